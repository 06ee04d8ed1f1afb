package app.atende.web.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The open conversation with one page of its messages.
 *
 * @param id the number that stands in addresses
 * @param version of the conversation
 * @param contact his name
 * @param face address of his picture, or null
 * @param contactId who he is
 * @param muted whether the account does not want to hear from him
 * @param contactEmail his address, or null
 * @param status name of the status
 * @param assigneeId the agent who has it; 0 for nobody
 * @param assignee his name, or null
 * @param mine whether the reader has it
 * @param inbox name of the inbox
 * @param glyph icon of its channel
 * @param channel name of its channel
 * @param unread messages of the contact that no agent has read
 * @param back address of the list
 * @param snoozedUntil when it wakes; null when it does not sleep, or until the contact writes
 * @param surveyed whether the contact may be asked how he liked it when it is resolved
 * @param bubbles oldest first
 * @param before id of the oldest message shown, when there are older ones; else null
 */
public record Timeline(
    long id,
    long version,
    String contact,
    String face,
    long contactId,
    boolean muted,
    String contactEmail,
    String status,
    long assigneeId,
    String assignee,
    boolean mine,
    String inbox,
    String glyph,
    String channel,
    int unread,
    String back,
    Instant snoozedUntil,
    boolean surveyed,
    List<Bubble> bubbles,
    Long before) {

  /** When it wakes, in milliseconds; empty when it does not. */
  public String wakes() {
    return snoozedUntil == null ? "" : Long.toString(snoozedUntil.toEpochMilli());
  }

  /** The number as text, without a thousands separator. */
  public String number() {
    return Long.toString(id);
  }

  /** Bundle key of the status. */
  public String statusKey() {
    return "ConversationStatus." + status;
  }

  /** The status as a class of the stylesheet. */
  public String statusWord() {
    return status.toLowerCase(Locale.ROOT);
  }

  /** Bundle key of the one thing to do next: resolve, reopen or open. */
  public String actionKey() {
    return switch (status) {
      case "OPEN" -> "conversations_timeline.button.resolve.label";
      case "RESOLVED" -> "conversations_timeline.button.reopen.label";
      default -> "conversations_timeline.button.open.label";
    };
  }
}
