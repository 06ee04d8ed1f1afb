package app.atende.people;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The token with which a user's own program listens to live news. It is shown again and again, so
 * it is sealed and not hashed; it begins with the user's id, so that it is found without a search.
 * A new password makes a new one.
 */
@ApplicationScoped
public class PubsubTokens {
  private final ControlDatabase control;
  private final SecretBox box;
  private final Now now;

  /** The tokens in this database, sealed with this box. */
  @Inject
  public PubsubTokens(ControlDatabase control, SecretBox box, Now now) {
    this.control = control;
    this.box = box;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected PubsubTokens() {
    this(null, null, null);
  }

  /** The token of a user; empty when there is no such user. */
  public Optional<String> of(UserId user) {
    return control
        .find(
            "SELECT pubsub_secret FROM user WHERE id = ?",
            row -> row.bytes("pubsub_secret"),
            user.value())
        .map(secret -> user.value() + "-" + box.openText(secret));
  }

  /** Whose token this is; empty for anything that is not exactly somebody's token. */
  public Optional<UserId> ownerOf(String token) {
    int dash = token == null ? -1 : token.indexOf('-');
    if (dash < 1 || dash > 18 || !token.substring(0, dash).matches("[1-9][0-9]*")) {
      return Optional.empty();
    }
    UserId user = new UserId(Long.parseLong(token.substring(0, dash)));
    return of(user).filter(known -> Tokens.same(known, token)).map(known -> user);
  }

  /** A secret for a new user, sealed. */
  byte[] newSecret() {
    return box.seal(Tokens.random());
  }

  /** Makes the old token worthless. */
  void renew(Statements tx, UserId user) {
    tx.update(
        "UPDATE user SET pubsub_secret = ?, changed_at = ? WHERE id = ?",
        newSecret(),
        now.instant(),
        user.value());
  }
}
