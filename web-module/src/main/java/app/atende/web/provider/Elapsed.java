package app.atende.web.provider;

import app.atende.config.Now;
import app.atende.web.page.Reader;
import app.atende.web.page.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long something took or has been going on, as people say it: «240 ms», «1,4 s», «2 min 5 s».
 */
@Named
@RequestScoped
public class Elapsed {

  private static final double MILLIS_A_SECOND = 1000;

  @Inject private Words words;
  @Inject private Reader reader;
  @Inject private Now now;

  /** Between two moments; until now while there is no second one; nothing without a first one. */
  public String between(Optional<Instant> from, Optional<Instant> to) {
    return from.map(start -> say(Duration.between(start, to.orElseGet(now::instant)))).orElse("");
  }

  /** How long ago. */
  public String since(Instant at) {
    return at == null ? "" : say(Duration.between(at, now.instant()));
  }

  /** A duration; a negative one counts as none. */
  public String say(Duration duration) {
    Duration shown = duration.isNegative() ? Duration.ZERO : duration;
    long seconds = shown.toSeconds();
    if (seconds < 1) {
      return words.say("provider.duration.millis", shown.toMillis());
    }
    if (seconds < 60) {
      return words.say("provider.duration.seconds", shown.toMillis() / MILLIS_A_SECOND);
    }
    if (shown.toMinutes() < 60) {
      return words.say("provider.duration.minutes", shown.toMinutes(), shown.toSecondsPart());
    }
    return shown.toDays() < 1
        ? words.say("provider.duration.hours", shown.toHours(), shown.toMinutesPart())
        : words.say("provider.duration.days", shown.toDays(), shown.toHoursPart());
  }

  /** A calendar day, for example «14 de jan. de 2025». */
  public String date(LocalDate day) {
    return day == null
        ? ""
        : DateTimeFormatter.ofPattern(words.say("general.time.pattern.longDay"))
            .withLocale(reader.getLocale())
            .format(day);
  }
}
