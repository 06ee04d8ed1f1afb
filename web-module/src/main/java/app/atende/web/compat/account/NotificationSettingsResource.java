package app.atende.web.compat.account;

import app.atende.notifications.NoticeQueries;
import app.atende.notifications.Notices;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.NoticeSettingsShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** Of what the caller wants to hear by mail and by push (contract 6.23). */
@Path("v1/accounts/{account}/notification_settings")
@Produces("application/json")
@RequestScoped
public class NotificationSettingsResource {

  @Inject private ApiCall call;
  @Inject private NoticeQueries queries;
  @Inject private Notices notices;

  @PathParam("account")
  private long account;

  /** What he wants. */
  @GET
  public NoticeSettingsShape show() {
    return NoticeSettingsShape.of(queries.wishes(call.actor()), account, call.user().value());
  }

  /**
   * Changes the lists that the body mentions. What is wanted by mail or by push comes by the bell
   * too from then on.
   */
  @PATCH
  public NoticeSettingsShape change(@Context HttpServletRequest request) {
    NoticeFlags.of(LooseRequest.read(request))
        .over(queries.wishes(call.actor()))
        .forEach(
            change -> notices.wish(change.kind(), change.way(), change.wanted(), call.actor()));
    return show();
  }
}
