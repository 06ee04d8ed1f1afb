package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportRuns;
import app.atende.transfers.TableRow;
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
  private final ClaimOfJob of;

  /** By the room that takes them in. */
  @Inject
  public ImportWriter(ImportRuns runs, StepContext step, ClaimOfJob of) {
    this.runs = runs;
    this.step = step;
    this.of = of;
  }

  @Override
  public void writeItems(List<Object> items) {
    List<TableRow> rows = items.stream().map(TableRow.class::cast).toList();
    if (!runs.take(of.claim(), rows, Actor.SYSTEM)) {
      step.setTransientUserData(LOST);
    }
  }
}
