package app.atende.database;

import app.atende.config.DatabaseSettings.Address;
import app.atende.config.DatabaseSettings.Administrator;
import app.atende.config.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB server of our own, bound to this machine. Its data survives restarts, also after a
 * {@code kill -9} of everything; rights are in force as in production.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String ADMINISTRATOR = "atendeadmin";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String SECRET = "administrator.password";
  private static final long STOP_SECONDS = 60;

  private final DatabaseFolder folder;
  private final Process process;
  private final Address address;
  private final Administrator administrator;
  private final Thread lastResort = new Thread(this::stopProcess, "embedded-database-stop");

  private EmbeddedDatabase(
      DatabaseFolder folder, Process process, int port, Administrator administrator) {
    this.folder = folder;
    this.process = process;
    this.address = new Address(LOOPBACK, port);
    this.administrator = administrator;
  }

  /**
   * Starts the database and returns when it answers.
   *
   * @param folder where its programs and data stand; made where it is missing
   * @param port the port on this machine, or 0 for any free one
   * @throws DatabaseStartRefused with a sentence that says what to do
   */
  public static EmbeddedDatabase start(Path folder, int port, DatabaseSize size) {
    try {
      DatabaseFolder taken = DatabaseFolder.take(folder.toAbsolutePath().normalize());
      try {
        return start(taken, port, size);
      } catch (IOException | RuntimeException e) {
        taken.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseStartRefused(
          "The embedded database cannot use the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private static EmbeddedDatabase start(DatabaseFolder folder, int port, DatabaseSize size)
      throws IOException {
    folder.endOrphan();
    int free = port == 0 ? freePort() : refuseTaken(port);
    DatabasePrograms.unpack(folder.programs());
    DatabaseProcess program = new DatabaseProcess(folder);
    program.install();
    Administrator administrator = administrator(folder);
    Process process = program.start(free, size, accounts(folder, administrator));
    EmbeddedDatabase database = new EmbeddedDatabase(folder, process, free, administrator);
    Runtime.getRuntime().addShutdownHook(database.lastResort);
    try {
      program.awaitReady(process, database.address, administrator);
    } catch (RuntimeException e) {
      database.stop();
      throw e;
    }
    return database;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int refuseTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port));
      return port;
    } catch (IOException e) {
      throw new DatabaseStartRefused(
          "Port "
              + port
              + " is taken by another program; free it or choose another port for the database.",
          e);
    }
  }

  private static Administrator administrator(DatabaseFolder folder) throws IOException {
    String known = folder.secret(SECRET).orElse("");
    String password = known.isEmpty() ? Tokens.random() : known;
    if (known.isEmpty()) {
      folder.secret(SECRET, password);
    }
    return new Administrator(ADMINISTRATOR, password);
  }

  /** Run by the server at every start: our administrator, and nobody without a password. */
  private static Path accounts(DatabaseFolder folder, Administrator administrator)
      throws IOException {
    String user = "'" + administrator.user() + "'@'" + LOOPBACK + "'";
    String password = " IDENTIFIED BY '" + administrator.password() + "';\n";
    return folder.secret(
        "accounts.sql",
        ("CREATE USER IF NOT EXISTS " + user + password)
            + ("ALTER USER " + user + password)
            + ("GRANT ALL PRIVILEGES ON *.* TO " + user + " WITH GRANT OPTION;\n"));
  }

  /** Host and port. */
  public Address address() {
    return address;
  }

  /** The account that may do everything there; made for this folder. */
  public Administrator administrator() {
    return administrator;
  }

  /** The process, for tests that kill it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Says at once what would else be many vain waits for a connection.
   *
   * @throws IllegalStateException with its last words when it has ended or lets nobody in
   */
  public void demandAlive() {
    DatabaseProcess program = new DatabaseProcess(folder);
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The database ended by itself with " + process.exitValue() + ": " + program.lastWords());
    }
    if (!DatabaseProcess.answers(address, administrator)) {
      throw new IllegalStateException("The database lets nobody in: " + program.lastWords());
    }
  }

  /** The folder with {@code mariadb}, {@code mariadb-dump} and {@code mariadbd}. */
  public Path programs() {
    return folder.programs().resolve("bin");
  }

  /**
   * Leaves stopping to the caller, who promises to call {@link #stop} in a shutdown hook of his
   * own, after whatever uses the database has stopped.
   */
  public EmbeddedDatabase withoutOwnHook() {
    Runtime.getRuntime().removeShutdownHook(lastResort);
    return this;
  }

  /** Stops the server in order and leaves the folder. A second call does nothing. */
  public void stop() {
    stopProcess();
    try {
      Runtime.getRuntime().removeShutdownHook(lastResort);
    } catch (IllegalStateException e) {
      // The machine is going down already, and the hook is running or has run.
      return;
    } finally {
      leave();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void leave() {
    try {
      Files.deleteIfExists(folder.data().resolve("mariadb.pid"));
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stopProcess() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
