package app.atende.batch;

import app.atende.notifications.SnoozedNotices;
import app.atende.roles.Actor;
import app.atende.scheduling.Overdue;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.IntSupplier;

/**
 * Brings back conversations and notices of the bound account whose alarm was lost, in small
 * transactions.
 */
@Named
@Dependent
public class WakeOverdue extends AbstractBatchlet {
  private static final int MOST_AT_ONCE = 100;

  private final Overdue overdue;
  private final SnoozedNotices notices;
  private volatile boolean stopped;

  /** By the rooms that know what is due. */
  @Inject
  public WakeOverdue(Overdue overdue, SnoozedNotices notices) {
    this.overdue = overdue;
    this.notices = notices;
  }

  @Override
  public String process() {
    all(() -> overdue.wake(MOST_AT_ONCE, Actor.SYSTEM));
    all(() -> notices.wakeOverdue(MOST_AT_ONCE, Actor.SYSTEM));
    return stopped ? "STOPPED" : "COMPLETED";
  }

  private void all(IntSupplier some) {
    int found = MOST_AT_ONCE;
    while (found == MOST_AT_ONCE && !stopped) {
      found = some.getAsInt();
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
