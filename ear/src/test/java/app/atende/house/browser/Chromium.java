package app.atende.house.browser;

import app.atende.house.world.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds an installed Chromium or Chrome: the variable {@code CHROMIUM}, then the path. */
public final class Chromium {
  private static final Program BROWSER =
      new Program(
          List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
          List.of("chromium"),
          ", or set CHROMIUM to the path of an installed Chrome");

  private Chromium() {}

  /** The path of the browser. */
  public static Path path() {
    String named = System.getenv("CHROMIUM");
    if (named == null || named.isBlank()) {
      return BROWSER.path();
    }
    Path path = Path.of(named);
    if (!Files.isExecutable(path)) {
      throw new IllegalStateException("CHROMIUM is " + named + ", which cannot be run");
    }
    return path;
  }
}
