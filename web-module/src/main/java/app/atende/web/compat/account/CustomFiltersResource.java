package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.account.KeptFilterDesk.Which;
import app.atende.web.compat.shapes.CustomFilterShape;
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

/** The caller's saved views (contract 6.13): folders of conversations and segments of contacts. */
@Path("v1/accounts/{account}/custom_filters")
@Produces("application/json")
@RequestScoped
public class CustomFiltersResource {

  private static final String TYPE = "filter_type";

  @Inject private ApiCall call;
  @Inject private KeptFilterDesk desk;
  @Inject private SpokenFilters spoken;

  /** Those of a kind by name, without any wrapping; of reports there are none. */
  @GET
  public List<CustomFilterShape> list(@Context HttpServletRequest request) {
    return kind(LooseRequest.query(request))
        .map(kind -> spoken.all(desk.list(kind, call.actor()), kind, call.actor()))
        .orElse(List.of());
  }

  /** One of them. */
  @GET
  @Path("{folder: \\d{1,18}}")
  public CustomFilterShape show(@PathParam("folder") long id) {
    Which which = Which.of(id);
    return shape(desk.get(which, call.actor()), which.kind());
  }

  /** Keeps one. */
  @POST
  public CustomFilterShape create(@Context HttpServletRequest request) {
    LooseBody body = body(request);
    FilterKind kind =
        kind(body).orElseThrow(() -> DomainException.at(TYPE, ErrorCode.VALUE_INVALID, TYPE));
    return shape(desk.create(kind, body, call.actor()), kind);
  }

  /** Changes what the body mentions, but not what it sifts. */
  @PATCH
  @Path("{folder: \\d{1,18}}")
  public CustomFilterShape change(
      @PathParam("folder") long id, @Context HttpServletRequest request) {
    Which which = Which.of(id);
    LooseBody body = body(request);
    if (body.has(TYPE) && kind(body).filter(which.kind()::equals).isEmpty()) {
      throw DomainException.at(TYPE, ErrorCode.VALUE_INVALID, TYPE);
    }
    return shape(desk.change(which, body, call.actor()), which.kind());
  }

  /** Deletes one. */
  @DELETE
  @Path("{folder: \\d{1,18}}")
  public Response delete(@PathParam("folder") long id) {
    desk.delete(Which.of(id), call.actor());
    return Response.noContent().build();
  }

  private CustomFilterShape shape(KeptFilter kept, FilterKind kind) {
    return spoken.all(List.of(kept), kind, call.actor()).get(0);
  }

  private static LooseBody body(HttpServletRequest request) {
    return LooseRequest.read(request).wrapped("custom_filter");
  }

  private static Optional<FilterKind> kind(LooseBody body) {
    return KeptFilterDesk.kind(body.filled(TYPE).orElse("conversation"));
  }
}
