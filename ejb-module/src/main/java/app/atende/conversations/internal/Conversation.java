package app.atende.conversations.internal;

import static app.atende.conversations.ConversationStatus.OPEN;
import static app.atende.conversations.ConversationStatus.RESOLVED;
import static app.atende.conversations.ConversationStatus.SNOOZED;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationState;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.Priority;
import app.atende.conversations.ReplyTimes;
import app.atende.inboxes.InboxId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

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

  @Embedded private Standing standing;

  @Embedded private Care care = new Care();

  @Embedded private Answering answering;

  @Column(name = "last_activity_at", nullable = false)
  private Instant lastActivityAt;

  @Column(name = "last_message_id")
  private Long lastMessageId;

  @Embedded private Reading reading = new Reading();

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
  public static Conversation open(DisplayId display, String uuid, ContactSession with, Instant at) {
    Conversation opened = new Conversation();
    opened.displayId = display.value();
    opened.uuid = uuid;
    opened.inboxId = with.inbox().value();
    opened.contactId = with.contact().value();
    opened.contactInboxId = with.id().value();
    opened.standing = Standing.of(with.blocked() ? RESOLVED : OPEN);
    opened.answering = Answering.from(at);
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

  /** Has these custom attributes in place of those it had. Says whether that is news. */
  public boolean replaceCustomAttributes(Attributes changed, Instant at) {
    boolean news = !customAttributes.equals(changed);
    customAttributes = changed;
    return changed(news, at);
  }

  /**
   * The contact wrote. He waits from now on, unless he did before. A resolved or snoozed
   * conversation stands so again; with nothing, because he is blocked, it stays as it is.
   *
   * @return whether it was woken by this
   */
  public boolean receive(MessageId message, Optional<ConversationStatus> awake, Instant at) {
    append(message, at);
    reading.receive(at);
    answering.ask(at);
    boolean reopens = awake.isPresent() && (status() == RESOLVED || status() == SNOOZED);
    if (reopens) {
      become(awake.get(), at);
    }
    return reopens;
  }

  /** A human replied: nobody waits any more, and what was unread was read. */
  public ReplyTimes answer(MessageId message, AgentId by, Instant at) {
    append(message, at);
    ReplyTimes times = answering.answer(at);
    seenBy(by, at);
    return times;
  }

  /** What a human had written before went out: nobody waits any more, and nothing was read. */
  public ReplyTimes answerUnread(MessageId message, Instant at) {
    append(message, at);
    return answering.answer(at);
  }

  /** A bot or the house wrote to the contact: he does not wait any more. */
  public void answerAutomatically(MessageId message, Instant at) {
    append(message, at);
    answering.settle();
  }

  /** A private note was left. */
  public void note(MessageId message, Instant at) {
    append(message, at);
  }

  /** Something went out to the contact, who goes on waiting for a human. */
  public void greet(MessageId message, Instant at) {
    append(message, at);
  }

  /** Whether its contact is reached by the same way as that of another one. */
  public boolean isBeside(Conversation other) {
    return contactInboxId == other.contactInboxId;
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
    boolean news = standing.become(next, at);
    if (news && next == RESOLVED) {
      answering.humanWasHere(at);
      answering.settle();
    }
    return changed(news, at);
  }

  /**
   * Sleeps until then; without a time, until the contact writes. The same again changes nothing.
   * Says whether that is news.
   */
  public boolean snooze(Optional<Instant> until, Instant at) {
    return changed(standing.snooze(until), at);
  }

  /** Is this agent's from now on, or nobody's. Says whether that is news. */
  public boolean assign(Optional<AgentId> to, Instant at) {
    boolean news = care.assign(to);
    if (news) {
      reading.forgetAssignee();
    }
    return changed(news, at);
  }

  /** Is this team's from now on, or no team's. Says whether that is news. */
  public boolean assignTeam(Optional<TeamId> to, Instant at) {
    return changed(care.assignTeam(to), at);
  }

  /** Is so urgent from now on. The same again changes nothing. Says whether that is news. */
  public boolean prioritize(Priority next, Instant at) {
    return changed(care.prioritize(next), at);
  }

  private boolean changed(boolean news, Instant at) {
    if (news) {
      updatedAt = at;
    }
    return news;
  }

  /** An agent saw all of it. Says whether anything had been unread. */
  public boolean seenBy(AgentId agent, Instant at) {
    return reading.seenBy(agent, assignee(), at);
  }

  /** Counts as unread from just before the contact's newest message. Says whether that is news. */
  public boolean unsee(Optional<Instant> newestIncoming) {
    return reading.unsee(newestIncoming);
  }

  /** The contact saw all of it. Says whether he had not seen it since something was written. */
  public boolean seenByContact(Instant at) {
    return reading.seenByContact(lastActivityAt, at);
  }

  /**
   * Another one of the same contact goes into this one: he waits since whichever is longer, what
   * was unread there is unread here, and what was open there keeps this one from staying resolved.
   *
   * @return whether its status is another one by this
   */
  public boolean absorb(Conversation other, Instant at) {
    answering.absorb(other.answering);
    reading.absorb(other.reading);
    boolean hasNewer =
        other.lastMessageId != null
            && (lastMessageId == null || lastMessageId < other.lastMessageId);
    if (hasNewer) {
      lastMessageId = other.lastMessageId;
    }
    if (other.lastActivityAt.isAfter(lastActivityAt)) {
      lastActivityAt = other.lastActivityAt;
    }
    updatedAt = at;
    boolean opens = status() != OPEN && other.status() == OPEN;
    boolean wakes = status() == RESOLVED && other.status() != RESOLVED;
    return (opens || wakes) && standing.become(OPEN, at);
  }

  /**
   * What went into this one has gone back. As long as nothing else happened, it stands as before.
   *
   * @param rest what stands in it now
   * @return whether its status is another one by this
   */
  boolean release(Merged merge, MovedRowStore.Rest rest, Instant at) {
    lastMessageId = rest.newest().map(MovedRowStore.Newest::id).orElse(null);
    lastActivityAt = rest.newest().map(MovedRowStore.Newest::at).orElse(createdAt);
    updatedAt = at;
    Merged.Stand before = merge.before();
    reading.release(rest.unread(), seenUntil(merge));
    if (version != merge.keptVersion()) {
      answering.release(before.waitingSince(), rest.asked());
      return false;
    }
    answering.restore(before.waitingSince(), before.firstReplyAt());
    return standing.restore(before.status(), before.snoozedUntil(), before.resolvedAt());
  }

  /** Until when agents had seen it, what had come from the other one aside; null for not at all. */
  Instant seenUntil(Merged merge) {
    return reading.seenUntil(merge.at(), merge.before().agentLastSeenAt());
  }

  /** Bears other labels from now on, which are rows of their own. */
  public void wasSorted(Instant at) {
    updatedAt = at;
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
        team(),
        version,
        status(),
        reading.unreadCount(),
        lastActivityAt);
  }

  /** What became of it, for those who did something to it. */
  public ConversationState state() {
    return new ConversationState(
        display(),
        status(),
        assignee().orElse(null),
        unreadCount(),
        snoozedUntil().orElse(null),
        version);
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
    return standing.status();
  }

  /** How urgent it is. */
  public Priority priority() {
    return care.priority();
  }

  /** Who has it, if anybody. */
  public Optional<AgentId> assignee() {
    return care.assignee();
  }

  /** Whose team's it is, if any. */
  public Optional<TeamId> team() {
    return care.team();
  }

  /** Until when it sleeps; empty when it does not, or until the contact writes. */
  public Optional<Instant> snoozedUntil() {
    return standing.snoozedUntil();
  }

  /** When it began. */
  public Instant openedAt() {
    return answering.openedAt();
  }

  /** Who waits for whom, and what he was told meanwhile. */
  Answering answering() {
    return answering;
  }

  /** Who has seen how much of it. */
  Reading reading() {
    return reading;
  }

  /** How many messages of the contact no agent has seen. */
  public int unreadCount() {
    return reading.unreadCount();
  }

  /** Never null. */
  public Attributes customAttributes() {
    return customAttributes;
  }
}
