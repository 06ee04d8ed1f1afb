package app.atende.web.console;

import java.time.Instant;
import java.util.Locale;

/**
 * A conversation as the list shows it.
 *
 * @param id the number that stands in addresses
 * @param version of the conversation, so that late news can be told from fresh
 * @param contact his name
 * @param contactId who he is
 * @param preview first line of the newest message in plain words; empty when {@code previewKey}
 *     says what it is
 * @param previewIcon icon before the preview, or null
 * @param previewKey bundle key of the words for a message without text
 * @param at last activity
 * @param createdAt when the conversation began
 * @param unread messages of the contact that no agent has read
 * @param inbox its name
 * @param glyph icon of its channel
 * @param assignee name of the agent who has it, or null
 * @param status name of the status
 */
public record Card(
    long id,
    long version,
    String contact,
    long contactId,
    String preview,
    String previewIcon,
    String previewKey,
    Instant at,
    Instant createdAt,
    int unread,
    String inbox,
    String glyph,
    String assignee,
    String status) {

  /** Bundle key of the status. */
  public String statusKey() {
    return "ConversationStatus." + status;
  }

  /** The status as a class of the stylesheet. */
  public String statusWord() {
    return status.toLowerCase(Locale.ROOT);
  }

  /** Sorts cards by last activity in the script: milliseconds. */
  public long sortKey() {
    return at.toEpochMilli();
  }
}
