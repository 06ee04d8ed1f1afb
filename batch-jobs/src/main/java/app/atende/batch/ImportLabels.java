package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportRuns;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes the labels that a table of contacts names, before its rows are taken in. */
@Named
@Dependent
public class ImportLabels extends AbstractBatchlet {
  private final ImportRuns runs;
  private final ClaimOfJob of;

  /** By the room that knows which. */
  @Inject
  public ImportLabels(ImportRuns runs, ClaimOfJob of) {
    this.runs = runs;
    this.of = of;
  }

  @Override
  public String process() {
    runs.makeLabels(of.claim(), Actor.SYSTEM);
    return "COMPLETED";
  }
}
