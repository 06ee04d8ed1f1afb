package app.atende.transfers.internal;

import app.atende.transfers.InertCell;
import app.atende.transfers.ReadRow;
import app.atende.transfers.TableField;
import app.atende.transfers.TableRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How rows become contacts.
 *
 * @param fields what each column is, from the left
 * @param labels titles of the labels that there are
 * @param labelling whether labels may be put on that there are not yet
 * @param tongue of whoever sent the table
 */
public record ImportPlan(
    List<TableField> fields, Set<String> labels, boolean labelling, Locale tongue) {

  /** Copies the fields and titles. */
  public ImportPlan {
    fields = List.copyOf(fields);
    labels = Set.copyOf(labels);
  }

  /** What a row tells. Nothing is asked and nothing written. */
  public ReadRow read(TableRow row) {
    RowReading reading = new RowReading(this);
    for (int column = 0; column < row.cells().size(); column++) {
      String cell = InertCell.undone(row.cell(column));
      if (cell.isBlank()) {
        continue;
      }
      if (column >= fields.size()) {
        reading.goBeyond();
        break;
      }
      if (!fields.get(column).isIgnored()) {
        reading.read(column, fields.get(column), cell);
      }
    }
    return reading.end();
  }
}
