package app.atende.web.console;

import app.atende.notifications.PushAddress;
import app.atende.notifications.PushDeviceId;
import app.atende.notifications.PushDevices;
import app.atende.web.security.CurrentActor;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Browsers of the reader that are told by push. Everybody reaches his own only. */
@Path("/accounts/{account}/push")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class PushActions {

  @Inject private PushDevices devices;
  @Inject private CurrentActor current;
  @Inject private SignedIn signedIn;

  /** This browser wants to be told, or still does. */
  @POST
  public void register(Browser browser, @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
    PushAddress address = PushAddress.of(browser.endpoint(), browser.p256dh(), browser.auth());
    devices.register(address, signedIn.session().id(), userAgent, current.actor());
  }

  /** This browser is told no more. */
  @POST
  @Path("/leave")
  public void leave(Left left) {
    devices.leave(left.endpoint(), current.actor());
  }

  /** One of his browsers is told no more. */
  @DELETE
  @Path("/{device: [1-9][0-9]{0,17}}")
  public void remove(@PathParam("device") long device) {
    devices.remove(new PushDeviceId(device), current.actor());
  }

  /** What a browser's push manager says. */
  public record Browser(String endpoint, String p256dh, String auth) {}

  /** Where the browser was reached. */
  public record Left(String endpoint) {}
}
