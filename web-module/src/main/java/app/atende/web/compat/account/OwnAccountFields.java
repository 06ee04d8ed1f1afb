package app.atende.web.compat.account;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AutoResolve;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseBody;
import java.time.Duration;
import java.util.Optional;

/**
 * What a body says of the account's own settings (contract 6.2). Domain and features are the
 * provider's, so they are passed over like everything unknown.
 */
record OwnAccountFields(LooseBody body) {

  private static final String AFTER = "auto_resolve_after";
  private static final String MESSAGE = "auto_resolve_message";
  private static final String WAITING = "auto_resolve_ignore_waiting";
  private static final String EMAIL = "support_email";

  /** What is there, with what the body mentions. */
  AccountEdit over(AccountEdit kept) {
    return new AccountEdit(
        kept.version(),
        body.has("name") ? body.text("name").orElse("") : kept.name(),
        body.filled("locale").orElse(kept.locale()),
        body.filled("timezone").orElse(kept.timeZone()),
        body.has(EMAIL) ? body.filled(EMAIL).orElse(null) : kept.supportEmail(),
        kept.rules().resolving(over(kept.rules().autoResolve())));
  }

  private AutoResolve over(AutoResolve kept) {
    return new AutoResolve(
        body.has(AFTER)
            ? body.number(AFTER).map(OwnAccountFields::minutes).orElse(null)
            : kept.after(),
        body.has(MESSAGE) ? body.text(MESSAGE).orElse(null) : kept.message(),
        body.has(WAITING) ? body.flag(WAITING).orElse(false) : kept.sparesUnattended());
  }

  private static Duration minutes(long minutes) {
    return Optional.of(minutes)
        .filter(some -> some > 0 && some <= AutoResolve.MOST.toMinutes())
        .map(Duration::ofMinutes)
        .orElseThrow(() -> DomainException.at(AFTER, ErrorCode.DURATION_OUT_OF_RANGE));
  }
}
