package app.atende.rows;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Refuses to start in a server whose own time zone is not UTC. All columns hold UTC; drivers take
 * them for times of the server's zone on the way, and where that zone springs forward in spring an
 * hour of every year could not be stored.
 */
@Singleton
@Startup
@PermitAll
public class UtcOnly {
  @PostConstruct
  void check() {
    ZoneId zone = ZoneId.systemDefault();
    boolean isFixed = zone.getRules().isFixedOffset();
    if (!isFixed || !zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC)) {
      throw new IllegalStateException(
          "The server runs in the time zone " + zone + ". Start it with -Duser.timezone=UTC.");
    }
  }
}
