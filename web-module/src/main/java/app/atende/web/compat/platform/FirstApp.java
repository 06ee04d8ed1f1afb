package app.atende.web.compat.platform;

import app.atende.config.Settings;
import app.atende.control.ControlDatabaseException;
import app.atende.people.PlatformApps;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At every start, makes {@code ATENDE_PLATFORM_TOKEN} the token of the first platform app. */
@WebListener
public class FirstApp implements ServletContextListener {
  private static final Logger LOG = LoggerFactory.getLogger(FirstApp.class);

  @Inject private Settings settings;
  @Inject private PlatformApps apps;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      settings.platformToken().ifPresent(apps::ensureFirst);
    } catch (ControlDatabaseException unreachable) {
      LOG.error(
          "The token of the first platform app could not be set, because the control schema cannot"
              + " be reached; it is tried again at the next start",
          unreachable);
    }
  }
}
