package app.atende.web.compat.account;

import app.atende.conversations.CannedResponseEdit;
import app.atende.conversations.CannedResponseId;
import app.atende.conversations.CannedResponseQueries;
import app.atende.conversations.CannedResponses;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.CannedResponseShape;
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

/** Canned responses (contract 6.11). Programs say nothing of their files, and leave them alone. */
@Path("v1/accounts/{account}/canned_responses")
@Produces("application/json")
@RequestScoped
public class CannedResponsesResource {

  private static final int MOST = 1000;

  @Inject private ApiCall call;
  @Inject private CannedResponses canned;
  @Inject private CannedResponseQueries queries;

  @PathParam("account")
  private long account;

  /** Those that {@code search} finds, those first whose short code begins with it; or all. */
  @GET
  public List<CannedResponseShape> list(@Context HttpServletRequest request) {
    String words = LooseRequest.query(request).text("search").orElse(null);
    return queries.search(words, MOST, call.actor()).stream()
        .map(one -> CannedResponseShape.of(one, account))
        .toList();
  }

  /** Makes one. */
  @POST
  public CannedResponseShape create(@Context HttpServletRequest request) {
    CannedResponseEdit fresh = edit(request, CannedResponseEdit.of(null, null));
    return shown(canned.create(fresh, call.actor()));
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path("{canned: \\d{1,18}}")
  public CannedResponseShape change(
      @PathParam("canned") long number, @Context HttpServletRequest request) {
    CannedResponseId id = Numbers.canned(number);
    canned.change(id, edit(request, queries.get(id, call.actor()).edit()), call.actor());
    return shown(id);
  }

  /** Deletes one. */
  @DELETE
  @Path("{canned: \\d{1,18}}")
  public Response delete(@PathParam("canned") long number) {
    canned.delete(Numbers.canned(number), call.actor());
    return Response.ok().build();
  }

  private CannedResponseShape shown(CannedResponseId id) {
    return CannedResponseShape.of(queries.get(id, call.actor()), account);
  }

  private static CannedResponseEdit edit(HttpServletRequest request, CannedResponseEdit before) {
    LooseBody body = LooseRequest.read(request).wrapped("canned_response");
    return new CannedResponseEdit(
        before.version(),
        body.text("short_code").orElse(before.shortCode()),
        body.text("content").orElse(before.content()),
        before.files());
  }
}
