package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Participant;
import app.atende.conversations.Participants;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AgentShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who takes part in a conversation (contract 6.6). */
@Path("v1/accounts/{account}/conversations/{conversation: \\d{1,18}}/participants")
@Produces("application/json")
@RequestScoped
public class ParticipantsResource {

  @Inject private ApiCall call;
  @Inject private Participants participants;
  @Inject private AgentQueries agents;

  @PathParam("account")
  private long account;

  @PathParam("conversation")
  private long conversation;

  /** All of them, by name. */
  @GET
  public List<AgentShape> list() {
    return shapes(ids());
  }

  /** Further ones; answers with those who took no part before. */
  @POST
  public List<AgentShape> add(@Context HttpServletRequest request) {
    Set<AgentId> before = ids();
    Set<AgentId> wanted = named(request);
    Set<AgentId> added = new LinkedHashSet<>(wanted);
    added.removeAll(before);
    wanted.addAll(before);
    participants.set(id(), wanted, call.actor());
    return shapes(added);
  }

  /** These and no others. */
  @PATCH
  public List<AgentShape> set(@Context HttpServletRequest request) {
    participants.set(id(), named(request), call.actor());
    return list();
  }

  /** These no more. */
  @DELETE
  public Response remove(@Context HttpServletRequest request) {
    Set<AgentId> rest = new HashSet<>(ids());
    rest.removeAll(named(request));
    participants.set(id(), rest, call.actor());
    return Response.ok().build();
  }

  private Set<AgentId> ids() {
    Set<AgentId> ids = new LinkedHashSet<>();
    participants.of(id(), call.actor()).stream().map(Participant::id).forEach(ids::add);
    return ids;
  }

  private static Set<AgentId> named(HttpServletRequest request) {
    Set<AgentId> named = new LinkedHashSet<>();
    LooseRequest.read(request).numbers("user_ids").stream().map(Numbers::agent).forEach(named::add);
    return named;
  }

  private List<AgentShape> shapes(Set<AgentId> ids) {
    Map<AgentId, AgentSummary> known = ids.isEmpty() ? Map.of() : agents.ofIds(ids, call.actor());
    return ids.stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .map(agent -> AgentShape.of(agent, account))
        .toList();
  }

  private DisplayId id() {
    return Numbers.conversation(conversation);
  }
}
