package app.atende.launcher;

import app.atende.config.Settings;

/** Brings the database of the house to what this version of the product needs. */
final class HouseDatabase {
  private HouseDatabase() {}

  static void migrate(Settings settings) {
    if (settings.database().address().isEmpty()) {
      throw new LaunchException("No database");
    }
  }
}
