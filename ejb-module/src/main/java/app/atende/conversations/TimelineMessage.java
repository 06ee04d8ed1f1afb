package app.atende.conversations;

import app.atende.attributes.Attributes;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import app.atende.roles.Actor;
import java.time.Instant;
import java.util.List;

/**
 * A message as a thread shows it.
 *
 * @param id the message
 * @param conversation where it stands
 * @param type which way it goes
 * @param contentType {@code text} unless it is something to fill in
 * @param privateNote whether only agents see it
 * @param deleted whether its content is gone; only its place is shown
 * @param content Markdown; null when it has no words
 * @param attributes its content attributes, never null
 * @param activity what an activity line tells; null for all others
 * @param sender who wrote it; null for the house itself
 * @param delivery how far it came
 * @param quoted the message that it answers, or null
 * @param sourceId what the channel calls it, or null
 * @param echoId the sender's own key, or null
 * @param createdAt when it was written
 * @param updatedAt when it was last marked
 * @param attachments its files, oldest first
 */
public record TimelineMessage(
    MessageId id,
    DisplayId conversation,
    MessageType type,
    String contentType,
    boolean privateNote,
    boolean deleted,
    String content,
    Attributes attributes,
    Activity activity,
    Sender sender,
    DeliveryReport delivery,
    Quoted quoted,
    String sourceId,
    String echoId,
    Instant createdAt,
    Instant updatedAt,
    List<AttachmentSummary> attachments) {

  /** The content attribute that holds the id of the message that is answered. */
  public static final String IN_REPLY_TO = "in_reply_to";

  /** The content attribute that holds what the channel calls the message that is answered. */
  public static final String IN_REPLY_TO_EXTERNAL_ID = "in_reply_to_external_id";

  /** The content type of a message that asks how the contact liked the conversation. */
  public static final String SURVEY = "input_csat";

  /** The content attribute that says how the steps of such a question look. */
  public static final String DISPLAY_TYPE = "display_type";

  /** The content attribute that holds what the contact filled in. */
  public static final String SUBMITTED = "submitted_values";

  private static final String HIDDEN = "answer_hidden";

  /** Copies the files. */
  public TimelineMessage {
    attachments = List.copyOf(attachments);
  }

  /** Whether the contact wrote it. */
  public boolean isIncoming() {
    return type == MessageType.INCOMING;
  }

  /** Whether it is a line that tells what was done. */
  public boolean isActivity() {
    return type == MessageType.ACTIVITY;
  }

  /**
   * Who wrote a message.
   *
   * @param kind agent, contact or bot
   * @param id his id
   * @param name how he is called now; empty when he is gone
   * @param picture the key of his picture; null when he has none, or has just written
   */
  public record Sender(Actor.Kind kind, long id, String name, String picture) {}

  /**
   * The message that is answered.
   *
   * @param id the message
   * @param senderName who wrote it; empty for the house
   * @param excerpt its first 200 characters; null when it has no words or they are gone
   * @param conversation where it stands
   * @param deleted whether its content is gone
   * @param file the kind of its first file; null when it has none
   */
  public record Quoted(
      MessageId id,
      String senderName,
      String excerpt,
      DisplayId conversation,
      boolean deleted,
      FileKind file) {}

  /** Whether it answers a message, which may be gone. */
  public boolean isReply() {
    return attributes.number(IN_REPLY_TO).isPresent();
  }

  /** Whether it asks how the contact liked the conversation. */
  public boolean isSurvey() {
    return contentType.equals(SURVEY);
  }

  /** Whether the reader may not know what he answered, nor whether he did. */
  public boolean isAnswerHidden() {
    return Boolean.TRUE.equals(attributes.values().get(HIDDEN));
  }

  /** The same with these files and this quoted message. */
  public TimelineMessage with(List<AttachmentSummary> files, Quoted answered) {
    return with(attributes, files, answered);
  }

  /** The same without what the contact filled in, for those who may not know it. */
  public TimelineMessage withoutAnswer() {
    return with(attributes.with(SUBMITTED, null).with(HIDDEN, true), attachments, quoted);
  }

  private TimelineMessage with(Attributes told, List<AttachmentSummary> files, Quoted answered) {
    return new TimelineMessage(
        id,
        conversation,
        type,
        contentType,
        privateNote,
        deleted,
        content,
        told,
        activity,
        sender,
        delivery,
        answered,
        sourceId,
        echoId,
        createdAt,
        updatedAt,
        files);
  }
}
