package app.atende.web.page;

import app.atende.config.Now;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Points in time as people say them, in the reader's language and the account's zone: «agora», «5
 * min», «ontem», «14 de jan. de 2025». Null says nothing.
 */
@Named
@RequestScoped
public class Times {

  private static final int DAYS_BY_NAME = 7;

  private Reader reader;
  private Words words;
  private Now now;
  private ZoneId zone = ZoneId.of("America/Sao_Paulo");

  /** For CDI. */
  protected Times() {}

  /** Speaks the reader's language. */
  @Inject
  public Times(Reader reader, Words words, Now now) {
    this.reader = reader;
    this.words = words;
    this.now = now;
  }

  /** From here on, times are those of this zone. */
  public void in(ZoneId accountZone) {
    this.zone = accountZone;
  }

  /** The zone that times are shown in. */
  public ZoneId getZone() {
    return zone;
  }

  /** The key of the greeting for this hour in the account's zone; it takes a name and the brand. */
  public String getGreetingKey() {
    int hour = now.instant().atZone(zone).getHour();
    String part = hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
    return "conversations_show.greeting." + part;
  }

  /**
   * The moment of a day and hour in this zone, such as {@code 2026-11-30T09:00}; empty for what is
   * none.
   */
  public Optional<Instant> ofClock(String local) {
    try {
      return Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** How long ago, in as few letters as a card has room for: «agora», «5 min», «3 h», «2 d». */
  public String shortly(Instant at) {
    if (at == null) {
      return "";
    }
    long minutes = Math.max(0, Duration.between(at, now.instant()).toMinutes());
    if (minutes < 1) {
      return words.say("general_live.time.now");
    }
    if (minutes < 60) {
      return words.say("general_live.time.minutes", minutes);
    }
    if (minutes < 60 * 24) {
      return words.say("general_live.time.hours", minutes / 60);
    }
    return minutes < 60 * 24 * DAYS_BY_NAME
        ? words.say("general_live.time.days", minutes / (60 * 24))
        : format(at, "shortDay");
  }

  /** The hour and minute, for example «10:42». */
  public String hour(Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(reader.getLocale())
            .format(at.atZone(zone));
  }

  /** The day as a heading: «Hoje», «Ontem», then the date. */
  public String day(Instant at) {
    if (at == null) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, zone), now.today(zone));
    if (days == 0) {
      return words.say("general_live.time.today");
    }
    return days == 1 ? words.say("general_live.time.yesterday") : format(at, "longDay");
  }

  /** The calendar day as {@code 2026-11-22}, to compare two days by. */
  public String isoDay(Instant at) {
    return at == null ? "" : LocalDate.ofInstant(at, zone).toString();
  }

  /** A time to come, as people make appointments: «hoje às 18:00», «amanhã às 09:00», the date. */
  public String until(Instant at) {
    if (at == null) {
      return "";
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalDate today = now.today(zone);
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return words.say("general_live.time.until.today", hour(at));
    }
    if (days == 1) {
      return words.say("general_live.time.until.tomorrow", hour(at));
    }
    String date = format(at, day.getYear() == today.getYear() ? "shortDay" : "longDay");
    return words.say("general_live.time.until.date", date, hour(at));
  }

  /** Everything there is to say, for a tooltip: day, hour. */
  public String full(Instant at) {
    return at == null ? "" : words.say("general.time.full", format(at, "longDay"), hour(at));
  }

  /** A day of the calendar, whatever the zone: «14 de jan. de 2025». */
  public String date(LocalDate day) {
    return day == null ? "" : pattern("longDay").format(day);
  }

  private String format(Instant at, String pattern) {
    return pattern(pattern).format(at.atZone(zone));
  }

  private DateTimeFormatter pattern(String name) {
    return DateTimeFormatter.ofPattern(words.say("general.time.pattern." + name))
        .withLocale(reader.getLocale());
  }
}
