package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * API tokens: 256 random bits, stored as a hash, shown once, several for each owner, each with a
 * name and the time of its last use.
 */
@ApplicationScoped
public class ApiTokens {
  /** An owner may hold so many. */
  public static final int MOST = 50;

  /** The longest name of a token. */
  public static final int LONGEST_NAME = 120;

  private static final int LONGEST_TOKEN = 200;
  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
  private static final String SELECT =
      "SELECT id, owner_kind, owner_id, name, created_at, used_at FROM api_token WHERE ";

  private final ControlDatabase control;
  private final Now now;

  /** The tokens in this database. */
  @Inject
  public ApiTokens(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected ApiTokens() {
    this(null, null);
  }

  /**
   * Makes a token.
   *
   * @param name what the owner calls it
   * @return the token with its secret, which nobody can show again
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}, or {@code
   *     LIMIT_EXCEEDED} beyond {@link #MOST}
   */
  public ApiToken.Issued issue(TokenOwner owner, String name) {
    String called = ShortText.required("name", name, LONGEST_NAME);
    if (list(owner).size() >= MOST) {
      throw new DomainException(ErrorCode.LIMIT_EXCEEDED, "api_tokens", MOST);
    }
    return keep(owner, called, Tokens.random());
  }

  /**
   * Gives a token another secret; the former one is worthless at once.
   *
   * @return the token with its new secret, which nobody can show again
   * @throws DomainException {@code TOKEN_NOT_FOUND} when it was revoked meanwhile
   */
  public ApiToken.Issued renew(ApiToken token) {
    String secret = Tokens.random();
    Instant at = now.instant();
    int renewed =
        control.update(
            "UPDATE api_token SET token_hash = ?, created_at = ?, used_at = NULL WHERE id = ?"
                + " AND owner_kind = ? AND owner_id = ?",
            Tokens.sha256(secret),
            at,
            token.id(),
            token.owner().kind(),
            token.owner().id());
    if (renewed == 0) {
      throw new DomainException(ErrorCode.TOKEN_NOT_FOUND);
    }
    return new ApiToken.Issued(
        secret, new ApiToken(token.id(), token.owner(), token.name(), at, null));
  }

  private ApiToken.Issued keep(TokenOwner owner, String name, String secret) {
    Instant at = now.instant();
    long id =
        control.insert(
            "INSERT INTO api_token (owner_kind, owner_id, name, token_hash, created_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            owner.kind(),
            owner.id(),
            name,
            Tokens.sha256(secret),
            at);
    return new ApiToken.Issued(secret, new ApiToken(id, owner, name, at, null));
  }

  /**
   * Makes sure that this very secret works for the owner; for tokens that the operator's settings
   * name.
   */
  void keepGiven(TokenOwner owner, String name, String secret) {
    control.update(
        "INSERT IGNORE INTO api_token (owner_kind, owner_id, name, token_hash, created_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        owner.kind(),
        owner.id(),
        name,
        Tokens.sha256(secret),
        now.instant());
  }

  /** Whose secret this is, noting its use; empty for an unknown, revoked or absent one. */
  public Optional<ApiToken> find(String secret) {
    if (secret == null || secret.isEmpty() || secret.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    Optional<ApiToken> found =
        control.find(SELECT + "token_hash = ?", ApiTokens::read, (Object) Tokens.sha256(secret));
    found.ifPresent(this::noteUse);
    return found;
  }

  private void noteUse(ApiToken token) {
    Instant at = now.instant();
    Instant stale = at.minus(USE_IS_NOTED_EVERY);
    if (token.usedAt() == null || token.usedAt().isBefore(stale)) {
      control.update("UPDATE api_token SET used_at = ? WHERE id = ?", at, token.id());
    }
  }

  /** The tokens of an owner, newest first. */
  public List<ApiToken> list(TokenOwner owner) {
    return control.list(
        SELECT + "owner_kind = ? AND owner_id = ? ORDER BY id DESC",
        ApiTokens::read,
        owner.kind(),
        owner.id());
  }

  /**
   * Makes one token worthless at once.
   *
   * @throws DomainException {@code TOKEN_NOT_FOUND} when the owner has none with this id
   */
  public void revoke(TokenOwner owner, long id) {
    int revoked =
        control.update(
            "DELETE FROM api_token WHERE id = ? AND owner_kind = ? AND owner_id = ?",
            id,
            owner.kind(),
            owner.id());
    if (revoked == 0) {
      throw new DomainException(ErrorCode.TOKEN_NOT_FOUND);
    }
  }

  /** Makes all tokens of an owner worthless. */
  public void revokeAll(TokenOwner owner) {
    control.update(
        "DELETE FROM api_token WHERE owner_kind = ? AND owner_id = ?", owner.kind(), owner.id());
  }

  private static ApiToken read(Row row) throws SQLException {
    TokenOwner owner =
        new TokenOwner(row.word("owner_kind", TokenOwner.Kind.class), row.number("owner_id"));
    return new ApiToken(
        row.number("id"),
        owner,
        row.text("name"),
        row.instant("created_at"),
        row.instant("used_at"));
  }
}
