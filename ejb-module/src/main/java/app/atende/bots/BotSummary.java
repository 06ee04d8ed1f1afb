package app.atende.bots;

import java.time.Instant;

/**
 * A bot as everybody in the account may know it, without its secrets.
 *
 * @param id its number
 * @param version for the next change
 * @param name how it is called in conversations
 * @param description null for none
 * @param outgoingUrl where it is told what happens; null for nowhere
 * @param createdAt when it was made, or came to the account
 */
public record BotSummary(
    BotId id,
    long version,
    String name,
    String description,
    String outgoingUrl,
    Instant createdAt) {

  /** What can be said of it, as it is. */
  public BotEdit edit() {
    return new BotEdit(name, description, outgoingUrl);
  }
}
