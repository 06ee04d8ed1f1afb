package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens of links that work once: invitations, password resets, log-in links. Stored as a hash,
 * expiring, used up by one conditional UPDATE so that of two parallel uses one wins, and all void
 * as soon as the password changes.
 *
 * <p>Opening a link only looks ({@link #find}); what uses it up is the form behind it. So a mail
 * scanner that follows links spoils none.
 */
@ApplicationScoped
public class OneTimeLinks {
  private static final int LONGEST_TOKEN = 100;
  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

  private final ControlDatabase control;
  private final Now now;

  /** The links in this database. */
  @Inject
  public OneTimeLinks(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected OneTimeLinks() {
    this(null, null);
  }

  /**
   * Makes a token for a link that leads to no account.
   *
   * @return the token, which nobody can show again
   */
  public String issue(LinkPurpose purpose, UserId user) {
    return insert(control, purpose, user, null);
  }

  /**
   * Makes a token for an invitation into an account; the former one into the same account is void.
   *
   * @return the token, which nobody can show again
   */
  public String issueInvitation(UserId user, TenantId account) {
    return replace(LinkPurpose.INVITATION, user, account);
  }

  /**
   * Makes a token for a new password; the former one is void.
   *
   * @return the token, which nobody can show again
   */
  public String issueReset(UserId user) {
    return replace(LinkPurpose.RESET, user, null);
  }

  private String replace(LinkPurpose purpose, UserId user, TenantId account) {
    return control.inTransaction(
        tx -> {
          tx.update(
              "DELETE FROM one_time_token WHERE user_id = ? AND purpose = ? AND account_id <=> ?",
              user.value(),
              purpose,
              account == null ? null : account.value());
          return insert(tx, purpose, user, account);
        });
  }

  private String insert(Statements statements, LinkPurpose purpose, UserId user, TenantId account) {
    String token = Tokens.random();
    Instant at = now.instant();
    statements.update(
        "INSERT INTO one_time_token (token_hash, purpose, user_id, account_id, created_at,"
            + " expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        Tokens.sha256(token),
        purpose,
        user.value(),
        account == null ? null : account.value(),
        at,
        at.plus(purpose.lifetime));
    return token;
  }

  /** What a token stands for, as long as it works; looking does not use it up. */
  public Optional<OneTimeLink> find(LinkPurpose purpose, String token) {
    if (isImpossible(token)) {
      return Optional.empty();
    }
    return control.find(
        "SELECT purpose, user_id, account_id, expires_at FROM one_time_token"
            + " WHERE token_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?",
        OneTimeLinks::read,
        Tokens.sha256(token),
        purpose,
        now.instant());
  }

  /**
   * Uses a token up.
   *
   * @throws DomainException {@code LINK_EXPIRED} when it was used, has expired or never was
   */
  public OneTimeLink redeem(LinkPurpose purpose, String token) {
    return control.inTransaction(tx -> redeem(tx, purpose, token));
  }

  /** Like {@link #redeem(LinkPurpose, String)}, as part of a larger change. */
  OneTimeLink redeem(Statements tx, LinkPurpose purpose, String token) {
    Instant at = now.instant();
    int used =
        isImpossible(token)
            ? 0
            : tx.update(
                "UPDATE one_time_token SET used_at = ? WHERE token_hash = ? AND purpose = ? AND"
                    + " used_at IS NULL AND expires_at > ?",
                at,
                Tokens.sha256(token),
                purpose,
                at);
    if (used == 0) {
      throw new DomainException(ErrorCode.LINK_EXPIRED);
    }
    return tx.find(
            "SELECT purpose, user_id, account_id, expires_at FROM one_time_token WHERE token_hash ="
                + " ?",
            OneTimeLinks::read,
            (Object) Tokens.sha256(token))
        .orElseThrow();
  }

  /** The moment at which links are judged. */
  Instant now() {
    return now.instant();
  }

  /** Makes every link of a user worthless, as part of the change that makes them so. */
  static int voidAll(Statements tx, UserId user) {
    return tx.update("DELETE FROM one_time_token WHERE user_id = ?", user.value());
  }

  /** Deletes what expired a day ago or earlier; returns how many. */
  public int forgetExpired() {
    return control.update(
        "DELETE FROM one_time_token WHERE expires_at < ?", now.instant().minus(KEPT_AFTER_EXPIRY));
  }

  private static boolean isImpossible(String token) {
    return token == null || token.isEmpty() || token.length() > LONGEST_TOKEN;
  }

  private static OneTimeLink read(Row row) throws SQLException {
    return new OneTimeLink(
        row.word("purpose", LinkPurpose.class),
        new UserId(row.number("user_id")),
        row.maybeNumber("account_id").map(TenantId::new).orElse(null),
        row.instant("expires_at"));
  }
}
