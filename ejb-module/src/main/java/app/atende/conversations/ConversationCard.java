package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.contacts.ContactId;
import app.atende.files.FileKind;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as a list shows it.
 *
 * @param id its number
 * @param version to tell whether a live signal is news
 * @param status where it stands
 * @param priority how urgent it is
 * @param inbox where it takes place
 * @param contact with whom
 * @param assignee who has it, or null
 * @param team whose team's it is, or null
 * @param labels what it bears, by title
 * @param preview its newest message, activity lines left out; null when there is none
 * @param unread how many messages of the contact no agent has seen
 * @param lastActivityAt when somebody last wrote
 * @param createdAt when it began
 * @param waitingSince since when the contact waits for an answer; null when he does not
 * @param unattended whether no human has answered yet, or the contact waits
 * @param snoozedUntil when it wakes; null when it does not sleep, or until the contact writes
 */
public record ConversationCard(
    DisplayId id,
    long version,
    ConversationStatus status,
    Priority priority,
    Inbox inbox,
    Contact contact,
    Assignee assignee,
    Team team,
    List<Label> labels,
    Preview preview,
    int unread,
    Instant lastActivityAt,
    Instant createdAt,
    Instant waitingSince,
    boolean unattended,
    Instant snoozedUntil) {

  /** Copies the labels. */
  public ConversationCard {
    labels = List.copyOf(labels);
  }

  /** The inbox, with the kind of its channel. */
  public record Inbox(InboxId id, String name, ChannelType channel) {}

  /**
   * The contact by name.
   *
   * @param blocked whether the account does not want to hear from him
   * @param picture the key of his picture, or null
   */
  public record Contact(ContactId id, String name, boolean blocked, String picture) {}

  /**
   * The agent by the name that colleagues know him by.
   *
   * @param picture the key of his picture, or null
   */
  public record Assignee(AgentId id, String name, String picture) {}

  /** The team by name. */
  public record Team(TeamId id, String name) {}

  /** A label by its title and colour. */
  public record Label(LabelId id, String title, String color) {}

  /**
   * The beginning of the newest message.
   *
   * @param id the message
   * @param type which way it went
   * @param privateNote whether only agents see it
   * @param deleted whether its content is gone
   * @param text its first 200 characters; null when it has none
   * @param file the kind of its first file; null when it has none
   */
  public record Preview(
      MessageId id,
      MessageType type,
      boolean privateNote,
      boolean deleted,
      String text,
      FileKind file) {}
}
