package app.atende.database;

import app.atende.config.DatabaseSettings.Address;
import app.atende.config.DatabaseSettings.Administrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Installs and starts the server program in one folder. */
final class DatabaseProcess {

  private static final Pattern MISSING_LIBRARY =
      Pattern.compile("error while loading shared libraries: ([^:\\s]+)");
  private static final int LOOKS_PER_SECOND = 20;
  private static final int MOST_LOOKS = 180 * LOOKS_PER_SECOND;
  private static final long BETWEEN_LOOKS = 1000L / LOOKS_PER_SECOND;
  private static final int TAIL = 1500;

  private final DatabaseFolder folder;

  DatabaseProcess(DatabaseFolder folder) {
    this.folder = folder;
  }

  /** Makes the system tables, unless they are there. A half-done installation is done again. */
  void install() throws IOException {
    Path installed = folder.data().resolve("installed");
    Files.createDirectories(folder.temporary());
    Files.createDirectories(folder.exports());
    if (Files.exists(installed)) {
      return;
    }
    if (Files.isDirectory(folder.data().resolve("mysql"))) {
      deleteRemains(folder.data());
    }
    List<String> command =
        List.of(
            "/bin/sh",
            folder.programs().resolve("scripts/mariadb-install-db").toString(),
            "--no-defaults",
            "--basedir=" + folder.programs(),
            "--datadir=" + folder.data(),
            "--user=" + System.getProperty("user.name"),
            "--skip-name-resolve",
            "--skip-test-db",
            "--auth-root-authentication-method=socket",
            "--auth-root-socket-user=" + System.getProperty("user.name"));
    Process process = run(command);
    if (exitCode(process) != 0) {
      throw refusal();
    }
    Files.createFile(installed);
  }

  /** Only ever called before the first installation was complete, so there is nothing to lose. */
  private static void deleteRemains(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Starts the server; it is not ready yet when this returns. */
  Process start(int port, DatabaseSize size, Path accounts) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(folder.programs().resolve("bin/mariadbd").toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--basedir=" + folder.programs(),
            "--datadir=" + folder.data(),
            "--tmpdir=" + folder.temporary(),
            "--secure-file-priv=" + folder.exports(),
            "--socket=mariadb.sock",
            "--pid-file=mariadb.pid",
            "--init-file=" + accounts,
            "--bind-address=127.0.0.1",
            "--port=" + port));
    command.addAll(SERVER);
    command.addAll(size.arguments());
    Files.deleteIfExists(folder.log());
    return run(command);
  }

  private static final List<String> SERVER =
      List.of(
          "--skip-name-resolve",
          "--skip-ssl",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--default-time-zone=+00:00",
          "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-file-per-table=1",
          "--innodb-autoinc-lock-mode=2",
          "--innodb-stats-persistent=0",
          "--transaction-isolation=READ-COMMITTED",
          "--max-allowed-packet=64M",
          "--local-infile=0",
          "--performance-schema=OFF");

  /**
   * Temporary files lie in our own folder: a MariaDB that starts elsewhere on this machine clears
   * the common one, and an installation that is under way there fails.
   */
  private Process run(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.temporary().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder.environment().put("TMPDIR", folder.temporary().toString());
    return builder.start();
  }

  /** Returns when the server lets its administrator in. */
  void awaitReady(Process process, Address address, Administrator administrator) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      if (answers(address, administrator)) {
        return;
      }
      if (hasEnded(process)) {
        throw refusal();
      }
    }
    throw new DatabaseStartRefused(
        "The embedded database does not answer; its log is " + folder.log() + ".");
  }

  /** Whether it lets its administrator in within two seconds. */
  static boolean answers(Address address, Administrator administrator) {
    String url =
        "jdbc:mariadb://" + address + "/?sslMode=disable&connectTimeout=2000&socketTimeout=10000";
    try (Connection connection =
        DriverManager.getConnection(url, administrator.user(), administrator.password())) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseStartRefused("The start of the database was interrupted.", e);
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new DatabaseStartRefused("The start of the database was interrupted.", e);
    }
  }

  private DatabaseStartRefused refusal() {
    String log = readLog();
    Matcher missing = MISSING_LIBRARY.matcher(log);
    if (missing.find()) {
      return new DatabaseStartRefused(
          "The embedded database needs the library "
              + missing.group(1)
              + ", which this machine lacks; install it (Debian: apt-get install libsystemd0"
              + " libstdc++6 liblz4-1 libcap2 libcrypt1) or set ATENDE_DATABASE_ADDRESS to a"
              + " MariaDB of your own.");
    }
    if (log.contains("Address already in use")) {
      return new DatabaseStartRefused(
          "The port of the embedded database was taken by another program; start again.");
    }
    if (log.contains("No space left on device")) {
      return new DatabaseStartRefused(
          "The disk is full, so the embedded database cannot start; free some space.");
    }
    return new DatabaseStartRefused(
        "The embedded database did not start; the end of its log "
            + folder.log()
            + " says: "
            + lastWords());
  }

  /** The end of what the server wrote into its log; empty when there is none. */
  String lastWords() {
    String log = readLog();
    return log.substring(Math.max(0, log.length() - TAIL)).strip();
  }

  private String readLog() {
    try {
      return Files.exists(folder.log()) ? Files.readString(folder.log()) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
