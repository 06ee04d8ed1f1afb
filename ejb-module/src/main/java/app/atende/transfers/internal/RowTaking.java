package app.atende.transfers.internal;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactIntake;
import app.atende.contacts.TakenIn;
import app.atende.contacts.TakenIn.Outcome;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.transfers.CellProblem;
import app.atende.transfers.ImportPreview.Line;
import app.atende.transfers.ImportTally;
import app.atende.transfers.ReadRow;
import app.atende.transfers.RefusedRow;
import app.atende.transfers.TableField;
import app.atende.transfers.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes contacts of rows, in the caller's transaction. */
@ApplicationScoped
public class RowTaking {

  @Inject private ContactIntake intake;
  @Inject private ContactLabels contactLabels;
  @Inject private Labels labels;
  @Inject private AttributeDefinitions definitions;

  /**
   * What became of rows.
   *
   * @param tally how many were worked through, with those before
   * @param refused those that could not be taken in
   */
  public record Taken(ImportTally tally, List<RefusedRow> refused) {}

  /** Takes rows in. */
  public Taken take(StoredImport table, List<TableRow> rows) {
    Actor actor = table.actor();
    Map<String, LabelId> titles = titles(actor);
    List<TableField> fields = fields(table.shown().mapping(), actor);
    ImportPlan plan = new ImportPlan(fields, titles.keySet(), false, table.tongue());
    Map<Set<LabelId>, Set<ContactId>> borne = new HashMap<>();
    List<RefusedRow> refused = new ArrayList<>();
    ImportTally tally = table.shown().tally();
    for (TableRow row : rows) {
      ReadRow read = plan.read(row);
      TakenIn taken = take(read, actor);
      tally = tally.plus(taken.outcome());
      if (taken.outcome() == Outcome.REFUSED) {
        refused.add(new RefusedRow(row, problems(read, taken.refusal(), fields)));
      } else if (!read.labels().isEmpty()) {
        Set<LabelId> ids = read.labels().stream().map(titles::get).collect(Collectors.toSet());
        borne.computeIfAbsent(ids, none -> new HashSet<>()).add(taken.contact());
      }
    }
    borne.forEach(
        (ids, contacts) -> contactLabels.change(contacts, new LabelChange(ids, Set.of()), actor));
    return new Taken(tally, refused);
  }

  private TakenIn take(ReadRow read, Actor actor) {
    return read.problems().isEmpty()
        ? intake.takeIn(read.profile(), read.blocked(), actor)
        : new TakenIn(Outcome.REFUSED, null, null);
  }

  /** What would become of rows if the columns were these. Nothing is written. */
  public List<Line> foresee(List<TableRow> rows, List<String> mapping, Locale tongue, Actor actor) {
    boolean labelling = actor.may(Permission.LABEL_MANAGE);
    ImportPlan plan =
        new ImportPlan(fields(mapping, actor), titles(actor).keySet(), labelling, tongue);
    return rows.stream().map(row -> foresee(plan, row, actor)).toList();
  }

  private Line foresee(ImportPlan plan, TableRow row, Actor actor) {
    ReadRow read = plan.read(row);
    if (!read.problems().isEmpty()) {
      return new Line(row, Outcome.REFUSED, read.problems());
    }
    TakenIn taken = intake.foresee(read.profile(), actor);
    List<CellProblem> problems =
        taken.refusal() == null ? List.of() : problems(read, taken.refusal(), plan.fields());
    return new Line(row, taken.outcome(), problems);
  }

  /** What is wrong with a field belongs to its column, if it has one. */
  private static List<CellProblem> problems(
      ReadRow read, DomainException refusal, List<TableField> fields) {
    if (refusal == null) {
      return read.problems();
    }
    int column = CellProblem.ROW;
    for (int i = 0; i < fields.size() && refusal.field().isPresent(); i++) {
      column = fields.get(i).word().equals(refusal.field().get()) ? i : column;
    }
    return List.of(CellProblem.of(column, refusal));
  }

  private List<TableField> fields(List<String> mapping, Actor actor) {
    List<AttributeSummary> known = definitions.list(actor);
    return mapping.stream().map(word -> TableField.ofWord(word, known)).toList();
  }

  private Map<String, LabelId> titles(Actor actor) {
    return labels.list(actor).stream()
        .collect(Collectors.toMap(LabelSummary::title, LabelSummary::id));
  }
}
