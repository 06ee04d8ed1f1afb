package app.atende.webhooks.internal;

import app.atende.channels.outbound.OutboundAnswer;
import app.atende.channels.outbound.OutboundFailed;
import app.atende.webhooks.DeliveryCause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * What a try came to.
 *
 * @param end where the delivery stands now
 * @param cause why it is given up; null unless it is
 * @param status the HTTP status; null when there was no answer
 * @param said what went wrong, or the beginning of the answer; null for nothing
 * @param pause for how long the other side does not want to be asked again; never negative
 */
public record Verdict(End end, DeliveryCause cause, Integer status, String said, Duration pause) {

  private static final Set<Integer> REFUSES_THE_BODY = Set.of(400, 413, 414, 415, 422, 431);
  private static final Set<Integer> MAY_SAY_WHEN = Set.of(429, 503);
  private static final int GONE = 410;

  /** What follows. */
  public enum End {
    /** It was taken. */
    DELIVERED,
    /** The other side does not do well: later. */
    AGAIN,
    /** This one will never be taken; others may. */
    GIVEN_UP,
    /** The other side will never take anything again. */
    TARGET_GONE
  }

  /** What an answer means. */
  static Verdict of(OutboundAnswer answer, Instant at) {
    String said = answer.beginning();
    int status = answer.status();
    if (answer.isSuccess()) {
      return new Verdict(End.DELIVERED, null, status, said, Duration.ZERO);
    }
    if (status == GONE) {
      return new Verdict(End.TARGET_GONE, DeliveryCause.TARGET_GONE, status, said, Duration.ZERO);
    }
    if (REFUSES_THE_BODY.contains(status)) {
      return new Verdict(End.GIVEN_UP, DeliveryCause.BODY_REFUSED, status, said, Duration.ZERO);
    }
    Duration wait = MAY_SAY_WHEN.contains(status) ? wanted(answer.retryAfter(), at) : Duration.ZERO;
    return new Verdict(End.AGAIN, null, status, said, wait);
  }

  /** What no answer means. */
  static Verdict of(OutboundFailed failed) {
    return failed.isRefused()
        ? new Verdict(
            End.GIVEN_UP, DeliveryCause.NOT_ALLOWED, null, failed.getMessage(), Duration.ZERO)
        : failed(failed.getMessage());
  }

  /** Something went wrong before there could be an answer. */
  static Verdict failed(String why) {
    return new Verdict(End.AGAIN, null, null, why, Duration.ZERO);
  }

  /** There is nothing to tell any more. */
  static Verdict subjectGone() {
    return new Verdict(End.GIVEN_UP, DeliveryCause.SUBJECT_GONE, null, null, Duration.ZERO);
  }

  /**
   * The same where the other side is one inbox's or a bot's: gone or not, nobody switches an
   * address off while people write there.
   */
  Verdict ofServed() {
    return end == End.TARGET_GONE ? new Verdict(End.GIVEN_UP, cause, status, said, pause) : this;
  }

  /** Whether somebody was called. */
  boolean wasTried() {
    return cause != DeliveryCause.SUBJECT_GONE;
  }

  /** Seconds or a date (RFC 9110, 10.2.3), up to a day; anything else says nothing. */
  private static Duration wanted(String header, Instant at) {
    if (header == null) {
      return Duration.ZERO;
    }
    String text = header.strip();
    try {
      Duration wait =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  at, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      Duration most = wait.compareTo(Schedule.WHOLE) > 0 ? Schedule.WHOLE : wait;
      return most.isNegative() ? Duration.ZERO : most;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}
