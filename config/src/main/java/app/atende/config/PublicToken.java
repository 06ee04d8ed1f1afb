package app.atende.config;

import java.util.Optional;

/**
 * Tokens that stand in public places (website token, inbox identifier, a contact's pubsub token)
 * and carry the id of their account, so that no table is needed to find whose they are and an
 * account can be moved or restored whole.
 *
 * <p>A token is 32 random letters and digits (190 bits) and then the account's id in base 36. The
 * id only says where to look; whether the token exists is known to the account's own rows.
 */
public final class PublicToken {

  private static final int RANDOM_LENGTH = 32;
  private static final int MOST_ID_LENGTH = 13;
  private static final int BASE = 36;

  private PublicToken() {}

  /** A new token of this account: 33 to 45 letters and digits. */
  public static String issue(TenantId tenant) {
    return Tokens.randomLetters(RANDOM_LENGTH) + Long.toString(tenant.value(), BASE);
  }

  /** The account that the token names; empty when it cannot be one of ours. Null is allowed. */
  public static Optional<TenantId> tenantOf(String token) {
    if (token == null || !hasOurShape(token)) {
      return Optional.empty();
    }
    String id = token.substring(RANDOM_LENGTH);
    try {
      long value = Long.parseLong(id, BASE);
      boolean canonical = value > 0 && Long.toString(value, BASE).equals(id);
      return canonical ? Optional.of(new TenantId(value)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean hasOurShape(String token) {
    int length = token.length();
    return length > RANDOM_LENGTH
        && length <= RANDOM_LENGTH + MOST_ID_LENGTH
        && token.chars().allMatch(PublicToken::isLetterOrDigit);
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
