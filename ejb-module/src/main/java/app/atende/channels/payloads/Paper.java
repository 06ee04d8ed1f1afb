package app.atende.channels.payloads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How bodies are written: snake case, times as the contract has them (2.4). */
final class Paper {

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final double MICROS = 1_000_000d;
  private static final int NANOS_IN_MICRO = 1000;

  private Paper() {}

  /** The bytes that go out. */
  static byte[] write(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A webhook's body is always JSON", e);
    }
  }

  /** UTC to the millisecond; null for what never was. */
  static String iso(Instant at) {
    return at == null ? null : ISO.format(at);
  }

  /** Unix seconds; 0 for what never was. */
  static long seconds(Instant at) {
    return at == null ? 0 : at.getEpochSecond();
  }

  /** Unix seconds with their fraction. */
  static double fraction(Instant at) {
    return at.getEpochSecond() + at.getNano() / NANOS_IN_MICRO / MICROS;
  }

  /** Hard line breaks of Markdown are plain ones, and none stand at the end (contract 11.3). */
  static String plain(String content) {
    return content == null ? null : content.replace("\\\n", "\n").stripTrailing();
  }
}
