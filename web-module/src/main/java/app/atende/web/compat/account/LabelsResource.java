package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.LabelShape;
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

/** The account's labels (contract 6.9). A single one is shown to whoever sees the list. */
@Path("v1/accounts/{account}/labels")
@Produces("application/json")
@RequestScoped
public class LabelsResource {

  @Inject private ApiCall call;
  @Inject private Labels labels;

  /** All of them by title. */
  @GET
  public Listed list() {
    return new Listed(labels.list(call.actor()).stream().map(LabelShape::of).toList());
  }

  /** One of them. */
  @GET
  @Path("{label: \\d{1,18}}")
  public LabelShape show(@PathParam("label") long id) {
    return LabelShape.of(labels.get(label(id), call.actor()));
  }

  /** Makes one. */
  @POST
  public LabelShape create(@Context HttpServletRequest request) {
    LabelEdit fresh = new LabelEdit("", null, LabelEdit.USUAL_COLOR, false);
    return LabelShape.of(labels.create(over(fresh, request), call.actor()));
  }

  /** Changes what the body mentions; a new title stands wherever the label does. */
  @PATCH
  @Path("{label: \\d{1,18}}")
  public LabelShape change(@PathParam("label") long id, @Context HttpServletRequest request) {
    LabelSummary kept = labels.get(label(id), call.actor());
    LabelEdit now =
        new LabelEdit(kept.title(), kept.description(), kept.color(), kept.onSidebar());
    LabelEdit wanted = over(now, request);
    return LabelShape.of(labels.change(kept.id(), kept.version(), wanted, call.actor()));
  }

  /** Deletes one; nothing bears it any more. */
  @DELETE
  @Path("{label: \\d{1,18}}")
  public Response delete(@PathParam("label") long id) {
    labels.delete(label(id), call.actor());
    return Response.ok().build();
  }

  private static LabelEdit over(LabelEdit now, HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request).wrapped("label");
    return new LabelEdit(
        body.has("title") ? body.text("title").orElse("") : now.title(),
        body.has("description") ? body.text("description").orElse(null) : now.description(),
        body.filled("color").orElse(now.color()),
        body.flag("show_on_sidebar").orElse(now.onSidebar()));
  }

  private static LabelId label(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
    }
    return new LabelId(id);
  }

  /** The list, as the contract wraps it. */
  public record Listed(List<LabelShape> payload) {}
}
