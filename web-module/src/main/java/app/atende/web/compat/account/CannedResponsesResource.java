package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
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

/** Canned responses (contract 6.11). The files of one stay when a program changes it. */
@Path("v1/accounts/{account}/canned_responses")
@Produces("application/json")
@RequestScoped
public class CannedResponsesResource {

  private static final int MOST = 1000;

  @Inject private ApiCall call;
  @Inject private CannedResponses responses;
  @Inject private CannedResponseQueries queries;

  @PathParam("account")
  private long account;

  /** All of them by code, or those in which {@code search} stands; without any wrapping. */
  @GET
  public List<CannedResponseShape> list(@Context HttpServletRequest request) {
    String words = LooseRequest.query(request).text("search").orElse(null);
    return queries.search(words, MOST, call.actor()).stream()
        .map(response -> CannedResponseShape.of(response, account))
        .toList();
  }

  /** Makes one. */
  @POST
  public CannedResponseShape create(@Context HttpServletRequest request) {
    CannedResponseEdit wanted = over(CannedResponseEdit.of("", ""), request);
    return shape(responses.create(wanted, call.actor()));
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path("{response: \\d{1,18}}")
  public CannedResponseShape change(
      @PathParam("response") long id, @Context HttpServletRequest request) {
    CannedResponseId response = response(id);
    CannedResponseEdit now = queries.get(response, call.actor()).edit();
    responses.change(response, over(now, request), call.actor());
    return shape(response);
  }

  /** Deletes one with its files. */
  @DELETE
  @Path("{response: \\d{1,18}}")
  public Response delete(@PathParam("response") long id) {
    responses.delete(response(id), call.actor());
    return Response.ok().build();
  }

  private static CannedResponseEdit over(CannedResponseEdit now, HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request).wrapped("canned_response");
    return new CannedResponseEdit(
        now.version(),
        body.has("short_code") ? body.text("short_code").orElse("") : now.shortCode(),
        body.has("content") ? body.text("content").orElse("") : now.content(),
        now.files());
  }

  private CannedResponseShape shape(CannedResponseId id) {
    return CannedResponseShape.of(queries.get(id, call.actor()), account);
  }

  private static CannedResponseId response(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.CANNED_RESPONSE_NOT_FOUND);
    }
    return new CannedResponseId(id);
  }
}
