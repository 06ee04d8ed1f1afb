package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.TranscriptId;
import app.atende.roles.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That somebody asked for a conversation to be sent by mail, and to whom. */
@Entity
@Table(name = "transcript")
public class TranscriptRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "conversation_id", nullable = false, updatable = false)
  private long conversationId;

  @Column(name = "email", nullable = false, updatable = false)
  private String email;

  @Column(name = "agent_id", updatable = false)
  private Long agentId;

  @Column(name = "requested_by", updatable = false)
  private Long requestedBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** For EclipseLink. */
  protected TranscriptRow() {}

  /** Of this conversation. */
  public TranscriptRow(ConversationId conversation, Instant at) {
    this.conversationId = conversation.value();
    this.createdAt = at;
  }

  /** To this address. */
  public void sendTo(String address) {
    email = address;
  }

  /** To this address, which is an agent's. */
  public void sendTo(String address, AgentId agent) {
    email = address;
    agentId = agent.value();
  }

  /** Asked for by him. */
  public TranscriptRow askedBy(Actor actor) {
    requestedBy = actor.isAgent() ? actor.id() : null;
    return this;
  }

  /** The mail server took it. */
  public void wasSent(Instant at) {
    sentAt = sentAt == null ? at : sentAt;
  }

  /** Its id; the row was written before. */
  public TranscriptId id() {
    return new TranscriptId(id);
  }

  /** Of which conversation. */
  public ConversationId conversation() {
    return new ConversationId(conversationId);
  }

  /** To whom. */
  public String email() {
    return email;
  }

  /** Whose address that is, when it is an agent's. */
  public Optional<AgentId> agent() {
    return Optional.ofNullable(agentId).map(AgentId::new);
  }

  /** Whether the mail server took it. */
  public boolean isSent() {
    return sentAt != null;
  }
}
