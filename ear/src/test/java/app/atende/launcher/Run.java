package app.atende.launcher;

import app.atende.config.SettingRefused;
import app.atende.database.DatabaseSize;
import app.atende.database.DatabaseStartRefused;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What {@code mvn -Prun} ends in: opens the house, says where it is, and closes it when asked to
 * (Ctrl+C).
 */
public final class Run {
  private static final AtomicReference<House> OPEN = new AtomicReference<>();

  /**
   * Not the stream of the build, which reads along for colours, is not made for two writers, and
   * then refuses a line: what is said at the end must not keep the house from closing.
   */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Run() {}

  /** Arguments: the assembled server, the EAR, the project's folder. */
  public static void main(String[] arguments) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(Run::close, "close-the-house"));
    Logger.getLogger("").setLevel(Level.WARNING);
    try {
      House house =
          House.of(
              new HousePlan(
                  Path.of(arguments[0]),
                  Path.of(arguments[1]),
                  environment(Path.of(arguments[2])),
                  DatabaseSize.SMALL),
              Run::say);
      OPEN.set(house);
      house.open();
      Banner.of(house).forEach(Run::write);
      house.server().awaitEnd();
      write("The server has ended; see " + house.settings().dataFolder().resolve("server/log"));
    } catch (LaunchException | SettingRefused | DatabaseStartRefused e) {
      write("");
      write("Atende cannot start. " + e.getMessage());
      System.exit(1); // the build's own report of a failure would bury the sentence
    }
  }

  private static Map<String, String> environment(Path project) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ATENDE_DATA_FOLDER", project.resolve("data").toString());
    environment.put("ATENDE_DEMO", "true");
    environment.put("ATENDE_DEMO_PASSWORD", "correto-cavalo-2026");
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("atende.")) {
                environment.put(
                    name.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value.toString());
              }
            });
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("ATENDE_") && !value.isBlank()) {
                environment.put(name, value);
              }
            });
    return environment;
  }

  private static void close() {
    House house = OPEN.getAndSet(null);
    if (house != null) {
      house.close();
    }
  }

  private static void say(String phase) {
    write("  · " + phase);
  }

  private static void write(String line) {
    CONSOLE.println(line);
  }
}
