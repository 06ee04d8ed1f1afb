package app.atende.web.console.contacts;

import app.atende.transfers.CellProblem;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.ContactImport;
import app.atende.transfers.ContactImports;
import app.atende.transfers.CsvSheet;
import app.atende.transfers.ImportId;
import app.atende.transfers.InertCell;
import app.atende.transfers.RefusedRow;
import app.atende.transfers.TableField;
import app.atende.web.page.Reader;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables around an import: the example, and the rows that were refused. */
@RequestScoped
public class ImportSheets {

  private static final List<Locale> TONGUES = List.of(Reader.PORTUGUESE, Locale.ENGLISH);
  private static final String LINE = "contacts_import.refused.line";
  private static final String REASON = "contacts_import.refused.reason";

  @Inject private ContactImports desk;
  @Inject private TableHeadings headings;
  @Inject private Reader reader;
  @Inject private Words words;
  @Inject private CurrentActor current;

  /** Rows that were refused, the first of which were read already. */
  public record Refused(ImportSheets sheets, ContactImport from, List<RefusedRow> first) {

    /** Writes all of them; returns when the last line is out. */
    public void writeTo(OutputStream out) throws IOException {
      sheets.write(this, out);
    }
  }

  /** Writes the example: every column, and one contact who can be taken in. */
  public void writeExample(OutputStream out) throws IOException {
    List<ContactColumn> columns = ContactColumn.takenIn();
    List<Object> names = new ArrayList<>();
    columns.forEach(column -> names.add(headings.of(TableField.of(column))));
    headings.own().forEach(own -> names.add(headings.of(TableField.of(own))));
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      CsvSheet.in(reader.getLocale(), writer, names.toArray())
          .line(
              IntStream.range(0, names.size())
                  .mapToObj(i -> i < columns.size() ? example(columns.get(i)) : "")
                  .toArray());
    }
  }

  private Object example(ContactColumn column) {
    return words.find("contacts_import.example." + column).orElse("");
  }

  /**
   * The refused rows of an import, with their line and why, so that they can be put right and sent
   * again.
   *
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}, {@code IMPORT_NOT_FOUND}
   */
  public Refused refused(ImportId id) {
    ContactImport table = desk.get(id, current.actor());
    List<RefusedRow> first = desk.refused(id, 0, ContactImports.MOST_REFUSED, current.actor());
    return new Refused(this, table, first);
  }

  private void write(Refused refused, OutputStream out) throws IOException {
    ContactImport table = refused.from();
    List<Integer> kept =
        IntStream.range(0, table.headers().size())
            .filter(i -> !isOurs(table.headers().get(i)))
            .boxed()
            .toList();
    List<Object> names = new ArrayList<>();
    kept.forEach(i -> names.add(table.headers().get(i)));
    names.add(words.say(LINE));
    names.add(words.say(REASON));
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      CsvSheet sheet = CsvSheet.in(reader.getLocale(), writer, names.toArray());
      List<RefusedRow> rows = refused.first();
      while (!rows.isEmpty()) {
        rows.forEach(row -> write(sheet, table, kept, row));
        int last = rows.get(rows.size() - 1).row().line();
        rows = desk.refused(table.id(), last, ContactImports.MOST_REFUSED, current.actor());
      }
    }
  }

  /** A table of refused rows that was sent again tells line and reason of the time before. */
  private static boolean isOurs(String header) {
    return TONGUES.stream()
        .anyMatch(
            tongue ->
                header.equalsIgnoreCase(Words.phrase(tongue, LINE))
                    || header.equalsIgnoreCase(Words.phrase(tongue, REASON)));
  }

  private void write(CsvSheet sheet, ContactImport table, List<Integer> kept, RefusedRow refused) {
    List<Object> cells = new ArrayList<>();
    kept.forEach(i -> cells.add(InertCell.undone(refused.row().cell(i))));
    cells.add(refused.row().line());
    cells.add(
        refused.problems().stream()
            .map(problem -> reason(table, problem))
            .collect(Collectors.joining(" ")));
    sheet.line(cells.toArray());
  }

  private String reason(ContactImport table, CellProblem problem) {
    String sentence = words.refusal(problem.code(), problem.args().toArray());
    boolean isOfCell = problem.column() >= 0 && problem.column() < table.headers().size();
    return isOfCell
        ? words.say("contacts_import.refused.cell", table.headers().get(problem.column()), sentence)
        : sentence;
  }
}
