package app.atende.house.world;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Many who ask at the same moment, each on a socket of his own: everybody has said all but his last
 * byte before the first of them says it.
 */
public final class Rush {
  private static final Duration LONGEST = Patience.scaled(Duration.ofSeconds(60));

  private final CountDownLatch ready;
  private final URI house;

  private Rush(URI house, int size) {
    this.house = house;
    this.ready = new CountDownLatch(size);
  }

  /**
   * What one of them asks.
   *
   * @param body of JSON, or of a form when it is no JSON; never empty
   */
  public record Call(String verb, String path, Map<String, String> headers, String body) {
    /** A JSON body posted by a program with this token. */
    public static Call post(String path, String token, String json) {
      return new Call(
          "POST",
          path,
          Map.of("api_access_token", token, "Content-Type", "application/json"),
          json);
    }

    /** The same with one more header. */
    public Call with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Call(verb, path, more, body);
    }
  }

  /** Asks all of it at once; gives the answers in the order of the calls. */
  public static List<Answer> asks(URI house, List<Call> calls) {
    Rush rush = new Rush(house, calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<Answer>> waiting =
          calls.stream().map(call -> threads.submit(() -> rush.ask(call))).toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : waiting) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Somebody in the rush got no answer", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Answer ask(Call call) throws InterruptedException {
    byte[] words = words(call).getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket(house.getHost(), house.getPort())) {
      socket.setSoTimeout((int) LONGEST.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(words, 0, words.length - 1);
      out.flush();
      ready.countDown();
      if (!ready.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("They did not come together");
      }
      out.write(words[words.length - 1]);
      out.flush();
      return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In HTTP 1.0, so that the answer ends with the connection. */
  private String words(Call call) {
    String headers =
        call.headers().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    return call.verb()
        + " "
        + call.path()
        + " HTTP/1.0\r\nHost: "
        + house.getAuthority()
        + "\r\nContent-Length: "
        + call.body().getBytes(StandardCharsets.UTF_8).length
        + "\r\n"
        + headers
        + "\r\n"
        + call.body();
  }

  private static Answer read(String answer) {
    String[] parts = answer.split("\r\n\r\n", 2);
    String[] lines = parts[0].split("\r\n");
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int line = 1; line < lines.length; line++) {
      String[] header = lines[line].split(":", 2);
      headers.computeIfAbsent(header[0], name -> new ArrayList<>()).add(header[1].strip());
    }
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]),
        HttpHeaders.of(headers, (name, value) -> true),
        parts.length > 1 ? parts[1] : "");
  }
}
