package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportRuns;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends a table of contacts all of whose rows were worked through. */
@Named
@Dependent
public class ImportEnd extends AbstractBatchlet {
  private final ImportRuns runs;
  private final ClaimOfJob of;

  /** By the room that ends it. */
  @Inject
  public ImportEnd(ImportRuns runs, ClaimOfJob of) {
    this.runs = runs;
    this.of = of;
  }

  @Override
  public String process() {
    runs.finish(of.claim(), Actor.SYSTEM);
    return "COMPLETED";
  }
}
