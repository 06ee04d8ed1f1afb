package app.atende.config;

import java.util.Optional;

/**
 * The number of an account, as the plumbing knows it: which database schema and which database role
 * serve it.
 *
 * @param value the account's id, greater than zero
 */
public record TenantId(long value) implements Comparable<TenantId> {

  private static final int MOST_DIGITS = 18;

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public TenantId {
    if (value <= 0) {
      throw new IllegalArgumentException("An account's id is greater than zero, not " + value);
    }
  }

  /**
   * Reads an id as it stands in an address or a header.
   *
   * @return empty unless the text is nothing but the decimal digits of an id, without leading zero
   */
  public static Optional<TenantId> parse(String text) {
    if (text == null || text.isEmpty() || text.length() > MOST_DIGITS || text.charAt(0) == '0') {
      return Optional.empty();
    }
    boolean digitsOnly = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digitsOnly ? Optional.of(new TenantId(Long.parseLong(text))) : Optional.empty();
  }

  /**
   * The name of the account's schema and of its role: {@code acct} and the number.
   *
   * <p>There is no underscore in it, because that is a wildcard in a GRANT.
   */
  public String schema() {
    return "acct" + value;
  }

  @Override
  public int compareTo(TenantId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
