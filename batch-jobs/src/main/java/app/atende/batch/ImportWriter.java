package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportClaim;
import app.atende.transfers.ImportRuns;
import app.atende.transfers.TableRow;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Takes in rows of a table of contacts, in the transaction of the chunk. Whose claim is lost, or
 * whose table was cancelled, reads no further.
 */
@Named
@Dependent
public class ImportWriter extends AbstractItemWriter {

  /** Stands in the step's data when there is nothing more to do. */
  static final String LOST = "lost";

  private final ImportRuns runs;
  private final StepContext step;

  @Inject
  @BatchProperty(name = "import")
  private String id;

  @Inject
  @BatchProperty(name = "token")
  private String token;

  /** By the room that takes them in. */
  @Inject
  public ImportWriter(ImportRuns runs, StepContext step) {
    this.runs = runs;
    this.step = step;
  }

  /** For tests without the batch runtime. */
  ImportWriter(ImportRuns runs, StepContext step, String id, String token) {
    this(runs, step);
    this.id = id;
    this.token = token;
  }

  @Override
  public void writeItems(List<Object> items) {
    ImportClaim claim = ImportClaim.of(id, token);
    List<TableRow> rows = items.stream().map(TableRow.class::cast).toList();
    if (!runs.take(claim, rows, Actor.SYSTEM)) {
      step.setTransientUserData(LOST);
    }
  }
}
