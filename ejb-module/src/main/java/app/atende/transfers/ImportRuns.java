package app.atende.transfers;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.contacts.ContactsImported;
import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.events.Events;
import app.atende.files.KeptFiles;
import app.atende.roles.Actor;
import app.atende.transfers.internal.ImportStore;
import app.atende.transfers.internal.LabelTitles;
import app.atende.transfers.internal.RefusalStore;
import app.atende.transfers.internal.RowTaking;
import app.atende.transfers.internal.StoredImport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The front desk of the night shift for tables of contacts. One table of an account is worked
 * through at a time; the others wait. Whoever works through it proves it with the token of his
 * claim. Who is not heard of for a while has lost it, and somebody else goes on behind the last row
 * that was taken in: rows and progress are written in one transaction, so none is taken in twice.
 */
@Stateless
public class ImportRuns {

  /** How many rows are taken in at once at most. */
  public static final int MOST = 100;

  /** Who is not heard of for so long works no more. */
  public static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration DRAFTS = Duration.ofDays(1);
  private static final Duration ENDED = Duration.ofDays(30);

  /** So often somebody begins without getting any further. */
  private static final int MOST_RUNS = 5;

  private static final int TOKEN_BYTES = 16;

  @Inject private ImportStore store;
  @Inject private RefusalStore refusals;
  @Inject private RowTaking taking;
  @Inject private KeptFiles files;
  @Inject private Labels labels;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * The table that is to be worked through now: one that nobody works through any more, else the
   * one that waits longest; empty when there is none, and while another one is worked through.
   *
   * @param watched the table whose work is looked after; it is looked after again in a while when
   *     it is under way. 0 for none
   */
  public Optional<ImportClaim> next(long watched, Actor actor) {
    gate.enter(actor);
    Optional<StoredImport> running = store.oldest(ImportState.RUNNING);
    if (running.isPresent() && isAlive(running.get())) {
      if (running.get().shown().id().value() == watched) {
        lookAfter(running.get(), actor);
      }
      return Optional.empty();
    }
    Optional<StoredImport> due = running.or(() -> store.oldest(ImportState.WAITING));
    if (due.isPresent() && due.get().run().count() >= MOST_RUNS) {
      end(due.get(), ImportState.FAILED);
      return Optional.empty();
    }
    return due.map(table -> claim(table, actor));
  }

  private ImportClaim claim(StoredImport table, Actor actor) {
    String token = HexFormat.of().formatHex(Tokens.randomBytes(TOKEN_BYTES));
    store.claim(table.shown().id(), token, now.instant());
    lookAfter(table, actor);
    return new ImportClaim(table.shown().id(), token);
  }

  private boolean isAlive(StoredImport table) {
    Instant beat = table.run().beatAt();
    return beat != null && beat.isAfter(now.instant().minus(SILENCE));
  }

  private void lookAfter(StoredImport table, Actor actor) {
    ring(table.shown().id().value(), SILENCE.plusSeconds(1), actor);
  }

  private void ring(long watched, Duration in, Actor actor) {
    Instant at = now.instant();
    events.publish(new ContactImportDue(watched, at.plus(in), actor.cause(), at));
  }

