package app.atende.web.console.contacts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.TakenIn.Outcome;
import app.atende.transfers.CellProblem;
import app.atende.transfers.ContactColumn;
import app.atende.transfers.ContactImport;
import app.atende.transfers.ContactImports;
import app.atende.transfers.ImportId;
import app.atende.transfers.ImportPreview;
import app.atende.transfers.ImportState;
import app.atende.transfers.TableField;
import app.atende.transfers.TableFormat;
import app.atende.web.page.Route;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The page of a table of contacts: what its columns are, how far it has come, what came of it. */
@Named
@ViewScoped
public class ImportView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SAMPLE = 80;

  @Inject private ContactImports imports;
  @Inject private ContactsPage page;
  @Inject private TableHeadings headings;
  @Inject private Words words;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private long id;
  private final List<ColumnChoice> columns = new ArrayList<>();
  private String charset;
  private String delimiter;
  private transient ContactImport table;
  private transient ImportPreview preview;
  private transient List<SelectItem> fields;

  @PostConstruct
  void read() {
    id =
        Route.of(request)
            .map(route -> route.number("import"))
            .filter(OptionalLong::isPresent)
            .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND))
            .getAsLong();
    fill();
  }

  private void fill() {
    columns.clear();
    List<String> headers = getTable().headers();
    for (int i = 0; i < headers.size(); i++) {
      columns.add(new ColumnChoice(i, headers.get(i), getTable().mapping().get(i)));
    }
    charset = getTable().format().charset();
    delimiter = getTable().format().delimiter();
  }

  /** The table as it stands now. One statement in a request. */
  public ContactImport getTable() {
    if (table == null) {
      table = imports.get(new ImportId(id), current.actor());
    }
    return table;
  }

  /** Whether it is still to be said what the columns are. */
  public boolean isDraft() {
    return getTable().state() == ImportState.DRAFT;
  }

  /** Whether it is waiting or being worked through. */
  public boolean isUnderWay() {
    return getTable().state().isUnderWay();
  }

  /** A field goes to the column for which it was chosen last. */
  public void choose(ColumnChoice chosen) {
    columns.stream()
        .filter(each -> each != chosen && each.getWord().equals(chosen.getWord()))
        .forEach(each -> each.setWord(""));
    preview = null;
  }

  /** Looks again how far it has come. */
  public void refresh() {
    table = null;
  }

  /** Reads the table in another way. */
  public void reread() {
    imports.reread(
        new ImportId(id), new TableFormat(charset, delimiter), headings.known(), current.actor());
    table = null;
    preview = null;
    fill();
  }

  /** Has it worked through. */
  public void begin() {
    imports.begin(new ImportId(id), mapping(), current.actor());
    page.go("/import/" + id);
  }

  /** Stops it, or drops the draft. */
  public void cancel() {
    boolean draft = isDraft();
    imports.cancel(new ImportId(id), current.actor());
    page.go(draft ? "/import" : "/import/" + id);
  }

  private List<String> mapping() {
    return columns.stream().map(ColumnChoice::getWord).toList();
  }

  /** What would become of the first rows. */
  public List<ImportPreview.Line> getLines() {
    if (preview == null) {
      preview = imports.preview(new ImportId(id), mapping(), current.actor());
    }
    return preview.lines();
  }

  /** The columns that are taken in. */
  public List<ColumnChoice> getShown() {
    return columns.stream().filter(each -> !each.getWord().isEmpty()).toList();
  }

  /** What a column may be: nothing, what every contact has, the account's own attributes. */
  public List<SelectItem> getFields() {
    if (fields == null) {
      fields = items();
    }
    return fields;
  }

  private List<SelectItem> items() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", words.say("contacts_import.field.none")));
    ContactColumn.takenIn().stream().map(TableField::of).forEach(each -> items.add(item(each)));
    headings.own().stream().map(TableField::of).forEach(each -> items.add(item(each)));
    return items;
  }

  private SelectItem item(TableField field) {
    return new SelectItem(field.word(), headings.of(field));
  }

  /** How a column is called: by its heading, or by its number. */
  public String name(ColumnChoice column) {
    return column.getHeader().isEmpty()
        ? words.say("contacts_import.column.nameless", column.getIndex() + 1)
        : column.getHeader();
  }

  /** The first thing that stands in a column. */
  public String sample(ColumnChoice column) {
    return getLines().stream()
        .map(line -> line.row().cell(column.getIndex()))
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(ImportView::cut)
        .orElse("");
  }

  /** What stands in a cell, cut to what can be looked at. */
  public String cell(ImportPreview.Line line, ColumnChoice column) {
    return cut(line.row().cell(column.getIndex()));
  }

  private static String cut(String cell) {
    return cell.codePointCount(0, cell.length()) <= LONGEST_SAMPLE
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…";
  }

  /** What is wrong with a cell; empty for nothing. */
  public String problem(ImportPreview.Line line, ColumnChoice column) {
    return said(line, column.getIndex());
  }

  /** What is wrong with a whole row; empty for nothing. */
  public String problem(ImportPreview.Line line) {
    return said(line, CellProblem.ROW);
  }

  private String said(ImportPreview.Line line, int column) {
    return line.problems().stream()
        .filter(each -> each.column() == column)
        .map(each -> words.refusal(each.code(), each.args().toArray()))
        .collect(Collectors.joining(" "));
  }

  /** How many of the first rows would be refused. */
  public long getRefused() {
    return getLines().stream().filter(line -> line.outcome() == Outcome.REFUSED).count();
  }

  /** Encodings that can be chosen. */
  public List<String> getCharsets() {
    return TableFormat.CHARSETS;
  }

  /** Separators that can be chosen. */
  public List<String> getDelimiters() {
    return TableFormat.DELIMITERS;
  }

  /** The columns and what they shall be. */
  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public String getCharset() {
    return charset;
  }

  public void setCharset(String charset) {
    this.charset = charset;
  }

  public String getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(String delimiter) {
    this.delimiter = delimiter;
  }
}
