package app.atende.provisioning;

import java.util.Optional;

/**
 * An account that is wanted.
 *
 * @param slug empty: made from the name
 * @param owner its first administrator; empty: added later
 * @param app the platform app that asks and may reach it afterwards
 * @param once the key by which a second request of the same kind finds the first one's account
 */
public record AccountRequest(
    AccountProfile profile,
    AccountTerms terms,
    Optional<String> slug,
    Optional<Owner> owner,
    Optional<Long> app,
    Optional<OnceKey> once) {

  /** An account with this name and nothing special. */
  public static AccountRequest named(String name) {
    return new AccountRequest(
        AccountProfile.named(name),
        AccountTerms.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with a slug of one's choice. */
  public AccountRequest withSlug(String wanted) {
    return new AccountRequest(profile, terms, Optional.of(wanted), owner, app, once);
  }

  /** The same with a first administrator. */
  public AccountRequest withOwner(Owner administrator) {
    return new AccountRequest(profile, terms, slug, Optional.of(administrator), app, once);
  }

  /** The same with a key against doing it twice. */
  public AccountRequest withOnce(OnceKey key) {
    return new AccountRequest(profile, terms, slug, owner, app, Optional.of(key));
  }

  /**
   * The first administrator, who is a global user already.
   *
   * @param confirmed whether he has proved that the e-mail address is his
   */
  public record Owner(long userId, String name, String email, boolean confirmed) {}

  /**
   * A client's key for one request, valid for 24 hours.
   *
   * @param scope whose keys these are, for example {@code app:3}; at most 60 characters
   * @param key what the client sent as {@code Idempotency-Key}; at most 120 characters
   */
  public record OnceKey(String scope, String key) {}
}
