package app.atende.inboxes;

/**
 * The secrets of an inbox, for administrators and for the code that signs.
 *
 * @param hmacToken with which the account's own site proves who a contact is
 * @param webhookSecret with which we sign what we send out; null for websites
 */
public record InboxSecrets(String hmacToken, String webhookSecret) {

  /** Never shows a secret. */
  @Override
  public String toString() {
    return "InboxSecrets[…]";
  }
}
