package app.atende.provisioning;

import app.atende.config.TenantId;
import app.atende.control.Statements;
import java.util.Map;

/** The limits of an account, as rows. */
final class AccountTermsRows {

  private AccountTermsRows() {}

  /** Replaces all limits by these. */
  static void write(Statements transaction, TenantId tenant, Map<String, Long> limits) {
    transaction.update("DELETE FROM account_limit WHERE account_id = ?", tenant.value());
    limits.forEach(
        (name, value) ->
            transaction.update(
                "INSERT INTO account_limit (account_id, name, value) VALUES (?, ?, ?)",
                tenant.value(),
                name,
                value));
  }
}
