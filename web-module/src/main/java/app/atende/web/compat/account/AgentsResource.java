package app.atende.web.compat.account;

import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.AgentShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** The account's agents, as everybody in it sees them (contract 6.3). */
@Path("v1/accounts/{account}")
@Produces("application/json")
@RequestScoped
public class AgentsResource {

  @Inject private ApiCall call;
  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxes;

  @PathParam("account")
  private long account;

  /** All of them, by name. */
  @GET
  @Path("agents")
  public List<AgentShape> list() {
    return shapes(agents.list(call.actor()));
  }

  /** To whom conversations of all of {@code inbox_ids} may be given. */
  @GET
  @Path("assignable_agents")
  public Assignable assignable(@Context HttpServletRequest request) {
    List<InboxId> asked =
        LooseRequest.query(request).numbers("inbox_ids").stream().map(Numbers::inbox).toList();
    return new Assignable(shapes(inboxes.assignable(asked, call.actor())));
  }

  private List<AgentShape> shapes(List<AgentSummary> some) {
    return some.stream().map(agent -> AgentShape.of(agent, account)).toList();
  }

  /** Those to whom it may be given. */
  public record Assignable(List<AgentShape> payload) {}
}
