package app.atende.conversations.internal;

import static app.atende.conversations.ConversationStatus.RESOLVED;
import static app.atende.conversations.ConversationStatus.SNOOZED;

import app.atende.conversations.ConversationStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a conversation stands: its status and since when, until when it sleeps, when it was
 * resolved.
 */
@Embeddable
public class Standing {

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private ConversationStatus status;

  /** Null: since the conversation began. */
  @Column(name = "status_since")
  private Instant since;

  @Column(name = "snoozed_until")
  private Instant snoozedUntil;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  /** For EclipseLink. */
  protected Standing() {}

  /** A conversation that begins with this status. */
  static Standing of(ConversationStatus status) {
    Standing standing = new Standing();
    standing.status = status;
    return standing;
  }

  /** Takes another status; the same again changes nothing. Says whether that is news. */
  boolean become(ConversationStatus next, Instant at) {
    if (status == next) {
      return false;
    }
    status = next;
    since = at;
    snoozedUntil = null;
    resolvedAt = next == RESOLVED ? at : null;
    return true;
  }

  /** Sleeps until then, or until the contact writes. Says whether that is news. */
  boolean snooze(Optional<Instant> until) {
    Instant next = until.orElse(null);
    if (status == SNOOZED && Objects.equals(snoozedUntil, next)) {
      return false;
    }
    status = SNOOZED;
    snoozedUntil = next;
    resolvedAt = null;
    return true;
  }

  /** Stands as before. Says whether the status is another one by this. */
  boolean restore(ConversationStatus before, Instant until, Instant resolved) {
    boolean news = status != before;
    status = before;
    snoozedUntil = until;
    resolvedAt = resolved;
    return news;
  }

  /** The status. */
  ConversationStatus status() {
    return status;
  }

  /** Until when it sleeps; empty when it does not, or until the contact writes. */
  Optional<Instant> snoozedUntil() {
    return Optional.ofNullable(snoozedUntil);
  }
}
