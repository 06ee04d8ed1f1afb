package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.transfers.ImportRows;
import app.atende.transfers.ImportRuns;
import app.atende.transfers.TableRow;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/**
 * Reads the rows of a table of contacts that are still to be taken in. Where to begin says the
 * account's own row, which was written with the contacts; the checkpoint tells the same, for those
 * who look at the job.
 */
@Named
@Dependent
public class ImportReader implements ItemReader {
  private final ImportRuns runs;
  private final StepContext step;
  private final ClaimOfJob of;

  private ImportRows rows;
  private int line;

  /** By the room that knows how far one has come. */
  @Inject
  public ImportReader(ImportRuns runs, StepContext step, ClaimOfJob of) {
    this.runs = runs;
    this.step = step;
    this.of = of;
  }

  @Override
  public void open(Serializable checkpoint) {
    rows = runs.open(of.claim(), Actor.SYSTEM).orElse(null);
  }

  @Override
  public TableRow readItem() {
    if (rows == null || step.getTransientUserData() == ImportWriter.LOST) {
      return null;
    }
    Optional<TableRow> row = rows.next();
    row.ifPresent(read -> line = read.line());
    return row.orElse(null);
  }

  @Override
  public Serializable checkpointInfo() {
    return line;
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
    }
  }
}
