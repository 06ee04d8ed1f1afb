package app.atende.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means: nobody furnishes the demo any more. Without a demo, at once. */
@Startup
@ApplicationScoped
public class DemoFurnished implements HealthCheck {
  @Inject private DemoStart start;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demo").status(!start.isFurnishing()).build();
  }
}
