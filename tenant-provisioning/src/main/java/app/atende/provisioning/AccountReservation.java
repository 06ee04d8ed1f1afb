package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import app.atende.control.Statements;
import app.atende.tenancy.AccountStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes a wanted account into the control schema, all of it or nothing: its row with slug and
 * domain, its limits, its run, the client's key. The unique keys of the database decide who is
 * first.
 */
final class AccountReservation {

  private static final Duration KEYS_LIVE = Duration.ofHours(24);
  private static final int MOST_SLUGS = 20;
  private static final int LONGEST_SCOPE = 60;
  private static final int LONGEST_KEY = 120;

  private final ControlDatabase control;
  private final AccountRuns runs;
  private final ProviderAudit audit;
  private final Now now;

  AccountReservation(ControlDatabase control, AccountRuns runs, ProviderAudit audit, Now now) {
    this.control = control;
    this.runs = runs;
    this.audit = audit;
    this.now = now;
  }

  /**
   * The account of this request: a new one, or the one that an earlier request with the same key
   * has reserved.
   *
   * @param request checked
   * @throws DomainException {@code SLUG_TAKEN}, {@code DOMAIN_TAKEN}, {@code IDEMPOTENCY_MISMATCH}
   */
  TenantId reserve(AccountRequest request, Requester who) {
    request.once().ifPresent(this::checkAndForgetOld);
    Optional<TenantId> earlier = earlier(request);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    String wanted = request.slug().orElseGet(() -> Slugs.of(request.profile().name()));
    String slug = wanted;
    for (int tried = 1; ; tried++) {
      try {
        return write(request, slug, who);
      } catch (DuplicateKeyException taken) {
        earlier = earlier(request);
        if (earlier.isPresent()) {
          return earlier.get();
        }
        refuseDomain(request);
        if (request.slug().isPresent() || tried == MOST_SLUGS) {
          throw DomainException.at("slug", ErrorCode.SLUG_TAKEN);
        }
        slug = Slugs.another(wanted);
      }
    }
  }

  private void checkAndForgetOld(AccountRequest.OnceKey once) {
    if (once.scope().length() > LONGEST_SCOPE || once.key().length() > LONGEST_KEY) {
      throw DomainException.at("Idempotency-Key", ErrorCode.VALUE_TOO_LONG, LONGEST_KEY);
    }
    if (once.key().isBlank()) {
      throw DomainException.at("Idempotency-Key", ErrorCode.VALUE_REQUIRED);
    }
    control.update(
        "DELETE FROM idempotency_key WHERE scope = ? AND idem_key = ? AND created_at < ?",
        once.scope(),
        once.key(),
        now.instant().minus(KEYS_LIVE));
  }

  private Optional<TenantId> earlier(AccountRequest request) {
    record Earlier(byte[] hash, Optional<Long> account) {}
    Optional<Earlier> earlier =
        request
            .once()
            .flatMap(
                once ->
                    control.find(
                        "SELECT request_hash, result_id FROM idempotency_key"
                            + " WHERE scope = ? AND idem_key = ?",
                        row -> new Earlier(row.bytes("request_hash"), row.maybeNumber("result_id")),
                        once.scope(),
                        once.key()));
    if (earlier.isPresent() && !Arrays.equals(earlier.get().hash(), hash(request))) {
      throw new DomainException(ErrorCode.IDEMPOTENCY_MISMATCH);
    }
    return earlier.flatMap(Earlier::account).map(TenantId::new);
  }

  /** What the client has sent; how its owner is called and whether he has confirmed may change. */
  private static byte[] hash(AccountRequest request) {
    Optional<String> owner = request.owner().map(AccountRequest.Owner::email);
    return Tokens.sha256(
        request.profile() + "|" + request.terms() + "|" + request.slug() + "|" + owner);
  }

  private void refuseDomain(AccountRequest request) {
    boolean taken =
        request
            .profile()
            .domain()
            .flatMap(
                domain ->
                    control.find("SELECT 1 AS there FROM account WHERE domain = ?", r -> 1, domain))
            .isPresent();
    if (taken) {
      throw DomainException.at("domain", ErrorCode.DOMAIN_TAKEN);
    }
  }

  private TenantId write(AccountRequest request, String slug, Requester who) {
    return control.inTransaction(
        transaction -> {
          request.once().ifPresent(once -> writeKey(transaction, once, hash(request)));
          TenantId tenant = writeAccount(transaction, request, slug);
          AccountTermsRows.write(transaction, tenant, request.terms().limits());
          request.app().ifPresent(app -> writeGrant(transaction, app, tenant));
          runs.add(transaction, new RunRequest(tenant, RunKind.CREATE, seed(request), who));
          request.once().ifPresent(once -> writeResult(transaction, once, tenant));
          audit.note(transaction, who, new AuditNote("account.create", tenant, slug));
          return tenant;
        });
  }

  private static String seed(AccountRequest request) {
    return new FirstRows.Seed(request.owner().orElse(null)).json();
  }

  private void writeKey(Statements transaction, AccountRequest.OnceKey once, byte[] hash) {
    transaction.update(
        "INSERT INTO idempotency_key (scope, idem_key, request_hash, created_at)"
            + " VALUES (?, ?, ?, ?)",
        once.scope(),
        once.key(),
        hash,
        now.instant());
  }

  private static void writeResult(
      Statements transaction, AccountRequest.OnceKey once, TenantId tenant) {
    transaction.update(
        "UPDATE idempotency_key SET result_id = ? WHERE scope = ? AND idem_key = ?",
        tenant.value(),
        once.scope(),
        once.key());
  }

  private TenantId writeAccount(Statements transaction, AccountRequest request, String slug) {
    AccountProfile profile = request.profile();
    Instant at = now.instant();
    return new TenantId(
        transaction.insert(
            "INSERT INTO account (slug, name, domain, support_email, locale, time_zone, status,"
                + " server_id, custom_attributes, features, created_by_app, created_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
            slug,
            profile.name(),
            profile.domain().orElse(null),
            profile.supportEmail().orElse(null),
            profile.locale(),
            profile.timeZone(),
            AccountStatus.REQUESTED,
            request.terms().customAttributes(),
            request.terms().features(),
            request.app().orElse(null),
            at,
            at));
  }

  private static void writeGrant(Statements transaction, long app, TenantId tenant) {
    transaction.update(
        "INSERT INTO platform_grant (app_id, object_kind, object_id) VALUES (?, 'ACCOUNT', ?)",
        app,
        tenant.value());
  }
}
