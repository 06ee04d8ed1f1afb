package app.atende.web.console;

import app.atende.people.AudioAlerts;
import app.atende.people.Users;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** When the console rings for the reader. A page asks the first time that it might. */
@Path("/accounts/{account}/me/alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AlertActions {

  @Inject private Users users;
  @Inject private SignedIn signedIn;

  /** What he chose, in whatever account. */
  @GET
  public Alerts read() {
    AudioAlerts alerts = users.get(signedIn.user()).preferences().alerts();
    return new Alerts(
        alerts.about().stream().sorted().map(AudioAlerts.About::word).toList(),
        alerts.tone().word(),
        alerts.onlyInactive(),
        alerts.repeating());
  }

  /**
   * When it rings.
   *
   * @param about {@code mine}, {@code unassigned} and {@code notme}; none for silence
   * @param tone {@code ding}, {@code bell} or {@code chime}
   */
  public record Alerts(List<String> about, String tone, boolean onlyInactive, boolean repeating) {}
}