  /**
   * Makes the labels that the table names and the account does not have, if whoever sent it may.
   * One that cannot be made is passed over: the rows that name it are refused.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void makeLabels(ImportClaim claim, Actor actor) {
    Optional<StoredImport> table = mine(store.find(claim.id()), claim);
    if (table.isEmpty() || !table.get().mayLabel()) {
      return;
    }
    Actor sender = table.get().actor();
    Set<String> there =
        labels.list(sender).stream().map(LabelSummary::title).collect(Collectors.toSet());
    try (ImportRows rows = open(table.get(), actor)) {
      for (String title : LabelTitles.missing(rows, table.get().shown().mapping(), there)) {
        try {
          labels.create(LabelEdit.of(title), sender);
        } catch (DomainException refusal) {
          if (refusal.code() == ErrorCode.TOO_MANY_LABELS) {
            return;
          }
        }
      }
    }
  }

  /**
   * The rows that are still to be taken in; empty when the claim is lost. The caller closes them.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<ImportRows> open(ImportClaim claim, Actor actor) {
    return mine(store.find(claim.id()), claim).map(table -> open(table, actor));
  }

  private ImportRows open(StoredImport table, Actor actor) {
    return ImportRows.open(
        files
            .find(table.storageKey(), actor)
            .orElseThrow(() -> new DomainException(ErrorCode.IMPORT_NOT_FOUND)),
        table.shown().format(),
        table.run().lastRow());
  }

  /**
   * Takes rows in. Those that were taken in before are passed over.
   *
   * @param rows up to {@link #MOST}, in the order of the table
   * @return false when nothing was taken in because the claim is lost, or somebody cancelled
   */
  public boolean take(ImportClaim claim, List<TableRow> rows, Actor actor) {
    Optional<StoredImport> table = mine(store.lock(claim.id()), claim);
    if (table.isEmpty()) {
      return false;
    }
    int last = table.get().run().lastRow();
    List<TableRow> rest = rows.stream().filter(row -> row.line() > last).toList();
    if (!rest.isEmpty()) {
      RowTaking.Taken taken = taking.take(table.get(), rest);
      refusals.add(claim.id(), taken.refused());
      int line = rest.get(rest.size() - 1).line();
      store.note(claim.id(), line, taken.tally(), now.instant());
    }
    return true;
  }

  /** All rows were worked through: the file is dropped, and the next table may begin. */
  public void finish(ImportClaim claim, Actor actor) {
    mine(store.lock(claim.id()), claim).ifPresent(table -> end(table, ImportState.DONE));
  }

  private void end(StoredImport table, ImportState state) {
    Actor sender = table.actor();
    files.drop(table.storageKey(), sender);
    store.end(table.shown().id(), state, now.instant());
    ImportTally tally = table.shown().tally();
    audit.note(
        AuditNote.of(ending(state), "contact_import", table.shown().id().value())
            .named(table.shown().fileName())
            .with("created", tally.created())
            .with("updated", tally.updated())
            .with("refused", tally.refused()),
        sender);
    events.publish(
        new ContactsImported(
            table.shown().id().value(),
            table.agent(),
            (long) tally.created() + tally.updated(),
            tally.refused(),
            state == ImportState.FAILED,
            sender.cause(),
            now.instant()));
    ring(0, Duration.ZERO, sender);
  }

  private static String ending(ImportState state) {
    return state == ImportState.FAILED ? "contacts_import_failed" : "contacts_import_ended";
  }

  /** Gives the table back unfinished, so that somebody goes on in a little while. */
  public void release(ImportClaim claim, Actor actor) {
    mine(store.lock(claim.id()), claim)
        .ifPresent(
            table -> {
              store.release(claim.id());
              ring(0, PAUSE.multipliedBy(table.run().count()), actor);
            });
  }

  /**
   * Forgets drafts that nobody began within a day and tables that ended a month ago, and looks
   * after what waits although its alarm was lost, as after a restore.
   *
   * @param most how many are forgotten
   * @return how many went; fewer than {@code most} when none is left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int tidy(int most, Actor actor) {
    Instant at = now.instant();
    List<StoredImport> old = store.perished(at.minus(DRAFTS), at.minus(ENDED), most);
    for (StoredImport table : old) {
      if (table.storageKey() != null) {
        files.drop(table.storageKey(), actor);
      }
      store.remove(table.shown().id());
    }
    boolean isSilent = store.oldest(ImportState.RUNNING).filter(each -> !isAlive(each)).isPresent();
    if (isSilent || store.oldest(ImportState.WAITING).isPresent()) {
      ring(0, Duration.ZERO, actor);
    }
    return old.size();
  }

  private static Optional<StoredImport> mine(Optional<StoredImport> found, ImportClaim claim) {
    return found.filter(
        table ->
            table.shown().state() == ImportState.RUNNING
                && claim.token().equals(table.run().token()));
  }
}
