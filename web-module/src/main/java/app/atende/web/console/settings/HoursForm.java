package app.atende.web.console.settings;

import app.atende.inboxes.DayHours;
import app.atende.inboxes.InboxHours;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.WeekHours;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The business hours of an inbox, as a form shows them. */
public class HoursForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean enabled;
  private String timeZone;
  private String message;
  private final List<Day> days = new ArrayList<>();

  /** Shows the hours of these manners. */
  static HoursForm of(InboxManners manners) {
    HoursForm form = new HoursForm();
    form.enabled = manners.hours().workingHoursEnabled();
    form.timeZone = manners.timeZone().getId();
    form.message = manners.hours().outOfOfficeMessage();
    manners
        .hours()
        .workingHours()
        .weekDays()
        .forEach(hours -> form.days.add(Day.of(form.days.size(), hours)));
    return form;
  }

  /** The manners with these hours. */
  InboxManners applyTo(InboxManners manners) {
    WeekHours week = new WeekHours(days.stream().map(Day::hours).toList());
    return manners.keeping(new InboxHours(enabled, week, message), ZoneId.of(timeZone));
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** The seven days, from Sunday on. */
  public List<Day> getDays() {
    return days;
  }

  /** What a day can be. */
  public DayHours.Kind[] getKinds() {
    return DayHours.Kind.values();
  }

  /** One day of the week; times as the browser's field for a time of the day writes them. */
  public static class Day implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String USUAL_OPENS = "09:00";
    private static final String USUAL_CLOSES = "17:00";

    private DayOfWeek day;
    private DayHours.Kind kind;
    private String opens = USUAL_OPENS;
    private String closes = USUAL_CLOSES;

    private static Day of(int number, DayHours hours) {
      Day shown = new Day();
      shown.day = DayOfWeek.SUNDAY.plus(number);
      shown.kind = hours.kind();
      if (hours.kind() == DayHours.Kind.FROM_TO) {
        shown.opens = hours.opens().toString();
        shown.closes = hours.closes().toString();
      }
      return shown;
    }

    private DayHours hours() {
      return new DayHours(kind, time(opens), time(closes));
    }

    private static LocalTime time(String typed) {
      try {
        return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.strip());
      } catch (DateTimeException none) {
        return null;
      }
    }

    /** Which day. */
    public DayOfWeek getDay() {
      return day;
    }

    public DayHours.Kind getKind() {
      return kind;
    }

    public void setKind(DayHours.Kind kind) {
      this.kind = kind;
    }

    public String getOpens() {
      return opens;
    }

    public void setOpens(String opens) {
      this.opens = opens;
    }

    public String getCloses() {
      return closes;
    }

    public void setCloses(String closes) {
      this.closes = closes;
    }
  }
}
