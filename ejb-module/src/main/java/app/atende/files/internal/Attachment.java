package app.atende.files.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.files.AttachmentId;
import app.atende.files.AttachmentSummary;
import app.atende.files.FileKind;
import app.atende.files.FileName;
import app.atende.files.MessagePlace;
import app.atende.files.ScheduledPlace;
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
import java.util.Comparator;

/**
 * A stored file. It comes in unused, bound to the one who sent it and to the conversation it is
 * meant for; within a day it joins a message of his there, a scheduled one or a canned response, or
 * it is tidied away. It never changes its message, and what belongs to a canned response never
 * joins one: a reply gets a file of its own. What waits with a scheduled message goes out with it.
 */
@Entity
@Table(name = "attachment")
public class Attachment {
  /** How long an upload waits for its message. */
  public static final Duration PATIENCE = Duration.ofHours(24);

  /** The order of the one who chose the files. */
  static final Comparator<Attachment> IN_ORDER =
      Comparator.<Attachment>comparingInt(file -> file.place).thenComparing(file -> file.id);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "message_id")
  private Long message;

  @Column(name = "canned_response_id")
  private Long cannedResponse;

  @Column(name = "scheduled_message_id")
  private Long scheduledMessage;

  @Column(name = "conversation_id")
  private Long conversation;

  @Column(nullable = false)
  private int place;

  @Column(name = "public_key", nullable = false, updatable = false)
  private String publicKey;

  @Column(name = "storage_key", nullable = false, updatable = false)
  private String storageKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_type", nullable = false, updatable = false)
  private FileKind kind;

  @Column(name = "file_name", nullable = false, updatable = false)
  private String fileName;

  @Column(name = "content_type", nullable = false, updatable = false)
  private String contentType;

  @Column(name = "byte_size", nullable = false, updatable = false)
  private long byteSize;

  @Column(updatable = false)
  private Integer width;

  @Column(updatable = false)
  private Integer height;

  @Enumerated(EnumType.STRING)
  @Column(name = "uploader_kind", nullable = false)
  private Actor.Kind uploaderKind;

  @Column(name = "uploader_id")
  private Long uploader;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  /** For EclipseLink. */
  protected Attachment() {}

  /** An upload that waits for its message. */
  public Attachment(String publicKey, MeasuredFile file, Upload upload) {
    this.publicKey = publicKey;
    this.storageKey = file.bytes().storageKey();
    this.byteSize = file.bytes().size();
    this.kind = FileKind.of(file.contentType());
    this.fileName = file.name().value();
    this.contentType = file.contentType();
    this.width = file.size().map(ImageSize::width).orElse(null);
    this.height = file.size().map(ImageSize::height).orElse(null);
    sentBy(upload);
  }

  /**
   * Becomes part of a message. Whoever did not send it, meant it for another conversation, waited
   * too long or used it already is told that there is no such file (X11).
   */
  public void join(MessagePlace place, Actor by, Instant at) {
    checkUsable(conversation == null || conversation == place.conversation(), by, at);
    message = place.message();
    conversation = place.conversation();
  }

  /**
   * Becomes part of a canned response, by its row id. Refused as {@link #join} is; what was meant
   * for a conversation stays there.
   */
  public void joinCannedResponse(long response, Actor by, Instant at) {
    checkUsable(conversation == null, by, at);
    cannedResponse = response;
  }

  /** Waits with a scheduled message of this conversation. Refused as {@link #join} is. */
  public void joinScheduled(ScheduledPlace place, Actor by, Instant at) {
    checkUsable(conversation == null || conversation == place.conversation(), by, at);
    scheduledMessage = place.scheduled();
    conversation = place.conversation();
  }

  /** Waits with a scheduled message no longer: from now on it is like any upload of its sender. */
  public void becomeUpload(Upload upload) {
    scheduledMessage = null;
    sentBy(upload);
  }

  private void checkUsable(boolean isMeantForIt, Actor by, Instant at) {
    boolean isFree = message == null && cannedResponse == null && scheduledMessage == null;
    boolean isHis = uploaderKind == by.kind() && uploader != null && uploader == by.id();
    boolean isFresh = at.isBefore(createdAt.plus(PATIENCE));
    if (!isFree || !isHis || !isMeantForIt || !isFresh) {
      throw DomainException.at("attachments", ErrorCode.ATTACHMENT_NOT_FOUND);
    }
  }

  /**
   * The same file as an upload of somebody's, under a key and over bytes of its own, so that either
   * may go without the other.
   */
  public Attachment copied(String newKey, String newStorageKey, Upload upload) {
    Attachment copy = new Attachment();
    copy.publicKey = newKey;
    copy.storageKey = newStorageKey;
    copy.byteSize = byteSize;
    copy.kind = kind;
    copy.fileName = fileName;
    copy.contentType = contentType;
    copy.width = width;
    copy.height = height;
    copy.sentBy(upload);
    return copy;
  }

  private void sentBy(Upload upload) {
    uploaderKind = upload.by().kind();
    uploader = upload.by().id();
    conversation = upload.conversation() > 0 ? upload.conversation() : null;
    createdAt = upload.at();
  }

  /** Stands there among the others of its message or canned response; 0 is the first. */
  public void standAt(int position) {
    place = position;
  }

  /** The canned response that it belongs to, by row id; 0 for none. */
  public long cannedResponse() {
    return cannedResponse == null ? 0 : cannedResponse;
  }

  /** Our own name of its bytes. */
  public String storageKey() {
    return storageKey;
  }

  /** The public part of its address. */
  public String publicKey() {
    return publicKey;
  }

  /** What others may know of it. */
  public AttachmentSummary summary() {
    return new AttachmentSummary(
        new AttachmentId(id),
        message == null ? 0 : message,
        publicKey,
        kind,
        fileName,
        contentType,
        byteSize,
        width,
        height);
  }

  /** What the sender called it, cleaned. */
  public FileName fileName() {
    return FileName.of(fileName);
  }
}
