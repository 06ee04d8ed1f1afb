package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.scheduling.Overdue;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Sets off the search for idle conversations of the bound account whose alarm was lost; the durable
 * lane does the work.
 */
@Named
@Dependent
public class FindIdle extends AbstractBatchlet {

  private final Overdue overdue;

  /** By the room that knows what is due. */
  @Inject
  public FindIdle(Overdue overdue) {
    this.overdue = overdue;
  }

  @Override
  public String process() {
    return overdue.lookForIdle(Actor.SYSTEM) ? "SET_OFF" : "COMPLETED";
  }
}
