package app.atende.house.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the machine that tests need. On Debian, as root, a missing one is installed.
 * Otherwise the tests fail and say what to type: they are never skipped.
 *
 * @param names as which it may stand on the path, the best first
 * @param packages of Debian that bring it
 * @param otherwise what else helps who cannot install them
 */
public record Program(List<String> names, List<String> packages, String otherwise) {

  /** Where it is. */
  public Path path() {
    return onThePath()
        .or(this::install)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The tests need %s: type «sudo apt-get install -y %s»%s."
                        .formatted(names.get(0), String.join(" ", packages), otherwise)));
  }

  private Optional<Path> onThePath() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<Path> install() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    synchronized (Program.class) {
      List<String> install =
          new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
      install.addAll(packages);
      run(List.of("apt-get", "update"));
      run(install);
    }
    return onThePath();
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
      throw new IllegalStateException("Interrupted while a program was installed", e);
    }
  }
}
