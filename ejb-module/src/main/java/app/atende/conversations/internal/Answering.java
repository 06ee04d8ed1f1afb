package app.atende.conversations.internal;

import app.atende.conversations.ReplyTimes;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Since when the contact waits for an answer, and when he first got one. */
@Embeddable
public class Answering {

  /** As long as a human has just answered, nobody is told that nobody is there. */
  private static final Duration QUIET_AFTER_HUMAN = Duration.ofHours(1);

  private static final Instant UNTIL_A_HUMAN_ANSWERS = Instant.parse("9999-12-31T00:00:00Z");

  @Column(name = "opened_at", nullable = false, updatable = false)
  private Instant openedAt;

  @Column(name = "waiting_since")
  private Instant waitingSince;

  @Column(name = "first_reply_at")
  private Instant firstReplyAt;

  @Column(name = "away_quiet_until")
  private Instant awayQuietUntil;

  /** For EclipseLink. */
  protected Answering() {}

  /** A conversation begins, and nobody waits yet. */
  static Answering from(Instant opened) {
    Answering answering = new Answering();
    answering.openedAt = opened;
    return answering;
  }

  /** The contact wrote: he waits from now on, unless he did before. */
  void ask(Instant at) {
    if (waitingSince == null) {
      waitingSince = at;
    }
  }

  /** A human replied. Says how long that took. */
  ReplyTimes answer(Instant at) {
    boolean first = firstReplyAt == null;
    ReplyTimes times =
        new ReplyTimes(
            first ? Optional.of(Duration.between(openedAt, at)) : Optional.empty(),
            Optional.ofNullable(waitingSince).map(since -> Duration.between(since, at)));
    if (first) {
      firstReplyAt = at;
    }
    humanWasHere(at);
    settle();
    return times;
  }

  /** A human has dealt with it just now. */
  void humanWasHere(Instant at) {
    awayQuietUntil = at.plus(QUIET_AFTER_HUMAN);
  }

  /** Whether the contact may be told at this time that nobody is there. */
  boolean mayTellAbsence(Instant at) {
    return awayQuietUntil == null || !at.isBefore(awayQuietUntil);
  }

  /** The contact was told that nobody is there: once is enough until a human answers. */
  void toldAbsence() {
    awayQuietUntil = UNTIL_A_HUMAN_ANSWERS;
  }

  /** Nobody waits any more. */
  void settle() {
    waitingSince = null;
  }

  /** Two became one: whoever waits longer, waits; the first reply is the first of both. */
  void absorb(Answering other) {
    waitingSince = earlier(waitingSince, other.waitingSince);
    firstReplyAt = earlier(firstReplyAt, other.firstReplyAt);
    boolean longer =
        awayQuietUntil == null
            || other.awayQuietUntil != null && other.awayQuietUntil.isAfter(awayQuietUntil);
    awayQuietUntil = longer ? other.awayQuietUntil : awayQuietUntil;
  }

  private static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** Stands as before. */
  void restore(Instant waiting, Instant firstReply) {
    waitingSince = waiting;
    firstReplyAt = firstReply;
  }

  /** Whoever waits still, waits since before, or since he asked meanwhile. */
  void release(Instant before, Optional<Instant> asked) {
    if (waitingSince != null) {
      waitingSince = before == null ? asked.orElse(null) : before;
    }
  }

  /** When the conversation began. */
  Instant openedAt() {
    return openedAt;
  }
}
