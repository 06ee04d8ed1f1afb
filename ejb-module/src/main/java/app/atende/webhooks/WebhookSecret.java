package app.atende.webhooks;

/**
 * A webhook and the secret that its calls are signed with.
 *
 * @param id which
 * @param secret in clear; shown by its maker and to foreign clients
 */
public record WebhookSecret(WebhookId id, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookSecret[" + id + "]";
  }
}
