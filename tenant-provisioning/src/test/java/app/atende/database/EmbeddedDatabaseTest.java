package app.atende.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  private static final Path FOLDER = Path.of("target", "embedded-database-test");

  @Test
  void keepsItsDataOverAnOrderlyStopAndOverAKill() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL)) {
      change(first, "CREATE OR REPLACE DATABASE kept");
      change(first, "CREATE TABLE kept.word (w VARCHAR(9))");
      change(first, "INSERT INTO kept.word VALUES ('one')");
    }
    EmbeddedDatabase second = EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL);
    change(second, "INSERT INTO kept.word VALUES ('two')");
    assertThat(second.process().destroyForcibly()).isTrue();
    second.process().onExit().join();
    assertThatThrownBy(second::demandAlive).hasMessageContaining("ready for connections");
    second.stop();
    try (EmbeddedDatabase third = EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL)) {
      third.demandAlive();
      assertThat(ask(third, "SELECT COUNT(*) FROM kept.word")).isEqualTo("2");
    }
  }

  @Test
  void keepsRightsInForceAndListensOnThisMachineOnly() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL)) {
      assertThat(ask(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
      assertThat(ask(database, "SELECT @@skip_name_resolve")).isEqualTo("1");
      assertThatThrownBy(() -> connect(database, "root", ""))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Access denied");
    }
  }

  @Test
  void refusesAFolderThatAnotherOneUses() {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL)) {
      assertThat(first.address().port()).isPositive();
      assertThatThrownBy(() -> EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL))
          .isInstanceOf(DatabaseStartRefused.class)
          .hasMessageContaining("in use by another running Atende");
    }
  }

  @Test
  void refusesAPortThatIsTaken(@TempDir Path empty) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedDatabase.start(empty, port, DatabaseSize.SMALL))
          .isInstanceOf(DatabaseStartRefused.class)
          .hasMessageContaining("Port " + port + " is taken");
    }
  }

  @Test
  void refusesAFullDisk(@TempDir Path folder) {
    assertThatThrownBy(() -> DatabaseFolder.refuseFullDisk(folder, 700L << 20))
        .isInstanceOf(DatabaseStartRefused.class)
        .hasMessageContaining("only 700 MiB left")
        .hasMessageContaining("ATENDE_DATA_FOLDER");
  }

  @Test
  void namesTheLibraryThatIsMissing(@TempDir Path empty) throws IOException {
    Path programs = empty.resolve("server-" + DatabasePrograms.VERSION);
    Files.createDirectories(programs.resolve("scripts"));
    Files.createFile(programs.resolve("complete"));
    Files.writeString(
        programs.resolve("scripts/mariadb-install-db"),
        "echo 'mariadbd: error while loading shared libraries: liblz4.so.1: cannot open'; exit 127");
    assertThatThrownBy(() -> EmbeddedDatabase.start(empty, 0, DatabaseSize.SMALL))
        .isInstanceOf(DatabaseStartRefused.class)
        .hasMessageContaining("needs the library liblz4.so.1")
        .hasMessageContaining("apt-get install");
  }

  @Test
  void endsADatabaseWhoseStarterWasKilled() throws Exception {
    long orphan = startInAnotherJvmAndKillThat();
    assertThat(ProcessHandle.of(orphan)).isPresent();
    try (EmbeddedDatabase next = EmbeddedDatabase.start(FOLDER, 0, DatabaseSize.SMALL)) {
      assertThat(next.process().pid()).isNotEqualTo(orphan);
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(ask(next, "SELECT 1")).isEqualTo("1");
    }
  }

  private static long startInAnotherJvmAndKillThat() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process other =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                StartAndWait.class.getName(),
                FOLDER.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String pid = new String(other.getInputStream().readNBytes(StartAndWait.PID_LENGTH), "US-ASCII");
    other.destroyForcibly().onExit().join();
    return Long.parseLong(pid.strip());
  }

  private static Connection connect(EmbeddedDatabase database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://" + database.address() + "/?sslMode=disable", user, password);
  }

  private static void change(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = administrator(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = administrator(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection administrator(EmbeddedDatabase database) throws SQLException {
    return connect(database, database.administrator().user(), database.administrator().password());
  }
}
