package app.atende.house.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds an installed Chromium or Chrome: the variable {@code CHROMIUM}, then the path. On Debian,
 * as root, a missing one is installed. Otherwise the tests fail and say what to type: they are
 * never skipped.
 */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Chromium() {}

  /** The path of the browser. */
  public static Path path() {
    return installed()
        .or(Chromium::install)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium: type «sudo apt-get install -y chromium», or"
                        + " set CHROMIUM to the path of an installed Chrome."));
  }

  private static Optional<Path> installed() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static synchronized Optional<Path> install() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run(List.of("apt-get", "update"));
    run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
    return installed();
  }

  private static void run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("«" + String.join(" ", command) + "» failed:\n" + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException("«" + String.join(" ", command) + "» cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Chromium was installed", e);
    }
  }
}
