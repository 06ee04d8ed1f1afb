package app.atende.transfers.internal;

import app.atende.conversations.LabelEdit;
import app.atende.conversations.Labels;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.ImportRows;
import app.atende.transfers.InertCell;
import app.atende.transfers.TableRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The titles of labels that stand in cells and tables. */
public final class LabelTitles {

  private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]+");

  private LabelTitles() {}

  /** The titles in a cell, in lower case. */
  static List<String> of(String cell) {
    return BETWEEN
        .splitAsStream(cell)
        .map(title -> title.strip().toLowerCase(Locale.ROOT))
        .filter(title -> !title.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Those of all rows that can be titles and that there are not yet. As many as an account may have
   * are looked for.
   *
   * @param mapping words of what the columns are
   * @param there titles that there are
   */
  public static Set<String> missing(ImportRows rows, List<String> mapping, Set<String> there) {
    int column = mapping.indexOf(ContactColumn.LABELS.word());
    Set<String> missing = new LinkedHashSet<>();
    if (column < 0) {
      return missing;
    }
    for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      of(InertCell.undone(row.get().cell(column))).stream()
          .filter(title -> !there.contains(title) && LabelEdit.mayBeCalled(title))
          .forEach(missing::add);
      if (missing.size() > Labels.MOST) {
        return missing;
      }
    }
    return missing;
  }
}
