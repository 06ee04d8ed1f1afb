package app.atende.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears webhooks: at {@code /healthy} at once, at {@code /slow} after some seconds. */
final class HookListener implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("Onde está\\? ([0-9a-f-]{36})");
  private static final int SLOWNESS = 4;

  private final Map<String, Long> written = new ConcurrentHashMap<>();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  HookListener() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/healthy", this::hear);
    server.createContext("/slow", this::hearSlowly);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  /** A message of this name is written now. */
  void expect(String name) {
    written.put(name, System.nanoTime());
  }

  /** How many of them the healthy one has heard, each once. */
  int heard() {
    return nanos.size();
  }

  /** How long each took. */
  long[] nanos() {
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  /** As if nothing had been written yet. */
  void forget() {
    written.clear();
    nanos.clear();
  }

  private void hear(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher name = NAME.matcher(body);
    Long at = name.find() ? written.remove(name.group(1)) : null;
    if (at != null) {
      nanos.add(System.nanoTime() - at);
    }
    answer(exchange);
  }

  private void hearSlowly(HttpExchange exchange) throws IOException {
    try {
      end.await(SLOWNESS, TimeUnit.SECONDS);
      answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
