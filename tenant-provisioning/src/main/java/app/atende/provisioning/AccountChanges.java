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
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The front desk for what an account is called and what its provider grants. Name, locale, time
 * zone and support e-mail stand in the directory and in the account's own row; whoever changes one
 * changes the other.
 */
@ApplicationScoped
public class AccountChanges {

  private static final String COPY =
      "UPDATE account SET name = ?, locale = ?, time_zone = ?, support_email = ?,"
          + " version = version + 1 WHERE id = ? AND NOT (name = ? AND locale = ?"
          + " AND time_zone = ? AND support_email <=> ?)";

  private final ControlDatabase control;
  private final TenantDirectory directory;
  private final TenantDatabase tenantDatabase;
  private final Now now;
  private final Tenants tenants = new Tenants();

  /** Changes in this directory and in the accounts behind it. */
  @Inject
  public AccountChanges(
      ControlDatabase control, TenantDirectory directory, TenantDatabase tenantDatabase, Now now) {
    this.control = control;
    this.directory = directory;
    this.tenantDatabase = tenantDatabase;
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
   * Changes profile and terms together, in the directory and, while the account is open, in its own
   * row. The audit keeps who changed what from which value to which.
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
    if (entry.isOpen()) {
      copyInto(entry);
    }
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

  private void copyInto(AccountEntry entry) {
    String email = entry.supportEmail().orElse(null);
    String zone = entry.timeZone().getId();
    Object[] values = {
      entry.name(),
      entry.locale(),
      zone,
      email,
      entry.id().value(),
      entry.name(),
      entry.locale(),
      zone,
      email
    };
    tenants.run(entry.id(), () -> update(values));
  }

  private void update(Object... values) {
    try (Connection connection = tenantDatabase.connect();
        PreparedStatement statement = connection.prepareStatement(COPY)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ProvisioningTrouble(e);
    }
  }
}
