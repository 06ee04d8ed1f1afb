package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.notifications.PushAddress;
import app.atende.notifications.PushDevice;
import app.atende.notifications.PushDevices;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.SubscriptionShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What is told by push what concerns the caller, in all accounts in which he works (contract 6.1).
 */
@Path("v1/notification_subscriptions")
@Produces("application/json")
@RequestScoped
public class NotificationSubscriptionsResource {

  @Inject private ApiCall call;
  @Inject private PushDevices devices;
  @Inject private OwnAccounts accounts;

  /** A browser wants to be told, or still does; one that somebody else had is the caller's. */
  @POST
  public SubscriptionShape create(
      @Context HttpServletRequest request, @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
    SubscriptionFields fields = SubscriptionFields.of(LooseRequest.read(request));
    PushAddress address = fields.address();
    List<PushDevice> rows =
        accounts.inEach(call.user(), actor -> register(address, userAgent, actor));
    return rows.stream()
        .findFirst()
        .map(row -> SubscriptionShape.of(row, call.user().value(), fields.attributes()))
        .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
  }

  private PushDevice register(PushAddress address, String userAgent, Actor actor) {
    devices.register(address, PushDevices.NO_SESSION, userAgent, actor);
    return devices.get(address, actor);
  }

  /**
   * A browser is told no more: by its {@code endpoint}. A {@code push_token}, of which none is
   * known, changes nothing.
   */
  @DELETE
  public Response delete(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    body.filled("endpoint")
        .or(() -> body.inside("subscription_attributes").filled("endpoint"))
        .ifPresent(endpoint -> leave(endpoint));
    return Response.ok().build();
  }

  private void leave(String endpoint) {
    accounts.inEach(
        call.user(),
        actor -> {
          devices.leave(endpoint, actor);
          return actor;
        });
  }
}
