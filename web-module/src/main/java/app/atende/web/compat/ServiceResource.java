package app.atende.web.compat;

import app.atende.config.Now;
import app.atende.control.ControlHealth;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Tells clients that they have found the right server (contract 6.1). */
@Path("")
@Produces("application/json")
@RequestScoped
public class ServiceResource {

  /** The version of the dialect's server that we answer for; clients refuse those below 4.1.0. */
  private static final String DIALECT = "4.14.2";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @Inject private ControlHealth control;
  @Inject private Now now;

  /** Version, time and health; open to everybody. */
  @GET
  public Service show() {
    String state = control.isReachable() ? "ok" : "failing";
    return new Service(DIALECT, STAMP.format(now.instant()), state, state);
  }

  /** What the service says of itself. */
  public record Service(
      String version, String timestamp, String queueServices, String dataServices) {}
}
