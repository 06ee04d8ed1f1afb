package app.atende.tenancy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.Locale;

/** What a provider may limit in an account. */
public enum LimitName {
  /** How many agents there may be, administrators included. */
  AGENTS,
  /** How many inboxes there may be. */
  INBOXES;

  /** The name on the wire and in the control schema: {@code agents}, {@code inboxes}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The limit of this name on the wire.
   *
   * @throws DomainException {@code UNKNOWN_LIMIT} with the name
   */
  public static LimitName of(String wireName) {
    for (LimitName limit : values()) {
      if (limit.wireName().equals(wireName)) {
        return limit;
      }
    }
    throw DomainException.at("limits", ErrorCode.UNKNOWN_LIMIT, wireName);
  }
}
