package app.atende.house;

import app.atende.config.DatabaseSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that the database really received, by connection, in order. */
public final class GeneralLog {
  /** What is said may hold any byte: hashes do, and some of them end a line in other eyes. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^(?:\\d{6}\\s+[\\d:]+|\\S+T\\S+)?\\s+(\\d+)\\s(Query|Init DB|Connect|Quit)\\s?(.*)$",
          Pattern.DOTALL);

  private static final String OWN = "general_log";

  private final DatabaseSettings database;
  private final Path file;

  /**
   * A log of this database, which runs on this machine.
   *
   * @param folder where the database may write it
   */
  public GeneralLog(DatabaseSettings database, Path folder) {
    this.database = database;
    this.file = folder.resolve("general.log");
  }

  /** Records while the work runs; what the recording itself says is left out. */
  public Map<Long, List<String>> during(Runnable work) {
    try {
      Files.deleteIfExists(file);
      administer("SET GLOBAL general_log_file = '" + file + "'", "SET GLOBAL general_log = ON");
      work.run();
      administer("SET GLOBAL general_log = OFF");
      String said = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return byConnection(said.lines().toList());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("The statements cannot be recorded", e);
    }
  }

  private void administer(String... statements) throws SQLException {
    DatabaseSettings.Administrator administrator = database.administrator().orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(
                database.url(""), administrator.user(), administrator.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** What each connection said, of the lines of a log. */
  static Map<Long, List<String>> byConnection(List<String> lines) {
    Map<Long, List<String>> found = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches() && !entry.group(2).matches("Query|Init DB")) {
        open = new ArrayList<>();
      } else if (entry.matches()) {
        open = found.computeIfAbsent(Long.valueOf(entry.group(1)), id -> new ArrayList<>());
        open.add(entry.group(2).equals("Init DB") ? "USE " + entry.group(3) : entry.group(3));
      } else if (!open.isEmpty()) {
        open.set(open.size() - 1, open.get(open.size() - 1) + "\n" + line);
      }
    }
    found.values().removeIf(said -> said.stream().anyMatch(sql -> sql.contains(OWN)));
    return found;
  }
}
