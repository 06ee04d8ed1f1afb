package app.atende.web.console;

import java.time.Instant;
import java.util.List;

/**
 * The column beside a conversation.
 *
 * @param name of the contact
 * @param lastActivityAt when he last wrote, or null
 * @param facts how he can be reached
 * @param assignee name of the agent who has the conversation, or null
 * @param assigneeId his id; 0 for nobody
 * @param mine whether the reader has it
 * @param assignable agents who may have it, online first
 * @param pairs what is known of the conversation
 * @param previous other conversations of the contact, newest first
 * @param home address of the account, to which a conversation's number is added
 */
public record Details(
    String name,
    Instant lastActivityAt,
    List<Fact> facts,
    String assignee,
    long assigneeId,
    boolean mine,
    List<Colleague> assignable,
    List<Pair> pairs,
    List<Card> previous,
    String home) {

  /**
   * One way to reach the contact.
   *
   * @param key bundle key of its name
   * @param direction {@code ltr} for numbers and codes
   */
  public record Fact(String icon, String key, String value, String direction) {}

  /**
   * Something known of the conversation.
   *
   * @param key bundle key of its name
   */
  public record Pair(String key, String value) {}

  /**
   * Somebody who may have the conversation.
   *
   * @param presence {@code online}, {@code busy} or {@code offline}
   * @param presenceKey bundle key of it
   */
  public record Colleague(long id, String name, String presence, String presenceKey) {}

  /** Where that conversation of the contact is read. */
  public String href(Card card) {
    return home + "/conversations/" + card.id();
  }
}
