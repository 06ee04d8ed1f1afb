package app.atende.demo.internal;

import app.atende.contacts.ContactProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A conversation of the demo, as its script has it.
 *
 * @param source how the channel knows the contact; the same in every run
 * @param inbox {@code site} or {@code api}
 */
record DemoConversation(
    String source,
    ContactProfile contact,
    String inbox,
    Beginning beginning,
    List<DemoStep> steps) {

  /** When it begins, seen from now. */
  interface Beginning {
    Instant seenFrom(Instant now, ZoneId zone);
  }

  /** So many days ago, at this time of the day. */
  record DaysAgo(int days, LocalTime time) implements Beginning {
    @Override
    public Instant seenFrom(Instant now, ZoneId zone) {
      return now.atZone(zone).toLocalDate().minusDays(days).atTime(time).atZone(zone).toInstant();
    }
  }

  /** So long ago. */
  record Ago(Duration time) implements Beginning {
    @Override
    public Instant seenFrom(Instant now, ZoneId zone) {
      return now.minus(time);
    }
  }
}
