package app.atende.web.console;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people type it, in Portuguese or English: «amanhã às 9h», «em 2 horas», «segunda»,
 * «25/12 às 10h», "tomorrow at 9am", "in 2 hours", "next monday", "2026-12-25 10:30".
 *
 * <p>A day without an hour means nine in the morning. An hour without a day means the next time
 * that it is that late. Accents and capitals do not matter.
 */
final class TypedTime {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int MOST = 60;
  private static final int NOON = 12;

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "minuto", ChronoUnit.MINUTES,
          "minute", ChronoUnit.MINUTES,
          "hora", ChronoUnit.HOURS,
          "hour", ChronoUnit.HOURS,
          "dia", ChronoUnit.DAYS,
          "day", ChronoUnit.DAYS,
          "semana", ChronoUnit.WEEKS,
          "week", ChronoUnit.WEEKS,
          "mes", ChronoUnit.MONTHS,
          "month", ChronoUnit.MONTHS);

  private static final List<List<String>> WEEK =
      List.of(
          List.of("segunda", "monday"),
          List.of("terca", "tuesday"),
          List.of("quarta", "wednesday"),
          List.of("quinta", "thursday"),
          List.of("sexta", "friday"),
          List.of("sabado", "saturday"),
          List.of("domingo", "sunday"));

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:em|daqui a|in) (\\d{1,3}|uma?|an?) ?"
              + "(minuto|minute|min|hora|hour|h|dia|day|semana|week|mes|month)(?:e?s)?");
  private static final Pattern HOUR =
      Pattern.compile(
          "(?:^|(?<= ))(?:(?:as?|at) )?(\\d{1,2})"
              + "(?:[:h](\\d{2}) ?(am|pm)?|h(?:oras?)?| ?(am|pm))$");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?:dia )?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private final LocalDateTime now;

  private TypedTime(LocalDateTime now) {
    this.now = now;
  }

  /**
   * What is meant.
   *
   * @param typed by somebody; may be null
   * @param now in the zone that he means
   * @return a time to come; empty for what means none
   */
  static Optional<LocalDateTime> read(String typed, LocalDateTime now) {
    if (typed == null || typed.length() > MOST) {
      return Optional.empty();
    }
    try {
      return new TypedTime(now.truncatedTo(ChronoUnit.MINUTES))
          .read(plain(typed))
          .filter(time -> time.isAfter(now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("-feira", "")
        .replaceAll("[,.\\s]+", " ")
        .strip();
  }

  private Optional<LocalDateTime> read(String typed) {
    Matcher span = SPAN.matcher(typed);
    if (span.matches()) {
      return Optional.of(now.plus(number(span.group(1)), unit(span.group(2))));
    }
    Optional<LocalDate> whole = day(typed);
    if (whole.isPresent()) {
      return whole.map(day -> day.atTime(MORNING));
    }
    Matcher hour = HOUR.matcher(typed);
    if (!hour.find()) {
      return Optional.empty();
    }
    LocalTime time = time(hour);
    String rest = typed.substring(0, hour.start()).strip();
    if (rest.isEmpty()) {
      return Optional.of(next(time));
    }
    return day(rest).map(day -> day.atTime(time));
  }

  private LocalDateTime next(LocalTime time) {
    LocalDateTime today = now.toLocalDate().atTime(time);
    return today.isAfter(now) ? today : today.plusDays(1);
  }

  private static LocalTime time(Matcher hour) {
    int hours = Integer.parseInt(hour.group(1));
    int minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
    String half = hour.group(3) == null ? hour.group(4) : hour.group(3);
    if (half != null) {
      if (hours < 1 || hours > NOON) {
        throw new DateTimeException("no hour of half a day");
      }
      hours = hours % NOON + (half.equals("pm") ? NOON : 0);
    }
    return LocalTime.of(hours, minutes);
  }

  private Optional<LocalDate> day(String typed) {
    LocalDate today = now.toLocalDate();
    return switch (typed) {
      case "hoje", "today" -> Optional.of(today);
      case "amanha", "tomorrow" -> Optional.of(today.plusDays(1));
      case "depois de amanha", "day after tomorrow", "the day after tomorrow" ->
          Optional.of(today.plusDays(2));
      case "proxima semana", "semana que vem", "next week" ->
          Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      case "proximo mes", "mes que vem", "next month" ->
          Optional.of(today.with(TemporalAdjusters.firstDayOfNextMonth()));
      default -> dated(typed).or(() -> ofWeek(typed));
    };
  }

  private Optional<LocalDate> ofWeek(String typed) {
    String name = typed.replaceFirst("^(?:na|no|proxima|proximo|next|on) ", "");
    for (int i = 0; i < WEEK.size(); i++) {
      if (WEEK.get(i).contains(name)) {
        return Optional.of(now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.of(i + 1))));
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> dated(String typed) {
    Matcher iso = ISO.matcher(typed);
    if (iso.matches()) {
      return Optional.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
    }
    Matcher date = MONTH_DAY.matcher(typed);
    if (!date.matches()) {
      return Optional.empty();
    }
    if (date.group(3) != null) {
      return Optional.of(LocalDate.of(part(date, 3), part(date, 2), part(date, 1)));
    }
    LocalDate thisYear = LocalDate.of(now.getYear(), part(date, 2), part(date, 1));
    return Optional.of(thisYear.isBefore(now.toLocalDate()) ? thisYear.plusYears(1) : thisYear);
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static long number(String typed) {
    return Character.isDigit(typed.charAt(0)) ? Long.parseLong(typed) : 1;
  }

  private static ChronoUnit unit(String typed) {
    return switch (typed) {
      case "min" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> UNITS.get(typed);
    };
  }
}
