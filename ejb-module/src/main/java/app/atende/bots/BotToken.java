package app.atende.bots;

/**
 * A bot at the only moment when its API token is known.
 *
 * @param id which
 * @param secret what it sends as {@code api_access_token}; shown once
 */
public record BotToken(BotId id, String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "BotToken[" + id + "]";
  }
}
