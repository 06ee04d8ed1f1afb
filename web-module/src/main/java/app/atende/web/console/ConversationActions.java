package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationState;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Resolution;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent does with a whole conversation. Each answer carries the new version, so that the
 * later echo of the socket tells nothing new.
 */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConversationActions {

  @Inject private Conversations conversations;
  @Inject private CurrentActor current;

  @PathParam("conversation")
  private long conversation;

  /** Ends it, after what was missing was filled in. */
  @POST
  @Path("/resolve")
  public State resolve(Ending ending) {
    return State.of(
        conversations.resolve(id(), ending.version(), ending.resolution(), current.actor()));
  }

  /** Opens it again. */
  @POST
  @Path("/reopen")
  public State reopen(Seen seen) {
    return State.of(conversations.reopen(id(), seen.version(), current.actor()));
  }

  /** Marks it as pending. */
  @POST
  @Path("/pending")
  public State markPending(Seen seen) {
    return State.of(conversations.markPending(id(), seen.version(), current.actor()));
  }

  /** Gives it to an agent, or to nobody. */
  @POST
  @Path("/assign")
  public State assign(Assignment to) {
    Optional<AgentId> agent = Optional.ofNullable(to.agent()).map(AgentId::new);
    return State.of(conversations.assign(id(), agent, current.actor()));
  }

  /** Everything in it has been read. */
  @POST
  @Path("/read")
  public State markRead() {
    return State.of(conversations.markRead(id(), current.actor()));
  }

  /** Counts as unread again. */
  @POST
  @Path("/unread")
  public State markUnread() {
    return State.of(conversations.markUnread(id(), current.actor()));
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /** The version that the reader saw. */
  public record Seen(long version) {}

  /**
   * How it ends.
   *
   * @param version that the reader saw; negative when he does not know it
   * @param attributes what is filled in before; null for nothing
   * @param quiet whether the contact is not asked how he liked it
   */
  public record Ending(long version, List<Filled> attributes, boolean quiet) {

    Resolution resolution() {
      List<Filled> all = attributes == null ? List.of() : attributes;
      if (all.size() > AttributeDefinitions.MOST || all.stream().anyMatch(Filled::isImpossible)) {
        throw new DomainException(ErrorCode.ATTRIBUTE_NOT_FOUND);
      }
      Map<AttributeId, String> filled = new LinkedHashMap<>();
      all.forEach(one -> filled.put(new AttributeId(one.id()), one.text()));
      Resolution resolution = Resolution.filling(filled);
      return quiet ? resolution.quietly() : resolution;
    }
  }

  /**
   * An attribute that is filled in.
   *
   * @param id of the attribute
   * @param text its value as it was typed
   */
  public record Filled(long id, String text) {

    static boolean isImpossible(Filled one) {
      return one == null || one.id() <= 0;
    }
  }

  /**
   * Who shall have it.
   *
   * @param agent his id; null for nobody
   */
  public record Assignment(Long agent) {}

  /**
   * What became of it.
   *
   * @param assignee id of the agent who has it; null for nobody
   * @param snoozedUntil when it wakes, in milliseconds; null when it does not sleep, or until the
   *     contact writes
   */
  public record State(String status, Long assignee, int unread, Long snoozedUntil, long version) {

    static State of(ConversationState state) {
      return new State(
          state.status().name(),
          state.assignee() == null ? null : state.assignee().value(),
          state.unread(),
          state.snoozedUntil() == null ? null : state.snoozedUntil().toEpochMilli(),
          state.version());
    }
  }
}
