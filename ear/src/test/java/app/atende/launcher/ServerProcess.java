package app.atende.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One WildFly with the product in it, as a process of its own. All its files but the read-only home
 * lie in one folder, so several can stand side by side.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(240);

  private final Process process;
  private final ServerPlan plan;

  private ServerProcess(Process process, ServerPlan plan) {
    this.process = process;
    this.plan = plan;
  }

  /** Starts the server and returns at once; {@link #awaitReady} waits. */
  public static ServerProcess start(ServerPlan plan) {
    try {
      layOut(plan);
      ProcessBuilder builder = new ProcessBuilder(plan.command()).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(plan.console().toFile()));
      builder.environment().putAll(plan.environment());
      builder.environment().put("JBOSS_HOME", plan.home().toString());
      return new ServerProcess(builder.start(), plan);
    } catch (IOException e) {
      throw new LaunchException("The server's folder cannot be written: " + e.getMessage(), e);
    }
  }

  private static void layOut(ServerPlan plan) throws IOException {
    Path configuration = Files.createDirectories(plan.base().resolve("configuration"));
    Path from = plan.home().resolve("standalone/configuration");
    for (String name :
        List.of(
            AssembleServer.CONFIGURATION,
            "application-roles.properties",
            "application-users.properties",
            "mgmt-groups.properties",
            "mgmt-users.properties",
            "logging.properties")) {
      Files.copy(
          from.resolve(name), configuration.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path deployments = Files.createDirectories(plan.base().resolve("deployments"));
    try (var old = Files.list(deployments)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Files.copy(plan.ear(), deployments.resolve("atende.ear"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(deployments.resolve("atende.ear.dodeploy"), "");
    Files.createDirectories(plan.console().getParent());
  }

  /** Waits until {@code /health/ready} says yes; a server that ends or hangs is an error. */
  public void awaitReady() {
    await("/health/ready");
  }

  /** Waits until everything that a start brings with it is done, the demo's furnishing included. */
  public void awaitStarted() {
    await("/health/started");
  }

  /** Whether all of that is done already. */
  public boolean hasStarted() {
    return answersOk(client(), asking("/health/started"));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  }

  private HttpRequest asking(String sign) {
    return HttpRequest.newBuilder(plan.address().resolve(sign))
        .timeout(Duration.ofSeconds(5))
        .build();
  }

  private void await(String sign) {
    HttpClient client = client();
    HttpRequest up = asking(sign);
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end) {
      if (ended(Duration.ofMillis(200))) {
        throw new LaunchException(
            "The server ended while it started; the reason stands in " + plan.console() + ".");
      }
      if (Files.exists(plan.base().resolve("deployments/atende.ear.failed"))) {
        throw new LaunchException(
            "The server refused the product; the reason stands in " + plan.console() + ".");
      }
      if (answersOk(client, up)) {
        return;
      }
    }
    throw new LaunchException(
        "The server was not ready after "
            + START_LIMIT.toSeconds()
            + " seconds; look into "
            + plan.console()
            + ".");
  }

  private static boolean answersOk(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while the server started.", e);
    }
  }

  private boolean ended(Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /** Where people and programs reach it on this machine. */
  public URI address() {
    return plan.address();
  }

  /** The operating system's number of the process. */
  public long pid() {
    return process.pid();
  }

  /** Waits for the end of the process; returns its exit code. */
  public int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** As a power cut would: no clean-up of any kind. */
  public void kill() {
    process.destroyForcibly();
    ended(Duration.ofSeconds(30));
  }

  /** Asks the server to stop, waits for open requests, and insists after 40 seconds. */
  @Override
  public void close() {
    process.destroy();
    if (!ended(Duration.ofSeconds(40))) {
      kill();
    }
  }
}
