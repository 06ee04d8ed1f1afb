package app.atende.launcher;

import app.atende.config.DatabaseSettings;
import app.atende.config.Settings;
import app.atende.database.EmbeddedDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Database, mail and server together, opened in order and closed in the opposite order. What {@code
 * mvn -Prun} shows a person and what the house tests use is the same thing.
 */
public final class House implements AutoCloseable {
  private static final long LEAST_DISK = 1L << 30;

  private final HousePlan plan;
  private final Consumer<String> say;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private EmbeddedDatabase database;
  private LocalMail mail;
  private ServerProcess server;
  private int managementPort;
  private Duration startUp = Duration.ZERO;
  private Settings settings;

  private House(HousePlan plan, Consumer<String> say) {
    this.plan = plan;
    this.say = say;
  }

  /**
   * A house that is not open yet.
   *
   * @param say hears one line for each phase
   */
  public static House of(HousePlan plan, Consumer<String> say) {
    return new House(plan, say);
  }

  /**
   * Opens everything and returns when the server is ready.
   *
   * @throws LaunchException with one sentence that says what to do
   */
  public void open() {
    try {
      openInOrder();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void openInOrder() {
    environment.putAll(plan.environment());
    settings = read();
    Ports.demandFree(settings.http().host(), settings.http().port());
    demandDisk(settings.dataFolder(), LEAST_DISK);
    environment.putAll(
        Secrets.of(
                settings.dataFolder().resolve("secrets.properties"), environment, settings.demo())
            .byVariable());
    environment.put("ATENDE_DATA_FOLDER", settings.dataFolder().toString());
    openDatabase();
    openMail();
    settings = read();
    environment.put("ATENDE_DATABASE_SSL_MODE", settings.database().sslMode());
    say.accept("Migrating the control schema and the accounts");
    HouseDatabase.migrate(settings).forEach(say);
    HouseDatabase.check(settings).forEach(say);
    startServer();
  }

  private void openDatabase() {
    Optional<DatabaseSettings.Address> outside = settings.database().address();
    if (outside.isPresent()) {
      say.accept("Using the database at " + outside.get());
      return;
    }
    say.accept("Starting the embedded MariaDB");
    database =
        EmbeddedDatabase.start(settings.dataFolder().resolve("mariadb"), 0, plan.size())
            .withoutOwnHook();
    environment.put("ATENDE_DATABASE_ADDRESS", database.address().toString());
    environment.put("ATENDE_DATABASE_ADMIN_USER", database.administrator().user());
    environment.put("ATENDE_DATABASE_ADMIN_PASSWORD", database.administrator().password());
  }

  private void openMail() {
    if (environment.containsKey("ATENDE_MAIL_HOST")) {
      return;
    }
    say.accept("Starting the local mail server");
    mail = LocalMail.start();
    environment.put("ATENDE_MAIL_HOST", "127.0.0.1");
    environment.put("ATENDE_MAIL_PORT", Integer.toString(mail.smtpPort()));
  }

  private void startServer() {
    say.accept("Starting the server");
    managementPort = Ports.free();
    Map<String, String> forServer = new LinkedHashMap<>(environment);
    forServer.remove("ATENDE_DATABASE_ADMIN_USER");
    forServer.remove("ATENDE_DATABASE_ADMIN_PASSWORD");
    long begun = System.nanoTime();
    server =
        ServerProcess.start(
            new ServerPlan(
                plan.serverHome(),
                settings.dataFolder().resolve("server"),
                plan.ear(),
                settings.http().host(),
                new ServerPlan.Doors(settings.http().port(), managementPort),
                List.of("-Xms256m", "-Xmx768m", "-XX:MaxMetaspaceSize=320m"),
                forServer));
    server.awaitReady();
    startUp = Duration.ofNanos(System.nanoTime() - begun);
    if (settings.demo() && !server.hasStarted()) {
      say.accept("Furnishing the demo");
      server.awaitStarted();
    }
  }

  private Settings read() {
    Map<String, String> properties = new LinkedHashMap<>();
    environment.forEach(
        (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    return Settings.read(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "house", 500))
            .build());
  }

  static void demandDisk(Path folder, long least) {
    try {
      Files.createDirectories(folder);
      long left = Files.getFileStore(folder).getUsableSpace();
      if (left < least) {
        throw new LaunchException(
            "Only "
                + (left >> 20)
                + " MiB are left on the disk of "
                + folder
                + ": free at least 1 GiB, or choose another folder with ATENDE_DATA_FOLDER.");
      }
    } catch (IOException e) {
      throw new LaunchException(
          "The data folder " + folder + " cannot be made: choose another with ATENDE_DATA_FOLDER.",
          e);
    }
  }

  /** Where the product answers. */
  public URI address() {
    return server.address();
  }

  /** The settings as the server reads them. */
  public Settings settings() {
    return settings;
  }

  /** The settings as variables, generated secrets among them. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** The local mail server; empty when mail goes to an outside one. */
  public Optional<LocalMail> mail() {
    return Optional.ofNullable(mail);
  }

  /** The server's management port, on the loopback. */
  public int managementPort() {
    return managementPort;
  }

  /** The server's process. */
  public ServerProcess server() {
    return server;
  }

  /** How long the server took, from the start of its process to ready, the last time. */
  public Duration startUp() {
    return startUp;
  }

  /**
   * Does nothing while the embedded database answers.
   *
   * @throws IllegalStateException when it has ended by itself or lets nobody in
   */
  public void demandDatabase() {
    if (database != null) {
      database.demandAlive();
    }
  }

  /** Starts the server again, after it was stopped or killed, on the same database. */
  public void restart() {
    startServer();
  }

  /**
   * Kills the embedded database as a power cut would, and starts it again on the same data and at
   * the same address. The server stays as it is.
   */
  public void restartDatabase() {
    int port = settings.database().address().orElseThrow().port();
    database.process().destroyForcibly();
    database.process().onExit().join();
    database.stop();
    database =
        EmbeddedDatabase.start(settings.dataFolder().resolve("mariadb"), port, plan.size())
            .withoutOwnHook();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      say.accept("Stopping the server");
      server.close();
    }
    if (mail != null) {
      mail.close();
    }
    if (database != null) {
      say.accept("Stopping the database");
      database.close();
    }
  }
}
