package app.atende.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the control schema can be read at all. */
@ApplicationScoped
public class ControlHealth {
  private final ControlDatabase database;

  /** For proxies only. */
  protected ControlHealth() {
    this(null);
  }

  /** Asks this database. */
  @Inject
  public ControlHealth(ControlDatabase database) {
    this.database = database;
  }

  /** True when a connection was there and answered; never throws. */
  public boolean isReachable() {
    try {
      return database.find("SELECT 1 AS one", row -> row.number("one")).isPresent();
    } catch (ControlDatabaseException unreachable) {
      return false;
    }
  }
}
