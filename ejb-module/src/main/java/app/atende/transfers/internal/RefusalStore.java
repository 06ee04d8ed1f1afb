package app.atende.transfers.internal;

import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.transfers.ImportId;
import app.atende.transfers.RefusedRow;
import app.atende.transfers.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Rows of tables that could not be taken in. */
@ApplicationScoped
public class RefusalStore {

  /** What is longer is cut; no value may be. */
  private static final int LONGEST_CELL = 2048;

  /** So few that a statement of the widest rows is one that the server takes. */
  private static final int AT_ONCE = 5;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps these. One statement for every five. */
  public void add(ImportId id, List<RefusedRow> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      addFew(id, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
    }
  }

  private void addFew(ImportId id, List<RefusedRow> rows) {
    Sql sql =
        new Sql("INSERT INTO contact_import_refusal (import_id, line, reasons, cells) VALUES ");
    String comma = "";
    for (RefusedRow refused : rows) {
      sql.add(
          comma + "(?, ?, ?, ?)",
          id.value(),
          refused.row().line(),
          ImportPaper.writeProblems(refused.problems()),
          ImportPaper.write(refused.row().cells().stream().map(RefusalStore::cut).toList()));
      comma = ", ";
    }
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  private static String cut(String cell) {
    int letters = cell.codePointCount(0, cell.length());
    return letters <= LONGEST_CELL
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_CELL)) + "…";
  }

  /** So many behind a line, in the order of the table. */
  public List<RefusedRow> after(ImportId id, int line, int most) {
    Sql sql =
        new Sql(
            "SELECT line, reasons, cells FROM contact_import_refusal"
                + " WHERE import_id = ? AND line > ? ORDER BY line LIMIT "
                + most,
            id.value(),
            line);
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(row -> read(Row.of(row))).toList();
  }

  private static RefusedRow read(Row row) {
    int line = (int) row.number();
    String reasons = row.text();
    return new RefusedRow(
        new TableRow(line, ImportPaper.texts(row.text())), ImportPaper.problems(reasons));
  }
}
