package app.atende.launcher;

import app.atende.database.DatabaseSize;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be opened.
 *
 * @param serverHome the assembled server
 * @param ear the product
 * @param environment settings by the names of their variables
 * @param size how much the embedded database may take
 */
public record HousePlan(
    Path serverHome, Path ear, Map<String, String> environment, DatabaseSize size) {

  /** Copies the settings. */
  public HousePlan {
    environment = Map.copyOf(environment);
  }
}
