package app.atende.inboxes.internal;

import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.inboxes.InboxSecrets;

/** The two secrets of an API inbox as they stand in the database. */
public record SealedSecrets(byte[] hmac, byte[] webhook) {

  /** Two new random secrets. */
  public static SealedSecrets issue(SecretBox box) {
    return new SealedSecrets(box.seal(Tokens.random()), box.seal(Tokens.random()));
  }

  /** Readable again. */
  public InboxSecrets open(SecretBox box) {
    return new InboxSecrets(box.openText(hmac), box.openText(webhook));
  }
}
