package app.atende.people;

import java.time.Instant;

/**
 * A named API token, without its secret.
 *
 * @param usedAt when it was last used, to the minute; null when never
 */
public record ApiToken(long id, TokenOwner owner, String name, Instant createdAt, Instant usedAt) {

  /**
   * A token at the only moment when its secret is known.
   *
   * @param secret what is sent as {@code api_access_token}; shown once
   */
  public record Issued(String secret, ApiToken token) {
    @Override
    public String toString() {
      return "Issued[" + token.id() + "]";
    }
  }
}
