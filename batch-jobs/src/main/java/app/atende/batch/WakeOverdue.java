package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.scheduling.Overdue;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Wakes conversations of the bound account whose alarm was lost, in small transactions. */
@Named
@Dependent
public class WakeOverdue extends AbstractBatchlet {
  private static final int MOST_AT_ONCE = 100;

  private final Overdue overdue;
  private volatile boolean stopped;

  /** By the room that knows what is due. */
  @Inject
  public WakeOverdue(Overdue overdue) {
    this.overdue = overdue;
  }

  @Override
  public String process() {
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE && !stopped) {
      some = overdue.wake(MOST_AT_ONCE, Actor.SYSTEM);
    }
    return stopped ? "STOPPED" : "COMPLETED";
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
