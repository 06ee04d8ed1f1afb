package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseBody;

/** A new password and its repetition, as clients send them. */
public final class PasswordFields {

  private static final String AGAIN = "password_confirmation";

  private PasswordFields() {}

  /**
   * Compares the repetition, where one was sent.
   *
   * @throws DomainException {@code VALUE_INVALID} at {@code password_confirmation}
   */
  public static void confirm(LooseBody body, String wanted) {
    if (body.has(AGAIN) && !body.text(AGAIN).orElse("").equals(wanted)) {
      throw DomainException.at(AGAIN, ErrorCode.VALUE_INVALID, AGAIN);
    }
  }
}
