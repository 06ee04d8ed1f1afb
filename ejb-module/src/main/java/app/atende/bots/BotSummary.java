package app.atende.bots;

import app.atende.files.Pictures;
import java.time.Instant;

/**
 * A bot as everybody in the account may know it, without its secrets.
 *
 * @param id its number
 * @param version for the next change
 * @param name how it is called in conversations
 * @param description null for none
 * @param outgoingUrl where it is told what happens; null for nowhere
 * @param picture the key of its picture; null for none
 * @param createdAt when it was made, or came to the account
 */
public record BotSummary(
    BotId id,
    long version,
    String name,
    String description,
    String outgoingUrl,
    String picture,
    Instant createdAt) {

  /**
   * Where programs read its picture; empty without one.
   *
   * @param base what stands before the path
   */
  public String pictureAddress(String base) {
    return picture == null ? "" : base + Pictures.PATH + picture;
  }

  /** What can be said of it, as it is. */
  public BotEdit edit() {
    return new BotEdit(name, description, outgoingUrl);
  }
}
