package app.atende.inboxes;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When somebody is there in the course of a week, by the clock on the wall: whether that is so at
 * an instant depends on the zone in which the clock hangs, and on its summer time.
 *
 * @param weekDays the seven days, from Sunday on
 */
public record WeekHours(List<DayHours> weekDays) {

  /** How many days a week has. */
  public static final int DAYS = 7;

  private static final String COMMA = ",";
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);

  /** Copies the days, of which there are seven. */
  public WeekHours {
    weekDays = List.copyOf(weekDays);
    if (weekDays.size() != DAYS) {
      throw new IllegalArgumentException("a week of " + weekDays.size() + " days");
    }
  }

  /** What a new inbox begins with: Monday to Friday from nine to five (contract 5.3). */
  public static WeekHours ofNew() {
    DayHours work = DayHours.between(NINE, FIVE);
    return new WeekHours(List.of(DayHours.CLOSED, work, work, work, work, work, DayHours.CLOSED));
  }

  /** Reads what {@link #toText} wrote. */
  public static WeekHours ofText(String text) {
    return new WeekHours(Arrays.stream(text.split(COMMA)).map(DayHours::ofText).toList());
  }

  /** As it is kept: the days between commas. */
  public String toText() {
    return weekDays.stream().map(DayHours::toString).collect(Collectors.joining(COMMA));
  }

  /** The hours of a day. */
  public DayHours on(DayOfWeek day) {
    return weekDays.get(day.getValue() % DAYS);
  }

  /** The same with other hours on this day, counted from Sunday, 0. */
  public WeekHours with(int day, DayHours hours) {
    List<DayHours> changed = new ArrayList<>(weekDays);
    changed.set(day, hours);
    return new WeekHours(changed);
  }

  /** Whether somebody is there at this instant, by the clocks of this zone. */
  public boolean isOpen(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    return on(there.getDayOfWeek()).covers(there.toLocalTime());
  }
}
