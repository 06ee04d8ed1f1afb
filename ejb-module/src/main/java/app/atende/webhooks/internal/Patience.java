package app.atende.webhooks.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody outside is waited for. At an address of the account nobody sits and waits; at
 * an inbox it is an agent with his contact, who had better know soon that his words did not arrive
 * (ADR 0045). At a bot it is a contact whom nobody else answers.
 */
public enum Patience {
  /** A webhook of the account. */
  ACCOUNT(Schedule.WHOLE, Duration.ofMinutes(5), Duration.ofMinutes(10)),
  /** The address of an inbox. */
  INBOX(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(1)),
  /** A bot, for whose answer a contact waits at this moment (ADR 0047). */
  BOT(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

  private final Duration whole;
  private final Duration grace;
  private final Duration longestPause;

  Patience(Duration whole, Duration grace, Duration longestPause) {
    this.whole = whole;
    this.grace = grace;
    this.longestPause = longestPause;
  }

  /** When the last try is made of what happened then and is worth telling for so long. */
  Instant giveUpAt(Instant happened, Duration lives) {
    return happened.plus(lives.compareTo(whole) < 0 ? lives : whole);
  }

  /** The span of somebody who begins anew. */
  public Span from(Instant at) {
    return new Span(at, at.plus(whole));
  }

  /** What should have been given up before this moment is given up untried. */
  Instant tooLate(Instant at) {
    return at.minus(grace);
  }

  /** For how long nothing is sent to somebody who failed so often one after another; or zero. */
  Duration pauseAfter(int failures) {
    return Schedule.pauseAfter(failures, longestPause);
  }

  /**
   * When something is tried.
   *
   * @param at first
   * @param giveUpAt last
   */
  public record Span(Instant at, Instant giveUpAt) {}
}
