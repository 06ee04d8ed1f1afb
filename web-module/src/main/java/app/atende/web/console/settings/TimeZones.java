package app.atende.web.console.settings;

import app.atende.config.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The time zones that a form offers. */
@ApplicationScoped
public class TimeZones {

  private Now now;

  /** For CDI. */
  protected TimeZones() {}

  /** Tells how far each is from Greenwich at this moment. */
  @Inject
  public TimeZones(Now now) {
    this.now = now;
  }

  /**
   * The time zones of the world, from west to east, each with its distance from Greenwich now.
   *
   * @param chosen one that is there in any case, by its id
   */
  public List<Zone> with(String chosen) {
    Instant at = now.instant();
    Stream<String> places = ZoneId.getAvailableZoneIds().stream().filter(TimeZones::isPlace);
    return Stream.concat(places, Stream.of(chosen))
        .distinct()
        .map(id -> Zone.of(id, at))
        .sorted(Comparator.comparingInt(Zone::seconds).thenComparing(Zone::id))
        .toList();
  }

  private static boolean isPlace(String id) {
    return id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
  }

  /**
   * A time zone.
   *
   * @param label such as {@code (GMT-03:00) America/Sao Paulo}
   * @param seconds east of Greenwich at this moment
   */
  public record Zone(String id, String label, int seconds) {

    static Zone of(String id, Instant at) {
      var offset = ZoneId.of(id).getRules().getOffset(at);
      String distance = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
      return new Zone(
          id, "(GMT" + distance + ") " + id.replace('_', ' '), offset.getTotalSeconds());
    }
  }
}
