package app.atende.conversations;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The times for which a conversation is usually put aside, in the order of their menu. */
public enum SnoozePreset {
  /** Until the contact writes. */
  NEXT_REPLY,
  /** An hour from now. */
  AN_HOUR,
  /** The next day at nine. */
  TOMORROW,
  /** Monday at nine. */
  NEXT_WEEK,
  /** The first of the next month at nine. */
  NEXT_MONTH;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** When it ends, in the account's zone; empty for the next reply. */
  public Optional<Instant> end(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (this) {
      case NEXT_REPLY -> Optional.empty();
      case AN_HOUR -> Optional.of(now.plus(1, ChronoUnit.HOURS));
      case TOMORROW -> morning(today.plusDays(1), zone);
      case NEXT_WEEK -> morning(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
      case NEXT_MONTH -> morning(today.with(TemporalAdjusters.firstDayOfNextMonth()), zone);
    };
  }

  private static Optional<Instant> morning(LocalDate day, ZoneId zone) {
    return Optional.of(day.atTime(MORNING).atZone(zone).toInstant());
  }

  /** The word that stands on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The preset of this word. */
  public static Optional<SnoozePreset> ofWord(String word) {
    return Arrays.stream(values()).filter(preset -> preset.word().equals(word)).findFirst();
  }
}
