package app.atende.web.page;

import java.time.Duration;
import java.util.Locale;

/** Durations of whole minutes as people say them: in the largest unit that says them exactly. */
public final class Spans {

  private static final long HOUR = 60;
  private static final long DAY = 24 * HOUR;

  private Spans() {}

  /** Such as «2 dias», «36 horas» or «90 minutos». */
  public static String say(Locale locale, Duration span) {
    long minutes = span.toMinutes();
    if (minutes % DAY == 0) {
      return Words.counted(locale, "general.span.days", minutes / DAY);
    }
    return minutes % HOUR == 0
        ? Words.counted(locale, "general.span.hours", minutes / HOUR)
        : Words.counted(locale, "general.span.minutes", minutes);
  }
}
