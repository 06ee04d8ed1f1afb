package app.atende.inboxes;

import java.time.LocalTime;
import java.util.Objects;

/**
 * When somebody is there on one day of the week.
 *
 * @param kind whether at all
 * @param opens the first moment; null unless there are two times
 * @param closes the first moment after it, midnight for the end of the day; null unless there are
 *     two times
 */
public record DayHours(Kind kind, LocalTime opens, LocalTime closes) {

  /** Nobody is there. */
  public static final DayHours CLOSED = new DayHours(Kind.CLOSED, null, null);

  /** Somebody is there from midnight to midnight. */
  public static final DayHours ALL_DAY = new DayHours(Kind.ALL_DAY, null, null);

  private static final String CLOSED_SIGN = "-";
  private static final String ALL_DAY_SIGN = "*";

  /** Whether somebody is there at all. */
  public enum Kind {
    CLOSED,
    FROM_TO,
    ALL_DAY
  }

  /** Passes over times that mean nothing. */
  public DayHours {
    Objects.requireNonNull(kind);
    opens = kind == Kind.FROM_TO ? opens : null;
    closes = kind == Kind.FROM_TO ? closes : null;
  }

  /** From one time of the day to another. */
  public static DayHours between(LocalTime opens, LocalTime closes) {
    return new DayHours(Kind.FROM_TO, opens, closes);
  }

  /** Reads what {@link #toString} wrote. */
  static DayHours ofText(String text) {
    if (text.equals(CLOSED_SIGN)) {
      return CLOSED;
    }
    if (text.equals(ALL_DAY_SIGN)) {
      return ALL_DAY;
    }
    String[] times = text.split("-", 2);
    return between(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
  }

  /** Whether somebody is there at this time of the day. */
  public boolean covers(LocalTime time) {
    return switch (kind) {
      case CLOSED -> false;
      case ALL_DAY -> true;
      case FROM_TO -> !time.isBefore(opens) && (endsAtMidnight() || time.isBefore(closes));
    };
  }

  /** Whether both times are there and the first one is before the other. */
  public boolean isSound() {
    boolean given = opens != null && closes != null;
    return kind != Kind.FROM_TO || given && (endsAtMidnight() || opens.isBefore(closes));
  }

  /** Whether it ends with the day. */
  public boolean endsAtMidnight() {
    return LocalTime.MIDNIGHT.equals(closes);
  }

  /** {@code -}, {@code *} or the two times, such as {@code 09:00-17:00}. */
  @Override
  public String toString() {
    return switch (kind) {
      case CLOSED -> CLOSED_SIGN;
      case ALL_DAY -> ALL_DAY_SIGN;
      case FROM_TO -> opens + "-" + closes;
    };
  }
}
