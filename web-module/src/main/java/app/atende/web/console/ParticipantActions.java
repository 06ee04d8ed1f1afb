package app.atende.web.console;

import app.atende.accounts.AgentId;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Participants;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;

/** Who takes part in a conversation. */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}/participants")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ParticipantActions {

  @Inject private Participants participants;
  @Inject private CurrentActor current;

  @PathParam("conversation")
  private long conversation;

  /** Exactly these. */
  @POST
  public void set(Chosen chosen) {
    List<Long> ids = chosen.agents() == null ? List.of() : chosen.agents();
    participants.set(
        id(), ids.stream().map(AgentId::new).collect(Collectors.toSet()), current.actor());
  }

  /** The reader too. */
  @POST
  @Path("/join")
  public void join() {
    participants.join(id(), current.actor());
  }

  /** The reader no more. */
  @POST
  @Path("/leave")
  public void leave() {
    participants.leave(id(), current.actor());
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /**
   * Who shall take part.
   *
   * @param agents their ids; null for nobody
   */
  public record Chosen(List<Long> agents) {}
}
