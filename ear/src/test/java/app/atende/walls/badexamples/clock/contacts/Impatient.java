package app.atende.walls.badexamples.clock.contacts;

import app.atende.walls.badexamples.Breaks;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

/** Asks the system what time it is, in every way there is. */
public final class Impatient {
  private Impatient() {}

  @Breaks
  static Object instant() {
    return Instant.now();
  }

  @Breaks
  static Object date(ZoneId zone) {
    return LocalDate.now(zone);
  }

  @Breaks
  static Object here() {
    return LocalDateTime.now(ZoneId.of("America/Sao_Paulo"));
  }

  @Breaks
  static Object zoned() {
    return ZonedDateTime.now(ZoneOffset.UTC);
  }

  @Breaks
  static Object offset() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  @Breaks
  static Object year() {
    return Year.now(ZoneOffset.UTC);
  }

  @Breaks
  static Supplier<Instant> byReference() {
    return Instant::now;
  }

  @Breaks
  static Object oldDate() {
    return new Date();
  }

  @Breaks
  static Object calendar() {
    return Calendar.getInstance();
  }

  @Breaks
  static Object gregorian() {
    return new GregorianCalendar();
  }

  @Breaks
  static long millis() {
    return System.currentTimeMillis();
  }

  @Breaks
  static Object clock() {
    return Clock.systemUTC();
  }

  @Breaks
  static Object ticking() {
    return Clock.tickSeconds(ZoneOffset.UTC);
  }

  @Breaks
  static Object source() {
    return InstantSource.system();
  }

  static Object known() {
    return new Date(Instant.EPOCH.toEpochMilli());
  }
}
