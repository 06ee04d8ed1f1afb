package app.atende.demo;

import app.atende.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the demo be furnished in the background of a start, so that the server is ready without
 * waiting for it.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  @Inject private Settings settings;
  @Inject private DemoHouse house;
  @Resource private ManagedExecutorService executor;

  /** Called once by the container. */
  @PostConstruct
  void begin() {
    if (settings.demo()) {
      executor.execute(this::furnish);
    }
  }

  private void furnish() {
    try {
      house.furnish();
    } catch (RuntimeException e) {
      LOG.error("demo: broken off; the next start goes on from here", e);
    }
  }
}
