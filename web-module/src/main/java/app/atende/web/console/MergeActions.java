package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationMerges;
import app.atende.conversations.DisplayId;
import app.atende.web.console.ConversationActions.State;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Makes one conversation of two, and for half a minute two of it again. */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}/merge")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MergeActions {

  @Inject private ConversationMerges merges;
  @Inject private CurrentActor current;

  @PathParam("conversation")
  private long conversation;

  /** Goes into another one; answers with how that one stands. */
  @POST
  public State merge(Target target) {
    if (target.into() <= 0) {
      throw DomainException.at("into", ErrorCode.VALUE_REQUIRED);
    }
    DisplayId into = new DisplayId(target.into());
    return State.of(merges.merge(id(), target.version(), into, current.actor()));
  }

  /** Takes it back; answers with how the one stands that is there again. */
  @POST
  @Path("/undo")
  public State undo() {
    return State.of(merges.undo(id(), current.actor()));
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /**
   * Where it goes.
   *
   * @param version that the reader saw; negative when he does not know it
   * @param into number of the conversation that stays
   */
  public record Target(long version, long into) {}
}
