package app.atende.web.health;

import app.atende.control.ControlHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the control schema answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  @Inject private ControlHealth health;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("control-database").status(health.isReachable()).build();
  }
}
