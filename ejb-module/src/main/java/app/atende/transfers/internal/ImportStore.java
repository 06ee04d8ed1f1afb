package app.atende.transfers.internal;

import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.transfers.ContactImport;
import app.atende.transfers.ImportId;
import app.atende.transfers.ImportState;
import app.atende.transfers.ImportTally;
import app.atende.transfers.TableFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tables of contacts stand. */
@ApplicationScoped
public class ImportStore {

  private static final String ALL =
      "SELECT id, state, agent_name, file_name, charset, separated_by, headers, mapping, row_count,"
          + " done_count, created_count, updated_count, same_count, refused_count, created_at,"
          + " ended_at, agent_id, locale, may_label, storage_key, run_token, run_count, beat_at,"
          + " last_row FROM contact_import WHERE ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * A table that came in.
   *
   * @param storageKey where its bytes lie
   * @param fileName what its sender calls it
   * @param locale his language
   */
  public record Arrived(String storageKey, String fileName, String locale) {}

  /** Keeps a table that came in, as a draft. */
  public ImportId add(Arrived file, Draft draft, Instant at, Actor by) {
    Sql sql =
        new Sql(
            "INSERT INTO contact_import (agent_id, agent_name, locale, state, storage_key,"
                + " file_name, charset, separated_by, headers, mapping, row_count, created_at)"
                + " VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            by.id(),
            by.name(),
            file.locale(),
            file.storageKey(),
            file.fileName(),
            draft.format().charset(),
            draft.format().delimiter(),
            ImportPaper.write(draft.scan().headers()),
            ImportPaper.write(draft.mapping()),
            draft.scan().rows(),
            at);
    return new ImportId(Row.of(list(sql).get(0)).number());
  }

  /** Reads a draft in another way from now on. */
  public void reread(ImportId id, Draft draft) {
    run(
        new Sql(
            "UPDATE contact_import SET charset = ?, separated_by = ?, headers = ?, mapping = ?,"
                + " row_count = ? WHERE id = ?",
            draft.format().charset(),
            draft.format().delimiter(),
            ImportPaper.write(draft.scan().headers()),
            ImportPaper.write(draft.mapping()),
            draft.scan().rows(),
            id.value()));
  }

  /** The table, if there is one. */
  public Optional<StoredImport> find(ImportId id) {
    return first(new Sql(ALL + "id = ?", id.value()));
  }

  /** The table, locked until the end of the transaction. */
  public Optional<StoredImport> lock(ImportId id) {
    return first(new Sql(ALL + "id = ? FOR UPDATE", id.value()));
  }

  /** The newest ones that are no drafts. */
  public List<StoredImport> newest(int most) {
    return all(new Sql(ALL + "state <> 'DRAFT' ORDER BY created_at DESC, id DESC LIMIT " + most));
  }

  /** The draft of an agent. */
  public List<StoredImport> draftsOf(Actor agent) {
    return all(new Sql(ALL + "state = 'DRAFT' AND agent_id = ?", agent.id()));
  }

  /** The one of this state that waits longest. */
  public Optional<StoredImport> oldest(ImportState state) {
    return first(new Sql(ALL + "state = ? ORDER BY id LIMIT 1", state));
  }

  /** Those that nobody needs any more: drafts and ended ones that are older. */
  public List<StoredImport> perished(Instant drafts, Instant ended, int most) {
    return all(
        new Sql(
            ALL
                + "(state = 'DRAFT' AND created_at < ?)"
                + " OR (ended_at < ? AND state IN ('DONE', 'CANCELLED', 'FAILED'))"
                + " ORDER BY id LIMIT "
                + most,
            drafts,
            ended));
  }

  /** It waits to be worked through, with these columns. */
  public void begin(ImportId id, List<String> mapping, boolean mayLabel) {
    run(
        new Sql(
            "UPDATE contact_import SET state = 'WAITING', mapping = ?, may_label = ? WHERE id = ?",
            ImportPaper.write(mapping),
            mayLabel,
            id.value()));
  }

  /** Somebody works through it from now on. */
  public void claim(ImportId id, String token, Instant at) {
    run(
        new Sql(
            "UPDATE contact_import SET state = 'RUNNING', run_token = ?, run_count = run_count + 1,"
                + " beat_at = ? WHERE id = ?",
            token,
            at,
            id.value()));
  }

  /** He gives it back, so that somebody goes on. */
  public void release(ImportId id) {
    run(new Sql("UPDATE contact_import SET beat_at = NULL WHERE id = ?", id.value()));
  }

  /** He has worked through some rows. */
  public void note(ImportId id, int lastRow, ImportTally tally, Instant at) {
    run(
        new Sql(
            "UPDATE contact_import SET last_row = ?, done_count = ?, created_count = ?,"
                + " updated_count = ?, same_count = ?, refused_count = ?, beat_at = ?,"
                + " run_count = 0"
                + " WHERE id = ?",
            lastRow,
            tally.done(),
            tally.created(),
            tally.updated(),
            tally.same(),
            tally.refused(),
            at,
            id.value()));
  }

  /** It has ended, and its file is dropped. */
  public void end(ImportId id, ImportState state, Instant at) {
    run(
        new Sql(
            "UPDATE contact_import SET state = ?, run_token = NULL, storage_key = NULL,"
                + " ended_at = ? WHERE id = ?",
            state,
            at,
            id.value()));
  }

  /** Forgets it, and what it refused. */
  public void remove(ImportId id) {
    run(new Sql("DELETE FROM contact_import WHERE id = ?", id.value()));
  }

  private Optional<StoredImport> first(Sql sql) {
    return all(sql).stream().findFirst();
  }

  private List<StoredImport> all(Sql sql) {
    return list(sql).stream().map(Row::of).map(ImportStore::read).toList();
  }

  private static StoredImport read(Row row) {
    ContactImport shown =
        new ContactImport(
            new ImportId(row.number()),
            row.constant(ImportState.class),
            row.text(),
            row.text(),
            new TableFormat(row.text(), row.text()),
            ImportPaper.texts(row.text()),
            ImportPaper.texts(row.text()),
            (int) row.number(),
            tally(row),
            row.instant(),
            row.instant());
    return new StoredImport(
        shown,
        row.number(),
        row.text(),
        row.flag(),
        row.text(),
        new StoredImport.Run(row.text(), (int) row.number(), row.instant(), (int) row.number()));
  }

  private static ImportTally tally(Row row) {
    return new ImportTally(
        (int) row.number(),
        (int) row.number(),
        (int) row.number(),
        (int) row.number(),
        (int) row.number());
  }

  private List<?> list(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
