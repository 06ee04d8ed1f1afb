package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import app.atende.control.Statements;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * The front desk for what an account is called and what its provider grants. Name, locale, time
 * zone and support e-mail stand in the directory and in the account's own row; whoever changes one
 * changes the other.
 */
@ApplicationScoped
public class AccountChanges {

  private final ControlDatabase control;
  private final TenantDirectory directory;
  private final OwnRow ownRow;
  private final Now now;

  /** Changes in this directory and in the accounts behind it. */
  @Inject
  public AccountChanges(
      ControlDatabase control, TenantDirectory directory, TenantDatabase tenantDatabase, Now now) {
    this.control = control;
    this.directory = directory;
    this.ownRow = new OwnRow(control, directory, tenantDatabase);
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected AccountChanges() {
    this(null, null, null, null);
  }

  /**
   * What the provider wants.
   *
   * @param seen the {@code changedAt} of the entry that he saw; empty to overwrite
   */
  public record Wanted(AccountProfile profile, AccountTerms terms, Optional<Instant> seen) {}

  /**
   * Changes profile and terms together, in the directory and in the account's own row; in that of a
   * closed account when it opens again. The audit keeps who changed what from which value to which.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}, {@code STALE_EDIT}, {@code DOMAIN_TAKEN},
   *     {@code UNKNOWN_LIMIT} and the like at their fields
   */
  public AccountEntry change(TenantId tenant, Wanted wanted, Requester who) {
    AccountProfile profile = AccountCheck.profile(wanted.profile());
    AccountTerms terms = AccountCheck.terms(wanted.terms());
    try {
      control.inTransaction(
          transaction -> {
            AccountBefore before = AccountBefore.lock(transaction, tenant);
            before.demandSeen(wanted.seen());
            write(transaction, tenant, profile);
            writeTerms(transaction, tenant, terms);
            OwnRow.forgetNews(transaction, tenant);
            new ProviderAudit(control, now)
                .note(
                    transaction,
                    who,
                    new AuditNote("account.change", tenant, before.to(profile, terms)));
            directory.noteChange(transaction, tenant);
            return null;
          });
    } catch (DuplicateKeyException taken) {
      throw DomainException.at("domain", ErrorCode.DOMAIN_TAKEN);
    }
    directory.forget(tenant);
    AccountEntry entry = directory.get(tenant);
    ownRow.copyChange(entry);
    return entry;
  }

  /**
   * Takes over what the account's own people changed in its settings. Domain and terms stay.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}
   */
  public void takeOver(TenantId tenant, AccountProfile own) {
    AccountProfile profile = AccountCheck.profile(own);
    control.inTransaction(
        transaction -> {
          AccountBefore.lock(transaction, tenant);
          transaction.update(
              "UPDATE account SET name = ?, support_email = ?, locale = ?, time_zone = ?,"
                  + " changed_at = ? WHERE id = ?",
              profile.name(),
              profile.supportEmail().orElse(null),
              profile.locale(),
              profile.timeZone(),
              now.instant(),
              tenant.value());
          directory.noteChange(transaction, tenant);
          return null;
        });
    directory.forget(tenant);
  }

  private void write(Statements transaction, TenantId tenant, AccountProfile profile) {
    transaction.update(
        "UPDATE account SET name = ?, domain = ?, support_email = ?, locale = ?, time_zone = ?,"
            + " changed_at = ? WHERE id = ?",
        profile.name(),
        profile.domain().orElse(null),
        profile.supportEmail().orElse(null),
        profile.locale(),
        profile.timeZone(),
        now.instant(),
        tenant.value());
  }

  private static void writeTerms(Statements transaction, TenantId tenant, AccountTerms terms) {
    transaction.update(
        "UPDATE account SET custom_attributes = ?, features = ? WHERE id = ?",
        terms.customAttributes(),
        terms.features(),
        tenant.value());
    AccountTermsRows.write(transaction, tenant, terms.limits());
  }
}
