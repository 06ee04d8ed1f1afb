package app.atende.web.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A conversation as the list shows it.
 *
 * @param id the number that stands in addresses
 * @param version of the conversation, so that late news can be told from fresh
 * @param contact his name
 * @param face address of his picture, or null
 * @param contactId who he is
 * @param muted whether the account does not want to hear from him
 * @param preview first line of the newest message in plain words; empty when {@code previewKey}
 *     says what it is
 * @param previewIcon icon before the preview, or null
 * @param previewKey bundle key of the words for a message without text
 * @param at last activity
 * @param createdAt when the conversation began
 * @param unread messages of the contact that no agent has read
 * @param inbox its name
 * @param inboxId which it is
 * @param glyph icon of its channel
 * @param assignee name of the agent who has it, or null
 * @param assigneeFace address of his picture, or null
 * @param status name of the status
 * @param labels titles and colours of what it bears
 * @param priority name of how urgent it is
 * @param snoozedUntil when it wakes; null when it does not sleep, or until the contact writes
 */
public record Card(
    long id,
    long version,
    String contact,
    String face,
    long contactId,
    boolean muted,
    String preview,
    String previewIcon,
    String previewKey,
    Instant at,
    Instant createdAt,
    int unread,
    String inbox,
    long inboxId,
    String glyph,
    String assignee,
    String assigneeFace,
    String status,
    List<Label> labels,
    String priority,
    Instant snoozedUntil) {

  private static final int MOST_LABELS = 3;

  /** A label by title and colour. */
  public record Label(String title, String color) {}

  /** The first labels, as many as there is room for. */
  public List<Label> firstLabels() {
    return labels.subList(0, Math.min(MOST_LABELS, labels.size()));
  }

  /** How many more there are. */
  public int moreLabels() {
    return Math.max(0, labels.size() - MOST_LABELS);
  }

  /** The titles of all labels. */
  public String labelTitles() {
    return labels.stream().map(Label::title).collect(Collectors.joining(", "));
  }

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
