package app.atende.contacts;

import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.conversations.DisplayId;
import app.atende.conversations.Intake;
import app.atende.conversations.NewConversation;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever turns up several times at the same moment is one. */
class TwoAtOnceTest {

  private static final int AT_ONCE = 6;
  private static final int ROUNDS = 8;

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void theSameSourceIdIsOneContact() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String source = "at-once-" + round;
      ContactProfile carla = ContactProfile.of("Carla", source + "@acme.example");
      Set<Object> seen = atOnce(() -> arrive(Arrival.known(SALES, source, carla)).id());
      assertThat(seen).hasSize(1);
    }
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact WHERE email LIKE 'at-once%'")))
        .hasSize(ROUNDS);
  }

  @Test
  void aVisitorOfWhomNothingIsKnownLeavesNobodyBehind() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String source = "nameless-" + round;
      ContactProfile visitor = ContactProfile.EMPTY.withName("Nameless");
      assertThat(atOnce(() -> arrive(Arrival.known(SUPPORT, source, visitor)).contact()))
          .hasSize(1);
    }
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact WHERE name = 'Nameless'")))
        .hasSize(ROUNDS);
  }

  @Test
  void anInboxThatIsLockedToASingleConversationBeginsOne() throws Exception {
    rooms.sql("UPDATE inbox SET lock_to_single_conversation = TRUE WHERE id = " + SALES.value());
    for (int round = 0; round < ROUNDS; round++) {
      ContactSession carla =
          arrive(Arrival.known(SALES, "single-" + round, ContactProfile.EMPTY.withName("Carla")));
      assertThat(atOnce(() -> begin(carla))).hasSize(1);
    }
  }

  private static ContactSession arrive(Arrival arrival) {
    return rooms.call(() -> rooms.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
  }

  private static DisplayId begin(ContactSession session) {
    Intake intake = rooms.get(Intake.class);
    return rooms
        .call(() -> intake.openConversation(session, NewConversation.PLAIN, session.actor()))
        .conversation();
  }

  private Set<Object> atOnce(Callable<?> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    List<Future<Object>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(
          threads.submit(
              () -> {
                start.await();
                return work.call();
              }));
    }
    Set<Object> results = new HashSet<>();
    for (Future<Object> one : all) {
      results.add(one.get());
    }
    return results;
  }
}
