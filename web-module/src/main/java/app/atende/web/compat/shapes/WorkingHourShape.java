package app.atende.web.compat.shapes;

import app.atende.inboxes.DayHours;
import app.atende.inboxes.WeekHours;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hours of one day (contract 5.3, WorkingHour). Of a closed day the times are null; the end of
 * the day is 23:59, as the dialect knows no other.
 *
 * @param dayOfWeek 0 for Sunday
 */
public record WorkingHourShape(
    int dayOfWeek,
    boolean closedAllDay,
    Integer openHour,
    Integer openMinutes,
    Integer closeHour,
    Integer closeMinutes,
    boolean openAllDay) {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** The seven days of a week, from Sunday on. */
  public static List<WorkingHourShape> of(WeekHours week) {
    return IntStream.range(0, WeekHours.DAYS)
        .mapToObj(day -> of(day, week.weekDays().get(day)))
        .toList();
  }

  private static WorkingHourShape of(int day, DayHours hours) {
    return switch (hours.kind()) {
      case CLOSED -> new WorkingHourShape(day, true, null, null, null, null, false);
      case ALL_DAY -> of(day, LocalTime.MIDNIGHT, LAST_MINUTE, true);
      case FROM_TO ->
          of(day, hours.opens(), hours.endsAtMidnight() ? LAST_MINUTE : hours.closes(), false);
    };
  }

  private static WorkingHourShape of(int day, LocalTime opens, LocalTime closes, boolean allDay) {
    return new WorkingHourShape(
        day,
        false,
        opens.getHour(),
        opens.getMinute(),
        closes.getHour(),
        closes.getMinute(),
        allDay);
  }
}
