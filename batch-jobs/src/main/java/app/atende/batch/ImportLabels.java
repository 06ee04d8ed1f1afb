package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportClaim;
import app.atende.transfers.ImportRuns;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes the labels that a table of contacts names, before its rows are taken in. */
@Named
@Dependent
public class ImportLabels extends AbstractBatchlet {
  private final ImportRuns runs;

  @Inject
  @BatchProperty(name = "import")
  private String id;

  @Inject
  @BatchProperty(name = "token")
  private String token;

  /** By the room that knows which. */
  @Inject
  public ImportLabels(ImportRuns runs) {
    this.runs = runs;
  }

  @Override
  public String process() {
    runs.makeLabels(ImportClaim.of(id, token), Actor.SYSTEM);
    return "COMPLETED";
  }
}
