package app.atende.web.compat.account;

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

/** The account's labels (contract 6.9). */
@Path("v1/accounts/{account}/labels")
@Produces("application/json")
@RequestScoped
public class LabelsResource {

  @Inject private ApiCall call;
  @Inject private Labels labels;

  /** All of them, by title. */
  @GET
  public All list() {
    return new All(labels.list(call.actor()).stream().map(LabelShape::of).toList());
  }

  /** One of them. */
  @GET
  @Path("{label: \\d{1,18}}")
  public LabelShape show(@PathParam("label") long label) {
    return LabelShape.of(labels.get(Numbers.label(label), call.actor()));
  }

  /** Makes one. */
  @POST
  public LabelShape create(@Context HttpServletRequest request) {
    LabelEdit fresh = edit(LooseRequest.read(request).wrapped("label"), LabelEdit.of(null));
    return LabelShape.of(labels.create(fresh, call.actor()));
  }

  /** Changes what the body mentions; whoever bears it bears it on. */
  @PATCH
  @Path("{label: \\d{1,18}}")
  public LabelShape change(@PathParam("label") long label, @Context HttpServletRequest request) {
    LabelId id = Numbers.label(label);
    LabelSummary known = labels.get(id, call.actor());
    LabelEdit before =
        new LabelEdit(known.title(), known.description(), known.color(), known.onSidebar());
    LabelEdit after = edit(LooseRequest.read(request).wrapped("label"), before);
    return LabelShape.of(labels.change(id, known.version(), after, call.actor()));
  }

  /** Deletes one; nothing bears it any more. */
  @DELETE
  @Path("{label: \\d{1,18}}")
  public Response delete(@PathParam("label") long label) {
    labels.delete(Numbers.label(label), call.actor());
    return Response.ok().build();
  }

  private static LabelEdit edit(LooseBody body, LabelEdit before) {
    return new LabelEdit(
        body.text("title").orElse(before.title()),
        body.has("description") ? body.text("description").orElse(null) : before.description(),
        body.filled("color").orElse(before.color()),
        body.flag("show_on_sidebar").orElse(before.onSidebar()));
  }

  /** The labels. */
  public record All(List<LabelShape> payload) {}
}
