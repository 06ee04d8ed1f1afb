package app.atende.webhooks.internal;

import app.atende.webhooks.HookEvent;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What of an event the outside may hear.
 *
 * @param event what it calls it
 * @param subject what it is about
 * @param lives for how long it is worth telling
 * @param detail what was true only in that moment, as JSON; asked for only when somebody listens;
 *     gives null for nothing
 */
record HookNews(HookEvent event, Subject subject, Duration lives, Supplier<String> detail) {

  /** Typing is news for a minute only. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  static HookNews of(HookEvent event, Subject subject) {
    return of(event, subject, () -> null);
  }

  static HookNews of(HookEvent event, Subject subject, Supplier<String> detail) {
    return new HookNews(event, subject, Schedule.WHOLE, detail);
  }

  static HookNews shortLived(HookEvent event, Subject subject, Supplier<String> detail) {
    return new HookNews(event, subject, MINUTE, detail);
  }
}
