package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.rows.Sql;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Who has seen how much of a conversation: its agents, its assignee, its contact. */
@Embeddable
public class Reading {

  @Column(name = "unread_count", nullable = false)
  private int unreadCount;

  @Column(name = "agent_last_seen_at")
  private Instant agentLastSeenAt;

  @Column(name = "assignee_last_seen_at")
  private Instant assigneeLastSeenAt;

  @Column(name = "contact_last_seen_at")
  private Instant contactLastSeenAt;

  /** Nobody has seen anything. */
  protected Reading() {}

  /** The contact wrote one more message, and so has seen what stands before it. */
  void receive(Instant at) {
    unreadCount++;
    contactLastSeenAt = at;
  }

  /** Somebody else has it from now on, who has not seen it yet. */
  void forgetAssignee() {
    assigneeLastSeenAt = null;
  }

  /** An agent saw all of it. Says whether anything had been unread. */
  boolean seenBy(AgentId agent, Optional<AgentId> assignee, Instant at) {
    boolean news = unreadCount > 0;
    unreadCount = 0;
    agentLastSeenAt = at;
    if (Objects.equals(assignee.orElse(null), agent)) {
      assigneeLastSeenAt = at;
    }
    return news;
  }

  /** Counts as unread from just before the contact's newest message. Says whether that is news. */
  boolean unsee(Optional<Instant> newestIncoming) {
    boolean news = unreadCount == 0;
    if (news) {
      unreadCount = 1;
      agentLastSeenAt = newestIncoming.map(at -> at.minusNanos(1000)).orElse(null);
    }
    return news;
  }

  /** The contact saw all of it. Says whether he had not seen what was written at that time. */
  boolean seenByContact(Instant written, Instant at) {
    boolean news = contactLastSeenAt == null || contactLastSeenAt.isBefore(written);
    contactLastSeenAt = at;
    return news;
  }

  /** Two became one: what is unread in either is unread, from the earlier place on. */
  void absorb(Reading other) {
    if (other.unreadCount > 0) {
      boolean isEarlier =
          other.agentLastSeenAt == null
              || (agentLastSeenAt != null && other.agentLastSeenAt.isBefore(agentLastSeenAt));
      agentLastSeenAt = isEarlier ? other.agentLastSeenAt : agentLastSeenAt;
      unreadCount += other.unreadCount;
    }
  }

  /** What was not its own is gone: no more is unread than before, and what was read stays so. */
  void release(int unread, Instant seenUntil) {
    unreadCount = unreadCount == 0 ? 0 : unread;
    agentLastSeenAt = seenUntil;
  }

  /** Until when it was seen: since that moment, or before it. */
  Instant seenUntil(Instant moment, Instant before) {
    boolean isSince = agentLastSeenAt != null && agentLastSeenAt.isAfter(moment);
    return isSince ? agentLastSeenAt : before;
  }

  /** The assignments of an UPDATE that writes this, each followed by a comma. */
  Sql written() {
    return new Sql(
        "unread_count = ?, agent_last_seen_at = ?, assignee_last_seen_at = ?,"
            + " contact_last_seen_at = ?, ",
        unreadCount,
        agentLastSeenAt,
        assigneeLastSeenAt,
        contactLastSeenAt);
  }

  /** How many messages of the contact no agent has seen. */
  int unreadCount() {
    return unreadCount;
  }
}
