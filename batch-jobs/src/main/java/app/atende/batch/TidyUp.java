package app.atende.batch;

import app.atende.accounts.Perishable;
import app.atende.config.TenantId;
import app.atende.tenancy.Tenants;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what the bound account does not keep for ever, kind by kind, in small transactions. Stopped
 * or killed anywhere it has lost nothing: the next run drops the rest.
 */
@Named
@Dependent
public class TidyUp implements Batchlet {
  private static final Logger LOG = LoggerFactory.getLogger(TidyUp.class);
  private static final int MOST_AT_ONCE = 500;

  private final Tenants tenants;
  private final Iterable<Perishable> perishables;
  private final StepContext step;
  private volatile boolean stopped;

  /** With every kind that the rooms offer. */
  @Inject
  public TidyUp(Tenants tenants, @Any Instance<Perishable> perishables, StepContext step) {
    this(tenants, (Iterable<Perishable>) perishables, step);
  }

  /** For tests without the batch runtime. */
  TidyUp(Tenants tenants, Iterable<Perishable> perishables, StepContext step) {
    this.tenants = tenants;
    this.perishables = perishables;
    this.step = step;
  }

  @Override
  public String process() {
    TenantId account = tenants.current();
    StringJoiner dropped = new StringJoiner(", ");
    for (Perishable kind : perishables) {
      int count = dropAll(kind);
      dropped.add(kind.name() + " " + count);
    }
    LOG.info("account {}: tidied up: {}", account, dropped);
    step.setPersistentUserData(dropped.toString());
    return stopped ? "STOPPED" : "COMPLETED";
  }

  private int dropAll(Perishable kind) {
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE && !stopped) {
      some = kind.drop(MOST_AT_ONCE);
      all += some;
    }
    return all;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
