package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * An account's own row about itself: name, locale, time zone and support e-mail, which the
 * directory has too. Whoever changed them last is right, the provider in the directory or the
 * account's people in the row; while the account is closed the provider's words wait here.
 */
final class OwnRow {

  private static final String COPY =
      "UPDATE account SET name = ?, locale = ?, time_zone = ?, support_email = ?,"
          + " version = version + 1 WHERE id = ? AND NOT (name = ? AND locale = ?"
          + " AND time_zone = ? AND support_email <=> ?)";

  /** The room's listener that tells the directory what the account's people changed. */
  private static final String NEWS =
      " FROM "
          + Schemas.RELAY
          + ".outbox WHERE account_id = ? AND status = 'WAITING'"
          + " AND listener = 'mirror-settings'";

  private final ControlDatabase control;
  private final TenantDirectory directory;
  private final TenantDatabase database;
  private final Tenants tenants = new Tenants();

  OwnRow(ControlDatabase control, TenantDirectory directory, TenantDatabase database) {
    this.control = control;
    this.directory = directory;
    this.database = database;
  }

  /** What the account's people changed before is not news any more: the provider was later. */
  static void forgetNews(Statements transaction, TenantId tenant) {
    transaction.update("DELETE" + NEWS, tenant.value());
  }

  /** Copies what was just changed in the directory, unless the account is closed. */
  void copyChange(AccountEntry entry) {
    if (entry.status() == AccountStatus.REQUESTED || entry.migrationError().isPresent()) {
      return;
    }
    try {
      copy(entry);
    } catch (DomainException refusal) {
      if (refusal.code() != ErrorCode.ACCOUNT_SUSPENDED) {
        throw refusal;
      }
    }
  }

  /** Copies what was changed in the directory while the account was closed. */
  void copyWhatWaited(StepContext context) {
    directory.forget(context.tenant());
    AccountEntry entry = directory.get(context.tenant());
    boolean isNewer =
        control
            .find("SELECT 1 AS there" + NEWS + " LIMIT 1", row -> 1, entry.id().value())
            .isPresent();
    if (!entry.isOpen() && !isNewer) {
      copy(entry);
    }
  }

  private void copy(AccountEntry entry) {
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
    try (Connection connection = database.connect();
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
