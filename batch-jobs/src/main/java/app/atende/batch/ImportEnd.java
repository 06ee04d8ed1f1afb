package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportClaim;
import app.atende.transfers.ImportRuns;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends a table of contacts all of whose rows were worked through. */
@Named
@Dependent
public class ImportEnd extends AbstractBatchlet {
  private final ImportRuns runs;

  @Inject
  @BatchProperty(name = "import")
  private String id;

  @Inject
  @BatchProperty(name = "token")
  private String token;

  /** By the room that ends it. */
  @Inject
  public ImportEnd(ImportRuns runs) {
    this.runs = runs;
  }

  @Override
  public String process() {
    runs.finish(ImportClaim.of(id, token), Actor.SYSTEM);
    return "COMPLETED";
  }
}
