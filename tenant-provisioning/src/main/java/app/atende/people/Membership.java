package app.atende.people;

import app.atende.config.TenantId;
import java.time.Instant;

/**
 * A user may enter an account.
 *
 * @param activeAt when he last worked there, null when never
 */
public record Membership(UserId user, Account account, Instant createdAt, Instant activeAt) {
  /**
   * The account, as its members may know it.
   *
   * @param status the directory's word: {@code ACTIVE}, {@code SUSPENDED}, …
   */
  public record Account(TenantId id, String name, String status) {}
}
