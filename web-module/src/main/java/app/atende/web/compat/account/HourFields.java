package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.DayHours;
import app.atende.inboxes.InboxHours;
import app.atende.inboxes.WeekHours;
import app.atende.web.compat.LooseBody;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/** The business hours of an inbox as clients send them: days that are not mentioned stay. */
final class HourFields {

  private static final String FIELD = "working_hours";
  private static final int MIDNIGHT = 24;

  private HourFields() {}

  /** The hours with what the body mentions. */
  static InboxHours over(InboxHours now, LooseBody body) {
    WeekHours week = now.workingHours();
    for (LooseBody day : body.bodies(FIELD)) {
      week = week.with(day(day), hours(day));
    }
    return new InboxHours(
        body.flag("working_hours_enabled").orElse(now.workingHoursEnabled()),
        week,
        InboxFields.text(body, "out_of_office_message", now.outOfOfficeMessage()));
  }

  private static int day(LooseBody day) {
    return day.number("day_of_week")
        .filter(number -> number >= 0 && number < WeekHours.DAYS)
        .map(Long::intValue)
        .orElseThrow(HourFields::refused);
  }

  private static DayHours hours(LooseBody day) {
    if (day.flag("closed_all_day").orElse(false)) {
      return DayHours.CLOSED;
    }
    if (day.flag("open_all_day").orElse(false)) {
      return DayHours.ALL_DAY;
    }
    return DayHours.between(
        time(day, "open").orElseThrow(HourFields::refused),
        time(day, "close").orElseThrow(HourFields::refused));
  }

  /** Hour and minutes; without minutes the full hour. Hour 24 is the end of the day. */
  private static Optional<LocalTime> time(LooseBody day, String which) {
    long minutes = day.number(which + "_minutes").orElse(0L);
    return day.number(which + "_hour")
        .map(hour -> hour == MIDNIGHT && minutes == 0 ? 0 : hour)
        .map(hour -> time(hour, minutes));
  }

  private static LocalTime time(long hour, long minutes) {
    try {
      return LocalTime.of(Math.toIntExact(hour), Math.toIntExact(minutes));
    } catch (DateTimeException | ArithmeticException none) {
      throw refused();
    }
  }

  private static DomainException refused() {
    return DomainException.at(FIELD, ErrorCode.VALUE_INVALID);
  }
}
