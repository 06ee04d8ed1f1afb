package app.atende.accounts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.control.ControlDatabase;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/**
 * What the provider allows the bound account. A limit only holds when the caller has locked the
 * account's row before he counted (I7).
 */
@ApplicationScoped
public class Limits {
  /** How many agents an account may have. */
  public static final String AGENTS = "agents";

  /** How many inboxes an account may have. */
  public static final String INBOXES = "inboxes";

  @Inject private ControlDatabase control;
  @Inject private Tenants tenants;

  /** What the limit of this name allows; empty when there is none. */
  public OptionalLong of(String name) {
    return control
        .find(
            "SELECT value FROM account_limit WHERE account_id = ? AND name = ?",
            row -> row.number("value"),
            tenants.current().value(),
            name)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Returns when there is room for one more.
   *
   * @throws DomainException {@code LIMIT_EXCEEDED} with the limit's name and its value
   */
  public void checkRoomForOne(String name, long used) {
    of(name)
        .ifPresent(
            most -> {
              if (used >= most) {
                throw new DomainException(ErrorCode.LIMIT_EXCEEDED, name, most);
              }
            });
  }
}
