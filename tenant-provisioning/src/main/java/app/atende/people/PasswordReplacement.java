package app.atende.people;

import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Puts a new password in place and takes away what the old one had opened: every open link and the
 * pubsub token in the same transaction, then the sessions.
 */
@ApplicationScoped
public class PasswordReplacement {
  private final Sessions sessions;
  private final PubsubTokens pubsub;

  /** Takes away from these. */
  @Inject
  public PasswordReplacement(Sessions sessions, PubsubTokens pubsub) {
    this.sessions = sessions;
    this.pubsub = pubsub;
  }

  /** For CDI's proxies only. */
  protected PasswordReplacement() {
    this(null, null);
  }

  /** The part that belongs in the transaction. */
  int replace(Statements tx, Realm realm, long owner, String hash) {
    if (realm == Realm.USER) {
      UserId user = new UserId(owner);
      OneTimeLinks.voidAll(tx, user);
      pubsub.renew(tx, user);
    }
    return StoredPasswords.replace(tx, realm, owner, hash);
  }

  /** After the transaction: nobody stays signed in. */
  void endSessions(Realm realm, long owner) {
    sessions.endAll(realm, owner);
  }

  /** After the transaction: nobody stays signed in but whoever changed it. */
  void endOtherSessions(Session kept) {
    sessions.endOthers(kept);
  }
}
