package app.atende.batch;

import app.atende.conversations.OverdueMessage;
import app.atende.roles.Actor;
import app.atende.scheduling.Overdue;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings scheduled messages of the bound account to their end whose alarm was lost or was given up,
 * each in a transaction of its own. One that cannot be sent tonight does not hold up the others; it
 * is marked as failed when it is a day late.
 */
@Named
@Dependent
public class SendOverdue extends AbstractBatchlet {
  private static final Logger LOG = LoggerFactory.getLogger(SendOverdue.class);
  private static final int MOST_IN_A_NIGHT = 1000;

  private final Overdue overdue;
  private volatile boolean stopped;

  /** By the room that knows what is due. */
  @Inject
  public SendOverdue(Overdue overdue) {
    this.overdue = overdue;
  }

  @Override
  public String process() {
    for (OverdueMessage one : overdue.unsent(MOST_IN_A_NIGHT, Actor.SYSTEM)) {
      if (stopped) {
        return "STOPPED";
      }
      send(one);
    }
    return "COMPLETED";
  }

  private void send(OverdueMessage one) {
    try {
      overdue.send(one, Actor.SYSTEM);
    } catch (RuntimeException e) {
      LOG.warn("Scheduled message {} could not be brought to its end", one.id(), e);
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
