package app.atende.demo;

import app.atende.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  @Inject private Settings settings;
  @Inject private DemoHouse house;
  @Resource private ManagedExecutorService executor;

  private volatile boolean furnishing;

  /** Called once by the container. */
  @PostConstruct
  void begin() {
    if (settings.demo()) {
      furnishing = true;
      executor.execute(this::furnish);
    }
  }

  private void furnish() {
    try {
      house.furnish();
    } catch (RuntimeException e) {
      LOG.error("demo: broken off; the next start goes on from here", e);
    } finally {
      furnishing = false;
    }
  }

  /** Whether the demo is being furnished at this moment. */
  public boolean isFurnishing() {
    return furnishing;
  }
}
