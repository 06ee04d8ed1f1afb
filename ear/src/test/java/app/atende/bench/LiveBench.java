package app.atende.bench;

import app.atende.bench.BenchAccounts.Line;
import app.atende.bench.BenchAccounts.Place;
import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P2: from the accepted message to the frame at an agent's socket. */
@Tag("bench")
class LiveBench {
  private static final int ACCOUNTS = 50;
  private static final int SOCKETS_EACH = 10;
  private static final int PER_SECOND = 100;
  private static final int WARM_UP = 10;
  private static final int SECONDS = 20;
  private static final Pattern ECHO =
      Pattern.compile("\\\\?\"echo_id\\\\?\":\\\\?\"(live-[0-9a-f-]+)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Long> accepted = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicInteger listening = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> cut = new ConcurrentLinkedQueue<>();

  @Test
  void fromAcceptedToTheSocket() {
    House house =
        House.of(OpenHouse.plan(OpenHouse.folder("bench-live"), OpenHouse.NO_HASTE), phase -> {});
    List<WebSocket> sockets = new ArrayList<>();
    try {
      house.open();
      BenchAccounts accounts = new BenchAccounts(house);
      List<Line> lines = new ArrayList<>();
      for (Place place : accounts.make(1, ACCOUNTS)) {
        lines.add(accounts.line(place));
        for (int i = 0; i < SOCKETS_EACH; i++) {
          sockets.add(listen(house.address(), accounts.subscription(place)));
        }
      }
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> listening.get() == ACCOUNTS * SOCKETS_EACH);
      int rounds = new WarmUp(house).untilSteady(() -> 1 / write(lines, WARM_UP).millis(0.99));
      report(write(lines, SECONDS), rounds * WARM_UP);
    } finally {
      sockets.forEach(WebSocket::abort);
      house.close();
    }
  }

  private WebSocket listen(URI base, String identifier) {
    URI address = URI.create("ws://" + base.getAuthority() + "/cable");
    WebSocket socket =
        http.newWebSocketBuilder()
            .subprotocols("actioncable-v1-json")
            .buildAsync(address, new Listener())
            .join();
    socket.sendText(identifier, true).join();
    return socket;
  }

  /** How long the frames took of the messages written in so many seconds. */
  private Figures write(List<Line> lines, int seconds) {
    nanos.clear();
    frames.set(0);
    ScheduledExecutorService beat = Executors.newScheduledThreadPool(16);
    AtomicInteger sent = new AtomicInteger();
    List<ScheduledFuture<?>> sending = new ArrayList<>();
    long gap = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    for (int i = 0; i < PER_SECOND * seconds; i++) {
      Line line = lines.get(i % lines.size());
      ScheduledFuture<?> one =
          beat.schedule(
              () -> {
                String echo = "live-" + UUID.randomUUID();
                line.write("Está chegando?", echo);
                accepted.put(echo, System.nanoTime());
                sent.incrementAndGet();
              },
              i * gap,
              TimeUnit.NANOSECONDS);
      sending.add(one);
    }
    beat.shutdown();
    awaitAll(PER_SECOND * seconds, sent, sending);
    return Figures.of(nanos.stream().mapToLong(Long::longValue).toArray());
  }

  private void awaitAll(int all, AtomicInteger sent, List<ScheduledFuture<?>> sending) {
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(all / PER_SECOND + 60L))
          .until(() -> sent.get() == all && frames.get() >= all * SOCKETS_EACH);
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException(
          "%d of %d messages were accepted, %d frames came; lines cut: %s"
              .formatted(sent.get(), all, frames.get(), cut),
          firstFailure(sending).orElse(e));
    }
  }

  private static Optional<Throwable> firstFailure(List<ScheduledFuture<?>> sending) {
    for (ScheduledFuture<?> one : sending) {
      try {
        one.get(0, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        return Optional.of(e.getCause());
      } catch (InterruptedException | TimeoutException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private void report(Figures figures, int warmUp) {
    BenchReport.conditions(
        ACCOUNTS * SOCKETS_EACH
            + " sockets over "
            + ACCOUNTS
            + " accounts, "
            + PER_SECOND
            + " messages/s for "
            + SECONDS
            + " s after "
            + warmUp
            + " s of warming up, senders and listeners in one process");
    BenchReport.row(
        "P2",
        "p50 %.0f ms, p99 %.0f ms from accepted to the frame; %d frames for %d messages"
            .formatted(figures.median(), figures.millis(0.99), frames.get(), PER_SECOND * SECONDS),
        "p99 < 150 ms",
        figures.millis(0.99) < 150);
  }

  /** Notes when a message's frame came. A frame may come before the sender has its answer. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        if (text.indexOf("confirm_subscription") >= 0) {
          listening.incrementAndGet();
        }
        Matcher echo = ECHO.matcher(text);
        if (echo.find() && text.indexOf("message.created") >= 0) {
          Long at = accepted.get(echo.group(1));
          nanos.add(at == null ? 0 : Math.max(0, System.nanoTime() - at));
          frames.incrementAndGet();
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      cut.add(code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable trouble) {
      cut.add(trouble.toString());
    }
  }
}
