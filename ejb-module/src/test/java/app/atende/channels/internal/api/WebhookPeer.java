package app.atende.channels.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Somebody outside who keeps every call that he gets, by its delivery; at {@code /no} he fails. */
final class WebhookPeer implements AfterAllCallback {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Heard> heard = new ConcurrentHashMap<>();
  private final HttpServer server;

  WebhookPeer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  /** A call that arrived. */
  record Heard(String signature, long timestamp, byte[] body) {
    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }
  }

  /** Where he listens. */
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What he got. */
  Map<String, Heard> heard() {
    return heard;
  }

  private void hear(HttpExchange exchange) throws IOException {
    heard.put(
        exchange.getRequestHeaders().getFirst("X-Chatwoot-Delivery"),
        new Heard(
            exchange.getRequestHeaders().getFirst("X-Chatwoot-Signature"),
            Long.parseLong(exchange.getRequestHeaders().getFirst("X-Chatwoot-Timestamp")),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/no") ? 500 : 204, -1);
    exchange.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.stop(0);
  }
}
