package app.atende.house;

import app.atende.config.Tokens;
import app.atende.database.DatabaseSize;
import app.atende.launcher.House;
import app.atende.launcher.HousePlan;
import app.atende.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one deployment of all house tests: the real server with the real EAR on a real database,
 * opened at the first test that asks for it and closed after the last. Each test works in an
 * account of its own.
 */
public final class OpenHouse {
  /** Settings of a house in which a single machine may write as fast as it can. */
  public static final Map<String, String> NO_HASTE =
      Map.of("ATENDE_RATE_CONVERSATION_MESSAGE", "100000/1m", "ATENDE_RATE_ANY", "1000000/1m");

  private static final Logger LOG = Logger.getLogger(OpenHouse.class.getName());
  private static final OpenHouse ONE = new OpenHouse();

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private static final long BETWEEN_LOOKS = Duration.ofSeconds(5).toNanos();

  private House house;
  private long looked;

  private OpenHouse() {}

  /** The house; opens it when it is not open yet. */
  public static House get() {
    return ONE.opened();
  }

  private synchronized House opened() {
    if (house == null) {
      House opening = House.of(plan(folder("house"), Map.of()), OpenHouse::say);
      Runtime.getRuntime().addShutdownHook(new Thread(opening::close, "close-the-house"));
      opening.open();
      house = opening;
    }
    lookNowAndThen();
    return house;
  }

  private void lookNowAndThen() {
    long now = System.nanoTime();
    if (now - looked > BETWEEN_LOOKS) {
      house.demandDatabase();
      looked = now;
    }
  }

  /**
   * The plan of a house of one's own, for suites that break things.
   *
   * @param folder an empty folder below the build's
   * @param more settings beside or in place of the usual ones, by variable
   */
  public static HousePlan plan(Path folder, Map<String, String> more) {
    return plan(folder, more, DatabaseSize.SMALL);
  }

  /** The same with a database of this size. */
  public static HousePlan plan(Path folder, Map<String, String> more, DatabaseSize size) {
    int port = Ports.free();
    Map<String, String> settings = new HashMap<>();
    settings.put("ATENDE_HTTP_PORT", Integer.toString(port));
    settings.put("ATENDE_BASE_URL", "http://localhost:" + port);
    settings.put("ATENDE_DATA_FOLDER", folder.toString());
    settings.put("ATENDE_DEMO", "false");
    settings.put("ATENDE_PLATFORM_TOKEN", Tokens.random());
    settings.put("ATENDE_ENCRYPTION_KEY", KEY);
    settings.put("ATENDE_DOCUMENTATION_URL", "https://docs.example.com/atende");
    settings.put("ATENDE_OUTBOUND_ALLOW", "127.0.0.1/32");
    settings.putAll(more);
    return new HousePlan(
        Path.of(System.getProperty("atende.server.home")),
        Path.of(System.getProperty("atende.ear")),
        settings,
        size);
  }

  /** A folder of this name below the build's, emptied. */
  public static Path folder(String name) {
    Path folder = Path.of(System.getProperty("atende.test.folder")).resolve(name);
    try {
      if (Files.exists(folder)) {
        try (var old = Files.walk(folder)) {
          for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String phase) {
    LOG.log(Level.INFO, phase);
  }
}
