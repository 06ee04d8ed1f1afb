package app.atende.house.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A socket to the house: what it said, in order, and how it ended. */
public final class Line implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final StringBuilder frame = new StringBuilder();
  private WebSocket socket;

  private Line() {}

  /** The socket of the console for this account, with the desk's cookies and a fresh hello. */
  public static Line ofConsole(Desk desk, long account) {
    Line line = open(desk, "/ws/console?account=" + account, desk.base().toString());
    line.say("{\"hello\":{}}");
    line.await("welcome");
    return line;
  }

  /**
   * A socket of any kind.
   *
   * @throws CompletionException when the handshake is refused
   */
  public static Line open(Client client, String path, String origin) {
    Line line = new Line();
    URI address = URI.create(client.base().resolve(path).toString().replaceFirst("^http", "ws"));
    WebSocket.Builder builder =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .header("Cookie", client.cookieHeader());
    if (origin != null) {
      builder.header("Origin", origin);
    }
    if (path.startsWith("/cable")) {
      builder.subprotocols("actioncable-v1-json");
    }
    line.socket = builder.buildAsync(address, line).join();
    return line;
  }

  /** Says something. */
  public void say(String text) {
    socket.sendText(text, true).orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Everything that was heard so far. */
  public List<JsonNode> heard() {
    return List.copyOf(heard);
  }

  /** Waits for a frame of this event and gives it back. */
  public JsonNode await(String event) {
    return Patience.within(Duration.ofSeconds(5))
        .until(() -> find(event), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> find(String event) {
    return heard.stream().filter(frame -> event.equals(frame.path("event").asText())).findFirst();
  }

  /** Waits for the end; gives the close code. */
  public int awaitEnd(Duration usual) {
    return ended.orTimeout(Patience.scaled(usual).toMillis(), TimeUnit.MILLISECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    frame.append(text);
    if (last) {
      try {
        heard.add(JSON.readTree(frame.toString()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Not JSON: " + frame, e);
      }
      frame.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    ended.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
