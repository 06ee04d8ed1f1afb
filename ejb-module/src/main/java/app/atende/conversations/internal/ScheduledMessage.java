package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.conversations.ScheduledFailure;
import app.atende.conversations.ScheduledMessageDetail;
import app.atende.conversations.ScheduledMessageEdit;
import app.atende.conversations.ScheduledMessageId;
import app.atende.conversations.ScheduledState;
import app.atende.files.AttachmentSummary;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A message that waits for its time. It is changed and taken back until it is sent; then it has
 * become a message of the conversation, and this row only remembers that. When it cannot be sent,
 * it has failed, and may be given another time.
 */
@Entity
@Table(name = "scheduled_message")
public class ScheduledMessage {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "conversation_id", nullable = false, updatable = false)
  private long conversationId;

  @Column(name = "agent_id", nullable = false)
  private long agentId;

  @Column(name = "agent_name", nullable = false)
  private String agentName;

  @Column private String content;

  @Column(name = "file_count", nullable = false)
  private int fileCount;

  @Column(name = "send_at", nullable = false)
  private Instant sendAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ScheduledState state;

  @Enumerated(EnumType.STRING)
  @Column
  private ScheduledFailure failure;

  @Column(name = "message_id")
  private Long messageId;

  @Column(name = "written_at", nullable = false)
  private Instant writtenAt;

  /** For EclipseLink. */
  protected ScheduledMessage() {}

  /** One of this conversation that says nothing yet. */
  public static ScheduledMessage in(ConversationId conversation) {
    ScheduledMessage message = new ScheduledMessage();
    message.conversationId = conversation.value();
    return message;
  }

  /** Says this from now on, at that time and in his name, and waits for it. */
  public void write(ScheduledMessageEdit words, Actor by, Instant at) {
    agentId = by.id();
    agentName = by.name();
    content = words.content();
    fileCount = new LinkedHashSet<>(words.files()).size();
    sendAt = words.at();
    state = ScheduledState.SCHEDULED;
    failure = null;
    writtenAt = at;
  }

  /** Is never sent. */
  public void cancel() {
    state = ScheduledState.CANCELLED;
  }

  /** Has become this message. */
  public void wasSentAs(MessageId message) {
    state = ScheduledState.SENT;
    messageId = message.value();
  }

  /** Could not be sent. */
  public void fail(ScheduledFailure why) {
    state = ScheduledState.FAILED;
    failure = why;
  }

  /** Whether it waits for just this time. */
  public boolean isDueAt(Instant time) {
    return state == ScheduledState.SCHEDULED && sendAt.equals(time);
  }

  /** Whether it was neither sent nor taken back. */
  public boolean isChangeable() {
    return state == ScheduledState.SCHEDULED || state == ScheduledState.FAILED;
  }

  /** What a line of the thread says of it, by the one who wrote it last. */
  public Activity line(ActivityKind kind, String subject) {
    return new Activity(kind, Actor.Kind.AGENT, agentId, agentName, subject);
  }

  /** All that it says, with these files. */
  public ScheduledMessageDetail detail(List<AttachmentSummary> files) {
    return new ScheduledMessageDetail(id(), version, content, sendAt, state, files);
  }

  /** Where its files wait. */
  public ScheduledPlace place() {
    return new ScheduledPlace(conversationId, id);
  }

  /** Its id; the row was written before. */
  public ScheduledMessageId id() {
    return new ScheduledMessageId(id);
  }

  /** How often it was changed. */
  public long version() {
    return version;
  }

  /** Who wrote it last. */
  public AgentId author() {
    return new AgentId(agentId);
  }

  /** Markdown with variables; null when it has only files. */
  public String content() {
    return content;
  }

  /** Whether it brings any files, or did when it was sent or taken back. */
  public boolean hasFiles() {
    return fileCount > 0;
  }

  /** When it is to be sent. */
  public Instant sendAt() {
    return sendAt;
  }

  /** What became of it. */
  public ScheduledState state() {
    return state;
  }

  /** When somebody last wrote it. */
  public Instant writtenAt() {
    return writtenAt;
  }
}
