package app.atende.web.compat;

import java.time.Duration;
import java.util.Locale;

/**
 * How often something may be done (contract 2.7). The operator may change each by a setting such as
 * {@code atende.rate.widget.message=20/1m}.
 */
public enum Rate {
  /** Any request, by address. */
  ANY(3000, Duration.ofMinutes(1)),
  /** A visitor begins a conversation, by address. */
  WIDGET_CONVERSATION(6, Duration.ofHours(12)),
  /** A visitor changes what is known of him, by address. */
  WIDGET_CONTACT(60, Duration.ofHours(1)),
  /** A visitor writes, by session. */
  WIDGET_MESSAGE(20, Duration.ofMinutes(1)),
  /** A contact answers how he liked a conversation, by its uuid. */
  SURVEY_ANSWER(20, Duration.ofMinutes(1)),
  /** A program writes into a conversation for a contact, by session and conversation. */
  CONVERSATION_MESSAGE(200, Duration.ofMinutes(1));

  private final int times;
  private final Duration period;

  Rate(int times, Duration period) {
    this.times = times;
    this.period = period;
  }

  /** How often it may be done in each period, unless the operator says otherwise. */
  public int times() {
    return times;
  }

  /** The period, unless the operator says otherwise. */
  public Duration period() {
    return period;
  }

  /** The property of MicroProfile Config that changes it. */
  public String setting() {
    return "atende.rate." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
