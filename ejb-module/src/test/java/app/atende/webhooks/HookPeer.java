package app.atende.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Somebody outside who hears every call in its order, and answers as he is told to. */
final class HookPeer implements AfterAllCallback {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile Answer usual = Answer.of(200);

  HookPeer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  /** What he says. */
  record Answer(int status, String retryAfter, String body) {
    static Answer of(int status) {
      return new Answer(status, null, "ok");
    }
  }

  /** A call that arrived. */
  record Heard(Headers headers, byte[] body) {

    JsonNode json() {
      try {
        return JSON.readTree(text());
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.getFirst(name);
    }

    long timestamp() {
      return Long.parseLong(header("X-Chatwoot-Timestamp"));
    }

    String event() {
      return json().path("event").asText();
    }
  }

  /** Where he listens. */
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What he got, in its order. */
  List<Heard> heard() {
    return heard;
  }

  /** From now on he says this. */
  void says(int status) {
    usual = Answer.of(status);
  }

  /** To the next call he says this. */
  void saysOnce(Answer answer) {
    answers.add(answer);
  }

  /** As if nobody had called yet. */
  void forget() {
    heard.clear();
    answers.clear();
    says(200);
  }

  private void hear(HttpExchange exchange) throws IOException {
    heard.add(new Heard(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
    Answer next = answers.poll();
    Answer answer = next == null ? usual : next;
    if (answer.retryAfter() != null) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.stop(0);
  }
}
