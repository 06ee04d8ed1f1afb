package app.atende.conversations.internal;

import static app.atende.conversations.ConversationStatus.OPEN;
import static app.atende.conversations.ConversationStatus.RESOLVED;
import static app.atende.conversations.ConversationStatus.SNOOZED;

import app.atende.accounts.AgentId;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.ReplyTimes;
import app.atende.inboxes.InboxId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation with one contact at one inbox. It is opened by his first message, waits while
 * nobody has answered him, is resolved by an agent, and is opened again when he writes once more.
 *
 * <p>Its messages are no part of it: they are appended, and asked for.
 */
@Entity
@Table(name = "conversation")
public class Conversation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "display_id", nullable = false, updatable = false)
  private long displayId;

  @Column(name = "uuid", nullable = false, updatable = false)
  private String uuid;

  @Column(name = "inbox_id", nullable = false, updatable = false)
  private long inboxId;

  @Column(name = "contact_id", nullable = false)
  private long contactId;

  @Column(name = "contact_inbox_id", nullable = false, updatable = false)
  private long contactInboxId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private ConversationStatus status;

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "snoozed_until")
  private Instant snoozedUntil;

  @Column(name = "opened_at", nullable = false, updatable = false)
  private Instant openedAt;

  @Column(name = "waiting_since")
  private Instant waitingSince;

  @Column(name = "first_reply_at")
  private Instant firstReplyAt;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "last_activity_at", nullable = false)
  private Instant lastActivityAt;

  @Column(name = "last_message_id")
  private Long lastMessageId;

  @Column(name = "unread_count", nullable = false)
  private int unreadCount;

  @Column(name = "agent_last_seen_at")
  private Instant agentLastSeenAt;

  @Column(name = "assignee_last_seen_at")
  private Instant assigneeLastSeenAt;

  @Column(name = "contact_last_seen_at")
  private Instant contactLastSeenAt;

  @Column(name = "custom_attributes")
  private Attributes customAttributes = Attributes.NONE;

  @Column(name = "additional_attributes")
  private Attributes additionalAttributes = Attributes.NONE;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For EclipseLink. */
  protected Conversation() {}

  /** A conversation begins. With a blocked contact it is resolved from the first moment. */
  public static Conversation open(DisplayId display, ContactSession with, Instant at) {
    Conversation opened = new Conversation();
    opened.displayId = display.value();
    opened.uuid = UUID.randomUUID().toString();
    opened.inboxId = with.inbox().value();
    opened.contactId = with.contact().value();
    opened.contactInboxId = with.id().value();
    opened.status = with.blocked() ? RESOLVED : OPEN;
    opened.openedAt = at;
    opened.createdAt = at;
    opened.updatedAt = at;
    opened.lastActivityAt = at;
    return opened;
  }

  /** Carries these from its beginning. */
  public void describe(Attributes custom, Attributes additional) {
    customAttributes = customAttributes.mergedWith(custom);
    additionalAttributes = additionalAttributes.mergedWith(additional);
  }

  /** No longer has this custom attribute, or has it with this value. Says whether that is news. */
  public boolean replaceCustomAttributes(Attributes changed, Instant at) {
    boolean news = !customAttributes.equals(changed);
    if (news) {
      customAttributes = changed;
      updatedAt = at;
    }
    return news;
  }

  /**
   * The contact wrote. He waits from now on, unless he did before. A resolved or snoozed
   * conversation is open again, except when he is blocked.
   *
   * @return whether it was opened again by this
   */
  public boolean receive(MessageId message, boolean blocked, Instant at) {
    append(message, at);
    unreadCount++;
    if (waitingSince == null) {
      waitingSince = at;
    }
    contactLastSeenAt = at;
    boolean reopens = !blocked && (status == RESOLVED || status == SNOOZED);
    if (reopens) {
      become(OPEN, at);
    }
    return reopens;
  }

  /** A human replied: nobody waits any more, and what was unread was read. */
  public ReplyTimes answer(MessageId message, AgentId by, Instant at) {
    append(message, at);
    boolean first = firstReplyAt == null;
    ReplyTimes times =
        new ReplyTimes(
            first ? Optional.of(Duration.between(openedAt, at)) : Optional.empty(),
            Optional.ofNullable(waitingSince).map(since -> Duration.between(since, at)));
    if (first) {
      firstReplyAt = at;
    }
    waitingSince = null;
    seenBy(by, at);
    return times;
  }

  /** A bot or the house wrote to the contact: he does not wait any more. */
  public void answerAutomatically(MessageId message, Instant at) {
    append(message, at);
    waitingSince = null;
  }

  /** A private note was left. */
  public void note(MessageId message, Instant at) {
    append(message, at);
  }

  /** The house greeted the contact, who goes on waiting for a human. */
  public void greet(MessageId message, Instant at) {
    append(message, at);
  }

  /** Whether nobody has written anything in it yet. */
  public boolean isUnwritten() {
    return lastMessageId == null;
  }

  private void append(MessageId message, Instant at) {
    lastMessageId = message.value();
    lastActivityAt = at;
    updatedAt = at;
  }

  /** Takes another status. The same again changes nothing. Says whether that is news. */
  public boolean become(ConversationStatus next, Instant at) {
    if (status == next) {
      return false;
    }
    status = next;
    snoozedUntil = null;
    resolvedAt = next == RESOLVED ? at : null;
    if (next == RESOLVED) {
      waitingSince = null;
    }
    updatedAt = at;
    return true;
  }

  /** Is this agent's from now on, or nobody's. Says whether that is news. */
  public boolean assign(Optional<AgentId> to, Instant at) {
    Long next = to.map(AgentId::value).orElse(null);
    boolean news = !Objects.equals(assigneeId, next);
    if (news) {
      assigneeId = next;
      assigneeLastSeenAt = null;
      updatedAt = at;
    }
    return news;
  }

  /** An agent saw all of it. Says whether anything had been unread. */
  public boolean seenBy(AgentId agent, Instant at) {
    boolean news = unreadCount > 0;
    unreadCount = 0;
    agentLastSeenAt = at;
    if (Objects.equals(assigneeId, agent.value())) {
      assigneeLastSeenAt = at;
    }
    return news;
  }

  /** Counts as unread from just before the contact's newest message. Says whether that is news. */
  public boolean unsee(Optional<Instant> newestIncoming) {
    boolean news = unreadCount == 0;
    if (news) {
      unreadCount = 1;
      agentLastSeenAt = newestIncoming.map(at -> at.minusNanos(1000)).orElse(null);
    }
    return news;
  }

  /** The contact saw all of it. Says whether he had not seen it since something was written. */
  public boolean seenByContact(Instant at) {
    boolean news = contactLastSeenAt == null || contactLastSeenAt.isBefore(lastActivityAt);
    contactLastSeenAt = at;
    return news;
  }

  /** Belongs to another contact: the visitor proved to be him. */
  public void belongTo(ContactId contact, Instant at) {
    contactId = contact.value();
    updatedAt = at;
  }

  /** As events know it; the row was written before. */
  public ConversationRef ref() {
    return new ConversationRef(
        id(),
        display(),
        new InboxId(inboxId),
        new ContactId(contactId),
        new ContactInboxId(contactInboxId),
        assignee(),
        version,
        status,
        unreadCount,
        lastActivityAt);
  }

  /** The row's id. */
  public ConversationId id() {
    return new ConversationId(id);
  }

  /** Its number in the account. */
  public DisplayId display() {
    return new DisplayId(displayId);
  }

  /** For the next change. */
  public long version() {
    return version;
  }

  /** Where it stands. */
  public ConversationStatus status() {
    return status;
  }

  /** Who has it, if anybody. */
  public Optional<AgentId> assignee() {
    return Optional.ofNullable(assigneeId).map(AgentId::new);
  }

  /** When it began. */
  public Instant openedAt() {
    return openedAt;
  }

  /** How many messages of the contact no agent has seen. */
  public int unreadCount() {
    return unreadCount;
  }

  /** Since when the contact waits for an answer, if he does. */
  public Optional<Instant> waitingSince() {
    return Optional.ofNullable(waitingSince);
  }

  /** When a human first replied, if one did. */
  public Optional<Instant> firstReplyAt() {
    return Optional.ofNullable(firstReplyAt);
  }

  /** Never null. */
  public Attributes customAttributes() {
    return customAttributes;
  }
}
