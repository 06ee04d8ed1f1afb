package app.atende.people;

/**
 * Whom an API token speaks for.
 *
 * @param kind what he is
 * @param id his id among his kind
 */
public record TokenOwner(Kind kind, long id) {
  /** What may hold API tokens. */
  public enum Kind {
    /** A user; the token may do what he may. */
    USER,
    /** An agent bot. */
    BOT,
    /** A platform app of the provider. */
    APP
  }

  /** A user as owner. */
  public static TokenOwner of(UserId user) {
    return new TokenOwner(Kind.USER, user.value());
  }

  /** An agent bot as owner. */
  public static TokenOwner bot(long id) {
    return new TokenOwner(Kind.BOT, id);
  }

  /** A platform app as owner. */
  public static TokenOwner app(long id) {
    return new TokenOwner(Kind.APP, id);
  }
}
