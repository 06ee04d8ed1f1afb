package app.atende.conversations.internal;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.Activity;
import app.atende.conversations.FormAnswer;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageRef;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.roles.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something written in a conversation. Written once and then only marked: how far it came, that it
 * was deleted, what was answered in its form.
 */
@Entity
@Table(name = "message")
public class Message {

  private static final String ERROR = "external_error";
  private static final Duration RATING_OPEN = Duration.ofDays(14);
  private static final int LONGEST_DETAIL = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "conversation_id", nullable = false, updatable = false)
  private long conversationId;

  @Column(name = "inbox_id", nullable = false, updatable = false)
  private long inboxId;

  @Enumerated(EnumType.STRING)
  @Column(name = "message_type", nullable = false, updatable = false)
  private MessageType type;

  @Column(name = "content_type", nullable = false)
  private String contentType = "text";

  @Column(name = "private_note", nullable = false, updatable = false)
  private boolean privateNote;

  @Column(name = "content")
  private String content;

  @Column(name = "content_attributes")
  private Attributes attributes = Attributes.NONE;

  @Enumerated(EnumType.STRING)
  @Column(name = "sender_kind", nullable = false, updatable = false)
  private Actor.Kind senderKind;

  @Column(name = "sender_id", updatable = false)
  private Long senderId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private MessageStatus status = MessageStatus.SENT;

  @Column(name = "status_detail")
  private String statusDetail;

  @Column(name = "source_id")
  private String sourceId;

  @Column(name = "echo_id", updatable = false)
  private String echoId;

  @Column(name = "deleted", nullable = false)
  private boolean deleted;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For EclipseLink. */
  protected Message() {}

  /** Who writes, and when. */
  public record Authorship(Actor sender, Instant at) {}

  private Message(Conversation in, MessageType type, Authorship by) {
    this.conversationId = in.id().value();
    this.inboxId = in.ref().inbox().value();
    this.type = type;
    this.senderKind = by.sender().kind();
    this.senderId = by.sender().isSystem() ? null : by.sender().id();
    this.createdAt = by.at();
    this.updatedAt = by.at();
  }

  /** What somebody wrote. */
  public static Message written(
      Conversation in, MessageType type, MessageDraft draft, Authorship by) {
    Message message = new Message(in, type, by);
    message.content = draft.content();
    message.attributes = draft.attributes();
    if (draft.inReplyTo() != null) {
      message.attributes =
          draft.attributes().with(TimelineMessage.IN_REPLY_TO, draft.inReplyTo().value());
    }
    message.sourceId = draft.sourceId();
    message.echoId = draft.echoId();
    return message;
  }

  /** A line that says what was done. Its words are put together where it is shown. */
  public static Message activity(Conversation in, Activity activity, Authorship by) {
    Message message = new Message(in, MessageType.ACTIVITY, by);
    message.attributes = activity.toAttributes();
    return message;
  }

  /** It is something to fill in (contract 5.5), such as {@code input_csat}. */
  public Message asking(String what) {
    contentType = what;
    return this;
  }

  /** Only agents see it. */
  public Message asPrivateNote() {
    privateNote = true;
    return this;
  }

  /**
   * Comes to this status, with a reason if it failed; never goes back. Says whether that is news.
   */
  public boolean come(MessageStatus next, String detail, Instant at) {
    if (!status.mayBecome(next)) {
      return false;
    }
    status = next;
    statusDetail = next == MessageStatus.FAILED ? shortened(detail) : null;
    attributes = attributes.with(ERROR, statusDetail);
    updatedAt = at;
    return true;
  }

  /** Sets out once more, if it had failed. Says whether it had. */
  public boolean retry(Instant at) {
    boolean failed = status == MessageStatus.FAILED && !deleted;
    if (failed) {
      status = MessageStatus.SENT;
      statusDetail = null;
      attributes = attributes.with(ERROR, null);
      updatedAt = at;
    }
    return failed;
  }

  /** Whether the contact may fill something in: it was written to him and is still there. */
  public boolean isAnswerable() {
    boolean toContact = type == MessageType.OUTGOING || type == MessageType.TEMPLATE;
    return toContact && !privateNote && !deleted;
  }

  /**
   * Keeps what the contact filled in.
   *
   * @throws DomainException {@code RATING_CLOSED} for a rating after 14 days; {@code
   *     VALUE_REQUIRED} at {@code rating} for anything else where that was asked
   */
  public void answer(FormAnswer answer, Instant at) {
    if (answer.rating() == null && contentType.equals(TimelineMessage.SURVEY)) {
      throw DomainException.at("rating", ErrorCode.VALUE_REQUIRED);
    }
    if (answer.rating() != null && at.isAfter(createdAt.plus(RATING_OPEN))) {
      throw new DomainException(ErrorCode.RATING_CLOSED);
    }
    attributes = attributes.with(TimelineMessage.SUBMITTED, answer.values());
    updatedAt = at;
  }

  /** Goes without its content from now on; its row stays. Says whether that is news. */
  public boolean delete(Instant at) {
    if (deleted) {
      return false;
    }
    deleted = true;
    content = null;
    contentType = "text";
    attributes = Attributes.NONE.with("deleted", true);
    updatedAt = at;
    return true;
  }

  private static String shortened(String text) {
    if (text == null || text.codePointCount(0, text.length()) <= LONGEST_DETAIL) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_DETAIL));
  }

  /** As events know it; the row was written before. */
  public MessageRef ref() {
    return new MessageRef(id(), type, privateNote, Optional.ofNullable(echoId));
  }

  /** The row's id. */
  public MessageId id() {
    return new MessageId(id);
  }

  /** What the channel or the gateway calls it; null when it has not said that. */
  public String sourceId() {
    return sourceId;
  }

  /** Which conversation it stands in, by its row. */
  public long conversationId() {
    return conversationId;
  }

  /** When it was written. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Which way it goes. */
  public MessageType type() {
    return type;
  }

  /** Whether only agents see it. */
  public boolean isPrivateNote() {
    return privateNote;
  }

  /** How far it has come. */
  public MessageStatus status() {
    return status;
  }

  /** Why the channel refused it, or null. */
  public String statusDetail() {
    return statusDetail;
  }

  /** Whether its content is gone. */
  public boolean isDeleted() {
    return deleted;
  }

  /** Its attributes, never null. */
  public Attributes attributes() {
    return attributes;
  }
}
