package app.atende.web.compat.shapes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as the dialect writes them (contract 2.4). */
public final class WireTime {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final double MICROS = 1e6;

  private WireTime() {}

  /** Unix seconds; 0 stands for never. */
  public static long seconds(Instant at) {
    return at == null ? 0 : at.getEpochSecond();
  }

  /** Unix seconds; null for never. */
  public static Long secondsOrNull(Instant at) {
    return at == null ? null : at.getEpochSecond();
  }

  /** Unix seconds with their fraction; 0 stands for never. */
  public static double fraction(Instant at) {
    return at == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, at) / MICROS;
  }

  /** ISO 8601 in UTC with milliseconds; null for never. */
  public static String iso(Instant at) {
    return at == null ? null : ISO.format(at);
  }
}
