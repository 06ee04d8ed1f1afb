package app.atende.transfers;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.attributes.AttributeDefinitions;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.files.FileName;
import app.atende.files.KeptFiles;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.transfers.internal.Draft;
import app.atende.transfers.internal.Headings;
import app.atende.transfers.internal.ImportDrafts;
import app.atende.transfers.internal.ImportStore;
import app.atende.transfers.internal.MappingRules;
import app.atende.transfers.internal.RefusalStore;
import app.atende.transfers.internal.RowTaking;
import app.atende.transfers.internal.StoredImport;
import app.atende.transfers.internal.TableScan;
import app.atende.transfers.internal.TableSniffer;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front desk for tables of contacts that come in (S4.3). Only whoever manages contacts sees
 * them; a draft is seen by him alone who sent it. What is begun is worked through by the night
 * shift, one table of an account at a time.
 */
@Stateless
public class ContactImports {

  /** The largest table that is taken, in bytes. */
  public static final long MOST_BYTES = 40L * 1024 * 1024;

  /** How many rows of refusals are read at once at most. */
  public static final int MOST_REFUSED = 500;

  private static final long MIB = 1024L * 1024;
  private static final int NEWEST = 20;
  private static final int PREVIEWED = 10;

  @Inject private KeptFiles files;
  @Inject private ImportDrafts drafts;
  @Inject private ImportStore store;
  @Inject private RefusalStore refusals;
  @Inject private RowTaking taking;
  @Inject private AttributeDefinitions definitions;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Takes a table in and looks through all of it, outside of any transaction. What the same agent
   * sent before and did not begin is dropped.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code FILE_TOO_LARGE} (before anything is read
   *     where the sender says how large it is), {@code CSV_EMPTY}, {@code CSV_COLUMN_TWICE}, {@code
   *     CSV_TOO_MANY_COLUMNS}, {@code CSV_TOO_MANY_ROWS}, {@code CSV_UNREADABLE}, {@code
   *     CSV_QUOTE}, {@code CSV_ROW_TOO_LONG}; nothing is left behind
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportId receive(NewTable table, Actor actor) {
    check(actor);
    if (table.announced() > MOST_BYTES) {
      throw new DomainException(ErrorCode.FILE_TOO_LARGE, MOST_BYTES / MIB);
    }
    String key = files.write(table.content(), MOST_BYTES, actor);
    boolean done = false;
    try {
      Path bytes = files.find(key, actor).orElseThrow();
      Draft draft = draft(bytes, TableSniffer.sniff(bytes), table.headings(), actor);
      String name = FileName.of(table.name()).value();
      ImportId id = drafts.keep(new ImportStore.Arrived(key, name, table.locale()), draft, actor);
      done = true;
      return id;
    } finally {
      if (!done) {
        files.discard(key, actor);
      }
    }
  }

  /**
   * Reads a draft as it is written in truth, and guesses its columns anew.
   *
   * @throws DomainException {@code IMPORT_NOT_FOUND}, {@code IMPORT_SETTLED}, and what {@link
   *     #receive} refuses; the draft stays as it was then
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void reread(ImportId id, TableFormat format, Map<String, String> headings, Actor actor) {
    Path bytes = bytesOf(draftOf(id, actor), actor);
    drafts.reread(id, draft(bytes, format, headings, actor));
  }

  private Draft draft(Path bytes, TableFormat format, Map<String, String> headings, Actor actor) {
    TableScan scan = TableScan.of(bytes, format);
    List<String> mapping = Headings.guess(scan.headers(), headings, definitions.list(actor));
    return new Draft(format, scan, mapping);
  }

  /** One of them; throws {@code NOT_PERMITTED}, {@code IMPORT_NOT_FOUND}. One statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ContactImport get(ImportId id, Actor actor) {
    return seen(id, actor).shown();
  }

  /** The newest twenty that were begun, the newest first. One statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<ContactImport> list(Actor actor) {
    check(actor);
    return store.newest(NEWEST).stream().map(StoredImport::shown).toList();
  }

  /**
   * What would become of the first ten rows of a draft if its columns were these. Some statements,
   * and one for each row.
   *
   * @param mapping words of what each column is; empty for what is passed over
   * @throws DomainException {@code NOT_PERMITTED}, {@code IMPORT_NOT_FOUND}, {@code IMPORT_SETTLED}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ImportPreview preview(ImportId id, List<String> mapping, Actor actor) {
    StoredImport draft = draftOf(id, actor);
    try (ImportRows rows = ImportRows.open(bytesOf(draft, actor), draft.shown().format(), 0)) {
      return new ImportPreview(
          taking.foresee(rows.next(PREVIEWED), mapping, draft.tongue(), actor));
    }
  }

  /**
   * Has a draft worked through, with these columns.
   *
   * @param mapping words of what each column is; empty for what is passed over
   * @throws DomainException {@code NOT_PERMITTED}, {@code IMPORT_NOT_FOUND}, {@code
   *     IMPORT_SETTLED}; what {@link MappingRules} refuses
   */
  public void begin(ImportId id, List<String> mapping, Actor actor) {
    gate.enter(Permission.CONTACT_MANAGE, actor);
    StoredImport draft = draft(seen(store.lock(id), actor));
    List<String> checked =
        MappingRules.checked(mapping, draft.shown().headers().size(), definitions.list(actor));
    store.begin(id, checked, actor.may(Permission.LABEL_MANAGE));
    audit.note(
        AuditNote.of("contacts_import_begun", "contact_import", id.value())
            .named(draft.shown().fileName())
            .with("rows", draft.shown().rows()),
        actor);
    look(actor);
  }

  /**
   * Stops what is under way, or drops a draft. What was taken in stays.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code IMPORT_NOT_FOUND}; {@code IMPORT_SETTLED}
   *     when it has ended
   */
  public void cancel(ImportId id, Actor actor) {
    check(actor);
    StoredImport stopped = seen(store.lock(id), actor);
    if (stopped.shown().state().isEnded()) {
      throw new DomainException(ErrorCode.IMPORT_SETTLED);
    }
    files.drop(stopped.storageKey(), actor);
    if (stopped.shown().state() == ImportState.DRAFT) {
      store.remove(id);
      return;
    }
    store.end(id, ImportState.CANCELLED, now.instant());
    audit.note(
        AuditNote.of("contacts_import_cancelled", "contact_import", id.value())
            .named(stopped.shown().fileName()),
        actor);
    look(actor);
  }

  /**
   * Rows that were refused, behind a line and in the order of the table. Two statements.
   *
   * @param line 0 for the beginning
   * @param most up to {@link #MOST_REFUSED}
   * @throws DomainException {@code NOT_PERMITTED}, {@code IMPORT_NOT_FOUND}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<RefusedRow> refused(ImportId id, int line, int most, Actor actor) {
    seen(id, actor);
    return refusals.after(id, line, Math.min(most, MOST_REFUSED));
  }

  /** Notes in the audit log that a list of contacts was taken away, and which one. */
  public void noteExport(String list, Actor actor) {
    check(actor);
    audit.note(new AuditNote("contacts_exported", "contact", null, list, Map.of()), actor);
  }

  private void look(Actor actor) {
    events.publish(new ContactImportDue(0, now.instant(), actor.cause(), now.instant()));
  }

  private StoredImport draftOf(ImportId id, Actor actor) {
    return draft(seen(id, actor));
  }

  private static StoredImport draft(StoredImport seen) {
    if (seen.shown().state() != ImportState.DRAFT) {
      throw new DomainException(ErrorCode.IMPORT_SETTLED);
    }
    return seen;
  }

  private StoredImport seen(ImportId id, Actor actor) {
    check(actor);
    return seen(store.find(id), actor);
  }

  private static StoredImport seen(Optional<StoredImport> found, Actor actor) {
    return found
        .filter(each -> each.shown().state() != ImportState.DRAFT || each.agent() == actor.id())
        .orElseThrow(ContactImports::notFound);
  }

  private Path bytesOf(StoredImport draft, Actor actor) {
    return files.find(draft.storageKey(), actor).orElseThrow(ContactImports::notFound);
  }

  private static void check(Actor actor) {
    actor.require(Permission.CONTACT_MANAGE);
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.IMPORT_NOT_FOUND);
  }
}
