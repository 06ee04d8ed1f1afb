package app.atende.web.health;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * {@code /health/live}, {@code /health/ready} and {@code /health/started} on the public port: 200
 * when every check of the kind is up, else 503. WildFly itself answers on the management port only.
 */
@WebServlet(urlPatterns = {"/health/live", "/health/ready", "/health/started"})
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<String, Annotation> KINDS =
      Map.of(
          "/health/live", Liveness.Literal.INSTANCE,
          "/health/ready", Readiness.Literal.INSTANCE,
          "/health/started", Startup.Literal.INSTANCE);

  @Inject @Any private transient Instance<HealthCheck> checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up =
        checks.select(KINDS.get(request.getServletPath())).stream().allMatch(HealthServlet::isUp);
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.getWriter().write("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
  }

  private static boolean isUp(HealthCheck check) {
    try {
      return check.call().getStatus() == Status.UP;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
