package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.MessageId;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice that is still to go by mail or by push.
 *
 * @param agent who gets it
 * @param message the newest one that it is about, or null
 * @param by the colleague who made it happen, if one did
 * @param times when that happened, and when the last mail went, or null
 * @param allowed whether he still wants it, may still see the conversation, and proved his address
 */
public record WaitingNotice(
    NoticeId id,
    AgentId agent,
    NoticeKind kind,
    MessageId message,
    Optional<AgentId> by,
    Times times,
    boolean allowed) {

  /** Who looks within this time needs no mail. */
  static final Duration GRACE = Duration.ofMinutes(2);

  /** The shortest time between two mails of one agent, conversation and kind. */
  static final Duration PAUSE = Duration.ofMinutes(15);

  /** What could not be sent for so long is no news any more. */
  static final Duration STALE = Duration.ofDays(1);

  /** When a mail about what happened then goes to whoever got none of it before. */
  public static Instant firstMail(Instant of) {
    return due(of, null);
  }

  /** When it happened, and when the last mail of this notice went; the latter may be null. */
  public record Times(Instant of, Instant last) {}

  /** When the mail goes. */
  static Instant due(Instant of, Instant last) {
    Instant first = of.plus(GRACE);
    Instant next = last == null ? first : last.plus(PAUSE);
    return next.isAfter(first) ? next : first;
  }

  /** Whether its time has come. */
  public boolean isDue(Instant now) {
    return !due(times.of(), times.last()).isAfter(now);
  }

  /** Whether its time came so long ago that it says nothing new. */
  public boolean isStale(Instant now) {
    return due(times.of(), times.last()).plus(STALE).isBefore(now);
  }
}
