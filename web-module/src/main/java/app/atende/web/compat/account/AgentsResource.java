package app.atende.web.compat.account;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.accounts.Agents;
import app.atende.accounts.Availability;
import app.atende.accounts.Invitations;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
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
import java.util.List;
import java.util.Optional;

/** The account's agents, as everybody in it sees them (contract 6.3). */
@Path("v1/accounts/{account}")
@Produces("application/json")
@RequestScoped
public class AgentsResource {

  private static final String ONE = "agents/{agent: \\d{1,18}}";

  @Inject private ApiCall call;
  @Inject private AgentQueries agents;
  @Inject private Agents desk;
  @Inject private Invitations invitations;
  @Inject private InboxQueries inboxes;

  @PathParam("account")
  private long account;

  /** All of them, by name. */
  @GET
  @Path("agents")
  public List<AgentShape> list() {
    return shapes(agents.list(call.actor()));
  }

  /** Lets a person in by mail; one who is known in the house is just added. */
  @POST
  @Path("agents")
  public AgentShape create(@Context HttpServletRequest request) {
    AgentFields fields = AgentFields.of(LooseRequest.read(request));
    Optional<Availability> availability = fields.availability();
    Optional<Boolean> autoOffline = fields.autoOffline();
    AgentId id = desk.invite(fields.invitation(), call.actor());
    availability.ifPresent(chosen -> desk.setAvailability(id, chosen, call.actor()));
    autoOffline.ifPresent(left -> desk.setAutoOffline(id, left, call.actor()));
    return shape(id);
  }

  /** Changes what the body mentions; the name is the one in this account. */
  @PATCH
  @Path(ONE)
  public AgentShape change(@PathParam("agent") long agent, @Context HttpServletRequest request) {
    AgentFields fields = AgentFields.of(LooseRequest.read(request));
    AgentSummary kept = agents.get(Numbers.agent(agent), call.actor());
    Optional<Boolean> autoOffline = fields.autoOffline();
    desk.change(fields.over(kept), call.actor());
    autoOffline.ifPresent(left -> desk.setAutoOffline(kept.id(), left, call.actor()));
    return shape(kept.id());
  }

  /** Ends a membership; what he had is nobody's. */
  @DELETE
  @Path(ONE)
  public Response remove(@PathParam("agent") long agent) {
    desk.remove(Numbers.agent(agent), call.actor());
    return Response.ok().build();
  }

  /** Lets in all of {@code emails} who can be. */
  @POST
  @Path("agents/bulk_create")
  public Response createMany(@Context HttpServletRequest request) {
    invitations.invite(LooseRequest.read(request).texts("emails"), call.actor());
    return Response.ok().build();
  }

  /** To whom conversations of all of {@code inbox_ids} may be given. */
  @GET
  @Path("assignable_agents")
  public Assignable assignable(@Context HttpServletRequest request) {
    List<InboxId> asked =
        LooseRequest.query(request).numbers("inbox_ids").stream().map(Numbers::inbox).toList();
    return new Assignable(shapes(inboxes.assignable(asked, call.actor())));
  }

  private AgentShape shape(AgentId id) {
    return AgentShape.of(agents.get(id, call.actor()), account);
  }

  private List<AgentShape> shapes(List<AgentSummary> some) {
    return some.stream().map(agent -> AgentShape.of(agent, account)).toList();
  }

  /** Those to whom it may be given. */
  public record Assignable(List<AgentShape> payload) {}
}
