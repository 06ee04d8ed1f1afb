package app.atende.web.console;

import app.atende.conversations.Priority;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The column beside a conversation.
 *
 * @param name of the contact
 * @param face address of his picture, or null
 * @param blocked whether the account does not want to hear from him
 * @param lastActivityAt when he last wrote, or null
 * @param contact what can be changed of the contact
 * @param facts how he can be reached
 * @param assignee name of the agent who has the conversation, or null
 * @param assigneeFace address of his picture, or null
 * @param assigneeId his id; 0 for nobody
 * @param mine whether the reader has it
 * @param assignable agents who may have it, online first
 * @param priority name of how urgent it is
 * @param sorts its team and its labels
 * @param mayLabel whether the reader may make labels
 * @param pairs what is known of the conversation
 * @param own the account's own attributes of the conversation
 * @param ownOfContact the account's own attributes of the contact
 * @param previous other conversations of the contact, newest first
 * @param home address of the account, to which a conversation's number is added
 */
public record Details(
    String name,
    String face,
    boolean blocked,
    Instant lastActivityAt,
    Person contact,
    List<Fact> facts,
    String assignee,
    String assigneeFace,
    long assigneeId,
    boolean mine,
    List<Colleague> assignable,
    String priority,
    Sorts sorts,
    boolean mayLabel,
    List<Pair> pairs,
    OwnAttributes own,
    OwnAttributes ownOfContact,
    List<Card> previous,
    String home) {

  /**
   * What can be changed of the contact; texts are empty where nothing is known.
   *
   * @param id his number
   * @param version for the change
   */
  public record Person(long id, long version, String email, String phone) {}

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
   * @param face address of his picture, or null
   * @param presence {@code online}, {@code busy} or {@code offline}
   * @param presenceKey bundle key of it
   */
  public record Colleague(long id, String name, String face, String presence, String presenceKey) {}

  /** The names of all priorities, the most urgent first. */
  public List<String> priorities() {
    return allPriorities();
  }

  static List<String> allPriorities() {
    return Arrays.stream(Priority.values())
        .sorted(Comparator.reverseOrder())
        .map(Priority::name)
        .toList();
  }

  /** Where that conversation of the contact is read. */
  public String href(Card card) {
    return home + "/conversations/" + card.id();
  }
}
