package app.atende.transfers.internal;

import app.atende.conversations.LabelId;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.transfers.ContactExport;
import app.atende.transfers.ExportId;
import app.atende.transfers.internal.StoredExport.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tables of contacts that were asked for, and where their pieces lie. */
@ApplicationScoped
public class ExportStore {

  private static final String ALL =
      "SELECT e.id, e.state, e.row_count, e.created_at, e.agent_id, e.locale, e.column_words,"
          + " e.criteria, e.label_id, e.after_id, (SELECT COUNT(*) FROM contact_export_part p"
          + " WHERE p.export_id = e.id) FROM contact_export e WHERE ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one. */
  public ExportId add(Wanted wanted, String locale, Instant at, Actor by) {
    Sql sql =
        new Sql(
            "INSERT INTO contact_export (agent_id, locale, state, column_words, criteria, label_id,"
                + " created_at) VALUES (?, ?, 'RUNNING', ?, ?, ?, ?) RETURNING id",
            by.id(),
            locale,
            ImportPaper.write(wanted.columns()),
            wanted.criteria(),
            numberOf(wanted.label()),
            at);
    return new ExportId(Row.of(list(sql).get(0)).number());
  }

  private static Long numberOf(LabelId label) {
    return label == null ? null : label.value();
  }

  /** One of an agent's that is being written and shall hold just the same. */
  public Optional<ExportId> running(Wanted wanted, Actor by) {
    Sql sql =
        new Sql(
            "SELECT e.id FROM contact_export e WHERE e.agent_id = ? AND e.state = 'RUNNING'"
                + " AND e.column_words = ? AND e.criteria = ? AND e.label_id <=> ?"
                + " ORDER BY e.id LIMIT 1",
            by.id(),
            ImportPaper.write(wanted.columns()),
            wanted.criteria(),
            numberOf(wanted.label()));
    return list(sql).stream().map(id -> new ExportId(Row.of(id).number())).findFirst();
  }

  /** How many were asked for since then. */
  public long countSince(Instant moment) {
    Sql sql = new Sql("SELECT COUNT(*) FROM contact_export e WHERE e.created_at > ?", moment);
    return Row.of(list(sql).get(0)).number();
  }

  /** The table, if there is one. */
  public Optional<StoredExport> find(ExportId id) {
    return all(new Sql(ALL + "e.id = ?", id.value())).stream().findFirst();
  }

  /** The table, locked until the end of the transaction. */
  public Optional<StoredExport> lock(ExportId id) {
    List<?> there =
        list(new Sql("SELECT e.id FROM contact_export e WHERE e.id = ? FOR UPDATE", id.value()));
    return there.isEmpty() ? Optional.empty() : find(id);
  }

  /** Those of an agent that came to their end, but for so many of the newest. */
  public List<StoredExport> olderOf(Actor agent, int newest) {
    return all(
        new Sql(ALL + "e.agent_id = ? AND e.state <> 'RUNNING'", agent.id())
            .add(" ORDER BY e.id DESC LIMIT 1000 OFFSET " + newest));
  }

  /** So many that were asked for before then, the oldest first. */
  public List<StoredExport> before(Instant moment, int most) {
    return all(
        new Sql(ALL + "e.created_at < ?", moment)
            .add(" ORDER BY e.created_at, e.id LIMIT " + most));
  }

  /** Where the pieces lie, in their order. */
  public List<String> parts(ExportId id) {
    Sql sql =
        new Sql(
            "SELECT p.storage_key FROM contact_export_part p WHERE p.export_id = ?"
                + " ORDER BY p.part_no",
            id.value());
    return list(sql).stream().map(key -> Row.of(key).text()).toList();
  }

  /** One more piece lies there. */
  public void addPart(StoredExport export, String key) {
    run(
        new Sql(
            "INSERT INTO contact_export_part (export_id, part_no, storage_key) VALUES (?, ?, ?)",
            export.shown().id().value(),
            export.parts() + 1,
            key));
  }

  /** So many more stand in it, and all up to this contact were looked at. */
  public void goOn(ExportId id, long after, int rows) {
    run(
        new Sql(
            "UPDATE contact_export SET after_id = ?, row_count = row_count + ? WHERE id = ?",
            after,
            rows,
            id.value()));
  }

  /** It came to its end. */
  public void end(ExportId id, ContactExport.State state) {
    run(new Sql("UPDATE contact_export SET state = ? WHERE id = ?", state, id.value()));
  }

  /** Forgets it, and where its pieces lie. */
  public void remove(ExportId id) {
    run(new Sql("DELETE FROM contact_export WHERE id = ?", id.value()));
  }

  private List<StoredExport> all(Sql sql) {
    return list(sql).stream().map(Row::of).map(ExportStore::read).toList();
  }

  private static StoredExport read(Row row) {
    ContactExport shown =
        new ContactExport(
            new ExportId(row.number()),
            row.constant(ContactExport.State.class),
            row.number(),
            row.instant());
    long agent = row.number();
    String locale = row.text();
    List<String> columns = ImportPaper.texts(row.text());
    String criteria = row.text();
    Long label = row.numberOrNull();
    Wanted wanted = new Wanted(columns, criteria, label == null ? null : new LabelId(label));
    return new StoredExport(shown, agent, locale, wanted, row.number(), (int) row.number());
  }

  private List<?> list(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
