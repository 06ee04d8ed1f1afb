package app.atende.transfers;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactCriteria;
import app.atende.conversations.Labels;
import app.atende.events.Events;
import app.atende.files.KeptFiles;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.transfers.internal.ExportFields;
import app.atende.transfers.internal.ExportStore;
import app.atende.transfers.internal.StoredExport;
import app.atende.transfers.internal.StoredExport.Wanted;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front desk for tables of contacts that programs ask for (contract 6.4, ADR 0048). They are
 * written in the durable lane, and whoever asked for one is told by mail where it is. Nobody else
 * sees it, and he only as long as he manages contacts.
 */
@Stateless
public class ContactExports {

  /** How long a table can be taken away. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_PER_HOUR = 20;
  private static final int NEWEST = 4;
  private static final int LONGEST_NAME = 200;

  @Inject private ExportStore store;
  @Inject private KeptFiles files;
  @Inject private AttributeDefinitions definitions;
  @Inject private Labels labels;
  @Inject private AccountGate gate;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;
  @Inject private Now now;

  /**
   * Has a table written, soon and for certain. While one of the actor's with just the same is being
   * written, that one serves. Of his older ones the newest four stay. In one transaction.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code VALUE_INVALID} at {@code column_names};
   *     {@code LABEL_NOT_FOUND}; what {@link ContactCriteria#parse} refuses; {@code TOO_MANY_TRIES}
   *     after twenty in an hour in the account
   */
  public ExportId order(ExportOrder order, Actor actor) {
    gate.enter(Permission.CONTACT_MANAGE, actor);
    check(actor);
    Wanted wanted = wanted(order, actor);
    Optional<ExportId> same = store.running(wanted, actor);
    if (same.isPresent()) {
      return same.get();
    }
    Instant at = now.instant();
    if (store.countSince(at.minus(HOUR)) >= MOST_PER_HOUR) {
      throw new DomainException(ErrorCode.TOO_MANY_TRIES, HOUR.toSeconds());
    }
    store.olderOf(actor, NEWEST).forEach(old -> drop(old, actor));
    ExportId id = store.add(wanted, directory.get(tenants.current()).locale(), at, actor);
    audit.note(new AuditNote("contacts_exported", "contact", null, name(order), Map.of()), actor);
    events.publish(new ContactExportOrdered(id, actor.cause(), at));
    return id;
  }

  private Wanted wanted(ExportOrder order, Actor actor) {
    List<AttributeSummary> own = definitions.list(actor);
    List<String> columns = ExportFields.of(own).checked(order.columns());
    String criteria = order.criteria() == null ? "" : order.criteria();
    if (!criteria.isEmpty()) {
      ContactCriteria.parse(criteria, own);
    }
    if (order.label() != null) {
      labels.get(order.label(), actor);
    }
    return new Wanted(columns, criteria, order.label());
  }

  private static String name(ExportOrder order) {
    String which = order.criteria() == null || order.criteria().isEmpty() ? "*" : order.criteria();
    return which.substring(0, Math.min(which.length(), LONGEST_NAME));
  }

  /**
   * One of the actor's own; throws {@code NOT_PERMITTED}, {@code EXPORT_NOT_FOUND}. One statement.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ContactExport get(ExportId id, Actor actor) {
    return own(id, actor).shown();
  }

  /**
   * Where the pieces of one of the actor's own lie, as they follow each other. Two statements.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code EXPORT_NOT_FOUND}, also for one that is
   *     not written to its end, and when a piece of it is gone
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Path> open(ExportId id, Actor actor) {
    StoredExport found = own(id, actor);
    if (found.shown().state() != ContactExport.State.DONE) {
      throw notFound();
    }
    return store.parts(id).stream()
        .map(key -> files.find(key, actor).orElseThrow(ContactExports::notFound))
        .toList();
  }

  private StoredExport own(ExportId id, Actor actor) {
    check(actor);
    return store
        .find(id)
        .filter(each -> each.agent() == actor.id())
        .orElseThrow(ContactExports::notFound);
  }

  /**
   * Forgets tables that were asked for a week ago, with their pieces.
   *
   * @param most how many
   * @return how many went; fewer than {@code most} when none is left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int tidy(int most, Actor actor) {
    List<StoredExport> old = store.before(now.instant().minus(KEPT), most);
    old.forEach(each -> drop(each, actor));
    return old.size();
  }

  private void drop(StoredExport old, Actor actor) {
    store.parts(old.shown().id()).forEach(key -> files.drop(key, actor));
    store.remove(old.shown().id());
  }

  private static void check(Actor actor) {
    actor.require(Permission.CONTACT_MANAGE);
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.EXPORT_NOT_FOUND);
  }
}
