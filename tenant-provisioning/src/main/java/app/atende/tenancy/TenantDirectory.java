package app.atende.tenancy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which accounts there are, and in what state. Single entries are cached; a change on any node is
 * seen by the others within about a second, and what must hold at once (suspension) holds by the
 * database's own rights.
 */
@ApplicationScoped
public class TenantDirectory {

  private static final int MOST = 500;

  private final ControlDatabase control;
  private final DirectoryCache cache;

  /** The directory in this control schema. */
  @Inject
  public TenantDirectory(ControlDatabase control) {
    this.control = control;
    this.cache = new DirectoryCache(control);
  }

  /** For CDI's proxies only. */
  protected TenantDirectory() {
    this(null);
  }

  /** The entry of this account, if there is one. */
  public Optional<AccountEntry> find(TenantId tenant) {
    return cache.get(tenant, this::read);
  }

  /**
   * The entry of this account, whatever its state.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}
   */
  public AccountEntry get(TenantId tenant) {
    return find(tenant).orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
  }

  /**
   * The entry of this account, when people and programs may work in it.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}, {@code ACCOUNT_SUSPENDED}, {@code
   *     ACCOUNT_NOT_READY} while it is being created, {@code UNAVAILABLE} while it is set aside
   */
  public AccountEntry requireOpen(TenantId tenant) {
    AccountEntry entry = get(tenant);
    switch (entry.status()) {
      case REQUESTED -> throw new DomainException(ErrorCode.ACCOUNT_NOT_READY);
      case SUSPENDED -> throw new DomainException(ErrorCode.ACCOUNT_SUSPENDED);
      case DELETING -> throw new DomainException(ErrorCode.ACCOUNT_NOT_FOUND);
      case ACTIVE -> {
        if (!entry.isOpen()) {
          throw new DomainException(ErrorCode.UNAVAILABLE);
        }
      }
    }
    return entry;
  }

  /** The account with this slug. Not cached. */
  public Optional<AccountEntry> findBySlug(String slug) {
    return control.find(AccountRows.SELECT + "a.slug = ?", AccountRows::read, slug);
  }

  /** The accounts that are open, by id. For timers and sweeps. */
  public List<TenantId> listOpen() {
    return control.list(
        "SELECT id FROM account WHERE status = ? AND migration_error IS NULL ORDER BY id",
        row -> new TenantId(row.number("id")),
        AccountStatus.ACTIVE);
  }

  /**
   * A page of accounts, the newest first.
   *
   * @param before only ids smaller than this; {@link Long#MAX_VALUE} for the first page
   * @param most how many at most, up to 500
   */
  public List<AccountEntry> list(AccountFilter filter, long before, int most) {
    StringBuilder sql = new StringBuilder(AccountRows.SELECT).append("a.id < ?");
    List<Object> arguments = new ArrayList<>(List.of(before));
    addWords(filter.words().strip(), sql, arguments);
    filter
        .status()
        .ifPresent(
            status -> {
              sql.append(" AND a.status = ?");
              arguments.add(status);
            });
    if (filter.onlySetAside()) {
      sql.append(" AND a.migration_error IS NOT NULL");
    }
    sql.append(" ORDER BY a.id DESC LIMIT ").append(Math.max(1, Math.min(most, MOST)));
    return control.list(sql.toString(), AccountRows::read, arguments.toArray());
  }

  private static void addWords(String words, StringBuilder sql, List<Object> arguments) {
    if (words.isEmpty()) {
      return;
    }
    String like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    sql.append(" AND (a.name LIKE ? OR a.slug LIKE ? OR a.domain LIKE ? OR a.id = ?)");
    arguments.addAll(List.of(like, like, like));
    arguments.add(TenantId.parse(words).map(TenantId::value).orElse(0L));
  }

  /** How many accounts are in each state; states without any are missing. */
  public Map<AccountStatus, Long> counts() {
    Map<AccountStatus, Long> counts = new EnumMap<>(AccountStatus.class);
    record Count(AccountStatus status, long accounts) {}
    control
        .list(
            "SELECT status, COUNT(*) AS accounts FROM account GROUP BY status",
            row -> new Count(row.word("status", AccountStatus.class), row.number("accounts")))
        .forEach(count -> counts.put(count.status(), count.accounts()));
    return counts;
  }

  /**
   * Tells every node that an entry changes, in the transaction that changes it. The caller also
   * calls {@link #forget} when that is committed.
   */
  public void noteChange(Statements transaction, TenantId tenant) {
    transaction.update(
        "INSERT INTO directory_change (account_id, at) VALUES (?, UTC_TIMESTAMP(6))",
        tenant.value());
  }

  /** Drops the entry from this node's cache. */
  public void forget(TenantId tenant) {
    cache.forget(tenant);
  }

  private Optional<AccountEntry> read(TenantId tenant) {
    return control.find(AccountRows.SELECT + "a.id = ?", AccountRows::read, tenant.value());
  }
}
