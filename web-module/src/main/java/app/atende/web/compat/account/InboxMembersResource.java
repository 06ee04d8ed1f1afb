package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.Inboxes;
import app.atende.web.compat.LooseBody;
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

/** The members of inboxes (contract 6.8). */
@Path("v1/accounts/{account}/inbox_members")
@Produces("application/json")
@RequestScoped
public class InboxMembersResource {

  @Inject private ApiCall call;
  @Inject private Inboxes inboxes;
  @Inject private InboxQueries queries;

  @PathParam("account")
  private long account;

  /** Who is a member. */
  @GET
  @Path("{id: \\d{1,18}}")
  public Members list(@PathParam("id") long id) {
    return members(inbox(id));
  }

  /** Adds members. */
  @POST
  public Members add(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    inboxes.addMembers(inbox(body), AgentIds.of(body), call.actor());
    return members(inbox(body));
  }

  /** Makes these the members, and nobody else. */
  @PATCH
  public Members set(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    inboxes.setMembers(inbox(body), AgentIds.of(body), call.actor());
    return members(inbox(body));
  }

  /** Takes members away. */
  @DELETE
  public Response remove(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    inboxes.removeMembers(inbox(body), AgentIds.of(body), call.actor());
    return Response.ok().build();
  }

  /** The same at the address that one known client uses. */
  @DELETE
  @Path("{id: \\d{1,18}}")
  public Response removeFrom(@PathParam("id") long id, @Context HttpServletRequest request) {
    inboxes.removeMembers(inbox(id), AgentIds.of(LooseRequest.read(request)), call.actor());
    return Response.ok().build();
  }

  private Members members(InboxId id) {
    return new Members(
        queries.members(id, call.actor()).stream()
            .map(agent -> AgentShape.of(agent, account))
            .toList());
  }

  private static InboxId inbox(LooseBody body) {
    return inbox(
        body.number("inbox_id")
            .orElseThrow(() -> DomainException.at("inbox_id", ErrorCode.VALUE_REQUIRED)));
  }

  private static InboxId inbox(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.INBOX_NOT_FOUND);
    }
    return new InboxId(id);
  }

  /** The members. */
  public record Members(List<AgentShape> payload) {}
}
