package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.outside.Firm.Wish;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * X9 from outside: 64 clients ask 50 accounts whose ids are all the same. A third of what they ask
 * fails in the middle: it is refused half-way, it ends too early, or they are gone before its end.
 * No answer ever names another account.
 */
class ManyClientsManyAccountsIT {
  private static final int CLIENTS = 64;
  private static final int ACCOUNTS = 50;
  private static final int OPENED_AT_ONCE = 4;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

  private final Queue<String> betrayals = new ConcurrentLinkedQueue<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicLong granted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();

  @Test
  void noClientIsAnsweredWithThingsOfAnotherAccount() throws Exception {
    Person olga = Provider.ofTheHouse().people().register("Olga", "many");
    List<Firm> firms = atOnce(OPENED_AT_ONCE, ACCOUNTS, number -> () -> Firm.open(number, olga));
    assertThat(firms)
        .allSatisfy(
            firm -> {
              assertThat(firm.inbox()).endsWith("/inboxes/1");
              assertThat(firm.contact().conversation()).isEqualTo(1);
            });
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    atOnce(CLIENTS, CLIENTS, number -> () -> ask(olga.program(), firms, new Random(number), end));
    assertThat(betrayals).isEmpty();
    assertThat(surprises).isEmpty();
    assertThat(granted).hasValueGreaterThan(2L * CLIENTS);
    assertThat(refused).hasValueGreaterThan(CLIENTS);
    assertThat(broken).hasValueGreaterThan(CLIENTS / 4);
    Client last = olga.program();
    for (Firm firm : firms) {
      assertThat(firm.isBetrayedBy(Wish.READ.of(firm, last).ok())).as(firm.mark()).isFalse();
    }
  }

  private interface Numbered<T> {
    Callable<T> work(int number);
  }

  private static <T> List<T> atOnce(int threads, int times, Numbered<T> numbered) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> working =
          IntStream.range(0, times).mapToObj(n -> workers.submit(numbered.work(n))).toList();
      List<T> done = new ArrayList<>();
      for (Future<T> one : working) {
        done.add(one.get(300, TimeUnit.SECONDS));
      }
      return done;
    } finally {
      workers.shutdownNow();
    }
  }

  private Void ask(Client client, List<Firm> firms, Random random, long end) {
    Wish[] wishes = Wish.values();
    while (System.nanoTime() - end < 0) {
      Firm firm = firms.get(random.nextInt(firms.size()));
      int dice = random.nextInt(wishes.length + 1);
      if (dice == wishes.length) {
        leaveInTheMiddle(firm);
      } else {
        judge(wishes[dice], firm, wishes[dice].of(firm, client));
      }
    }
    return null;
  }

  private void judge(Wish wish, Firm firm, Answer answer) {
    if (firm.isBetrayedBy(answer)) {
      betrayals.add(firm.mark() + " " + wish + " → " + answer);
    }
    boolean isGranted = answer.status() / 100 == 2;
    boolean lostARace = answer.status() == 409;
    if ((isGranted != wish.granted() && !lostARace) || answer.status() >= 500) {
      surprises.add(firm.mark() + " " + wish + " → " + answer);
    }
    (isGranted ? granted : refused).incrementAndGet();
  }

  /** Promises a long message, says half of it, and hangs up. */
  private void leaveInTheMiddle(Firm firm) {
    URI house = OpenHouse.get().address();
    String half =
        "POST "
            + firm.contact().messages()
            + " HTTP/1.1\r\nHost: "
            + house.getAuthority()
            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"content\":\""
            + firm.mark();
    try (Socket socket = new Socket(house.getHost(), house.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(half.getBytes(StandardCharsets.UTF_8));
      out.flush();
      broken.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
