package app.atende.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Prints the rows of the table of measures and keeps them in a file beside the build. */
public final class BenchReport {
  private BenchReport() {}

  /**
   * One measure.
   *
   * @param measure the number of the row, P1 to P10
   * @param found what was measured, as a sentence with figures
   * @param target what it should reach
   * @param reached whether it does
   */
  public static void row(String measure, String found, String target, boolean reached) {
    write(
        List.of(
            "| %-3s | %s | %s | %s |".formatted(measure, found, target, reached ? "yes" : "NO")));
  }

  /** Under which conditions the rows that follow were taken. */
  public static void conditions(String text) {
    write(
        List.of(
            "",
            "Conditions: "
                + text
                + "; "
                + Runtime.getRuntime().availableProcessors()
                + " processors, Java "
                + Runtime.version().feature()
                + ", client, server and database on one machine.",
            "",
            "| #   | measured | target | reached |",
            "| --- | --- | --- | --- |"));
  }

  // the one console: begin
  private static void write(List<String> lines) {
    lines.forEach(System.out::println);
    try {
      Path file = Path.of(System.getProperty("atende.test.folder", "target")).resolve("bench.md");
      Files.createDirectories(file.getParent());
      Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
  // the one console: end
}
