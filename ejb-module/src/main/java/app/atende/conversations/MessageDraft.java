package app.atende.conversations;

import app.atende.attributes.Attributes;
import java.util.List;

/**
 * A message that somebody wants to write: an agent, a bot or a contact.
 *
 * @param content Markdown; may be null or empty when there are files
 * @param attachments keys of files that the same person uploaded before; at most 15
 * @param echoId the sender's own key for this message. The same key again within 24 hours, by the
 *     same sender in the same conversation, writes nothing and gives the first message back; null
 *     when there is none
 * @param inReplyTo the message of the same conversation that is quoted, or null
 * @param sourceId what the channel or gateway calls it, or null
 * @param attributes further content attributes
 */
public record MessageDraft(
    String content,
    List<String> attachments,
    String echoId,
    MessageId inReplyTo,
    String sourceId,
    Attributes attributes) {

  /** Reads missing lists and attributes as none. */
  public MessageDraft {
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    attributes = attributes == null ? Attributes.NONE : attributes;
  }

  /** Only words. */
  public static MessageDraft of(String content) {
    return new MessageDraft(content, List.of(), null, null, null, Attributes.NONE);
  }

  /** The same with other words. */
  public MessageDraft withContent(String words) {
    return new MessageDraft(words, attachments, echoId, inReplyTo, sourceId, attributes);
  }

  /** The same with these files. */
  public MessageDraft withAttachments(List<String> files) {
    return new MessageDraft(content, files, echoId, inReplyTo, sourceId, attributes);
  }

  /** The same under the sender's own key. */
  public MessageDraft withEchoId(String key) {
    return new MessageDraft(content, attachments, key, inReplyTo, sourceId, attributes);
  }

  /** The same as an answer to that message. */
  public MessageDraft inReplyTo(MessageId quoted) {
    return new MessageDraft(content, attachments, echoId, quoted, sourceId, attributes);
  }

  /** The same under the channel's own id. */
  public MessageDraft withSourceId(String id) {
    return new MessageDraft(content, attachments, echoId, inReplyTo, id, attributes);
  }

  /** The same with these further attributes. */
  public MessageDraft withAttributes(Attributes further) {
    return new MessageDraft(content, attachments, echoId, inReplyTo, sourceId, further);
  }
}
