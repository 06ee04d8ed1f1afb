package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.TranscriptOrder;
import app.atende.conversations.Transcripts;
import app.atende.conversations.Triage;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AgentShape;
import app.atende.web.compat.shapes.TeamRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose a conversation is, what it bears, whether it is heard, and its copy (contract 6.6). */
@Path("v1/accounts/{account}/conversations/{conversation: \\d{1,18}}")
@Produces("application/json")
@RequestScoped
public class SortingResource {

  private static final String NOTHING = "null";

  @Inject private ApiCall call;
  @Inject private Conversations conversations;
  @Inject private ConversationQueries queries;
  @Inject private Triage triage;
  @Inject private Transcripts transcripts;
  @Inject private AgentQueries agents;
  @Inject private TeamQueries teams;
  @Inject private ConversationLook look;

  @PathParam("account")
  private long account;

  @PathParam("conversation")
  private long conversation;

  /** Gives it to an agent or to a team; answers with him or it, and with null for nobody. */
  @POST
  @Path("assignments")
  public Response assign(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    if (body.filled("assignee_type").filter("AgentBot"::equals).isPresent()) {
      throw DomainException.at("assignee_type", ErrorCode.VALUE_INVALID);
    }
    if (body.has("assignee_id")) {
      return assignAgent(whom(body, "assignee_id").map(Numbers::agent));
    }
    if (body.has("team_id")) {
      return assignTeam(whom(body, "team_id").map(Numbers::team));
    }
    queries.detail(id(), call.actor());
    return nothing();
  }

  private static Optional<Long> whom(LooseBody body, String key) {
    return body.number(key).filter(id -> id != 0);
  }

  private Response assignAgent(Optional<AgentId> agent) {
    conversations.assign(id(), agent, call.actor());
    return agent
        .map(id -> Response.ok(AgentShape.of(agents.get(id, call.actor()), account)).build())
        .orElseGet(SortingResource::nothing);
  }

  private Response assignTeam(Optional<TeamId> team) {
    triage.assignTeam(id(), team, call.actor());
    return team.map(id -> Response.ok(TeamRow.of(teams.get(id, call.actor()), account)).build())
        .orElseGet(SortingResource::nothing);
  }

  private static Response nothing() {
    return Response.ok(NOTHING).build();
  }

  /** The titles that it bears. */
  @GET
  @Path("labels")
  public Titles labels() {
    return new Titles(borne().stream().map(ConversationCard.Label::title).toList());
  }

  /** Makes it bear these labels and no others. */
  @POST
  @Path("labels")
  public Titles label(@Context HttpServletRequest request) {
    List<String> titles = LooseRequest.read(request).texts("labels");
    Set<LabelId> before =
        borne().stream().map(ConversationCard.Label::id).collect(Collectors.toSet());
    Set<LabelId> added = new HashSet<>(look.demanded(titles, call.actor()));
    Set<LabelId> removed = new HashSet<>(before);
    removed.removeAll(added);
    added.removeAll(before);
    triage.changeLabels(id(), new LabelChange(added, removed), call.actor());
    return labels();
  }

  private List<ConversationCard.Label> borne() {
    return queries.detail(id(), call.actor()).card().labels();
  }

  /** Its contact is heard no more. */
  @POST
  @Path("mute")
  public Response mute() {
    triage.mute(id(), call.actor());
    return Response.ok().build();
  }

  /** Its contact is heard again. */
  @POST
  @Path("unmute")
  public Response unmute() {
    triage.unmute(id(), call.actor());
    return Response.ok().build();
  }

  /** Has it sent by mail. */
  @POST
  @Path("transcript")
  public Response send(@Context HttpServletRequest request) {
    String email = LooseRequest.read(request).filled("email").orElse(null);
    transcripts.request(id(), TranscriptOrder.to(email), call.actor());
    return Response.ok().build();
  }

  private DisplayId id() {
    return Numbers.conversation(conversation);
  }

  /** Titles of labels. */
  public record Titles(List<String> payload) {}
}
