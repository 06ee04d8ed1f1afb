package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.WebhookShape;
import app.atende.webhooks.WebhookId;
import app.atende.webhooks.WebhookSummary;
import app.atende.webhooks.Webhooks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Account webhooks (contract 6.17). */
@Path("v1/accounts/{account}/webhooks")
@Produces("application/json")
@RequestScoped
public class WebhooksResource {

  @Inject private ApiCall call;
  @Inject private Webhooks webhooks;
  @Inject private InboxQueries inboxes;

  @PathParam("account")
  private long account;

  /** All of them, the oldest first. */
  @GET
  public Listed list() {
    return new Listed(new All(shapes(webhooks.list(call.actor()))));
  }

  /** Makes one. */
  @POST
  public Shown create(@Context HttpServletRequest request) {
    WebhookFields fields = WebhookFields.of(LooseRequest.read(request));
    return shown(webhooks.create(fields.fresh(), call.actor()).id());
  }

  /** Changes what the body mentions. */
  @PATCH
  @Path("{id: \\d{1,18}}")
  public Shown change(@PathParam("id") long id, @Context HttpServletRequest request) {
    WebhookFields fields = WebhookFields.of(LooseRequest.read(request));
    WebhookSummary kept = webhooks.get(webhook(id), call.actor());
    webhooks.change(kept.id(), kept.version(), fields.over(kept.edit()), call.actor());
    return shown(kept.id());
  }

  /** The same by the other verb. */
  @PUT
  @Path("{id: \\d{1,18}}")
  public Shown replace(@PathParam("id") long id, @Context HttpServletRequest request) {
    return change(id, request);
  }

  /** Deletes one with its log. */
  @DELETE
  @Path("{id: \\d{1,18}}")
  public Response delete(@PathParam("id") long id) {
    webhooks.delete(webhook(id), call.actor());
    return Response.ok().build();
  }

  private Shown shown(WebhookId id) {
    List<WebhookShape> one = shapes(List.of(webhooks.get(id, call.actor())));
    return new Shown(new One(one.get(0)));
  }

  private List<WebhookShape> shapes(List<WebhookSummary> hooks) {
    Set<InboxId> named =
        hooks.stream()
            .map(hook -> hook.edit().inbox())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<InboxId, String> names = named.isEmpty() ? Map.of() : inboxes.names(named, call.actor());
    Map<WebhookId, String> secrets = webhooks.secrets(call.actor());
    return hooks.stream()
        .map(hook -> WebhookShape.of(hook, account, secrets.get(hook.id()), names))
        .toList();
  }

  private static WebhookId webhook(long id) {
    if (id <= 0) {
      throw new DomainException(ErrorCode.WEBHOOK_NOT_FOUND);
    }
    return new WebhookId(id);
  }

  /** The list, as the contract wraps it. */
  public record Listed(All payload) {}

  /** What stands in the list. */
  public record All(List<WebhookShape> webhooks) {}

  /** One, as the contract wraps it. */
  public record Shown(One payload) {}

  /** What stands in it. */
  public record One(WebhookShape webhook) {}
}
