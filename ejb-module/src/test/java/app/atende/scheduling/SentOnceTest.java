package app.atende.scheduling;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.Schedule;
import app.atende.conversations.ScheduledMessageEdit;
import app.atende.conversations.ScheduledMessageId;
import app.atende.conversations.ScheduledState;
import app.atende.conversations.TimelineMessage;
import app.atende.rooms.Rooms;
import app.atende.rooms.StatementCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * I2: whatever happens at the hour, a scheduled message is sent at most once and, unless it was
 * taken back before, comes to an end.
 */
class SentOnceTest {

  private static final int ROUNDS = 25;
  private static final Set<ErrorCode> TOO_LATE =
      EnumSet.of(ErrorCode.SCHEDULED_MESSAGE_SETTLED, ErrorCode.STALE_EDIT);

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private Rooms rooms;
  private Schedule schedule;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    schedule = Schedule.open(rooms);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    rooms.close();
  }

  @Test
  void aNodeThatDiesBeforeAnyOfItsStatementsLeavesItToTheNextOne() {
    int steps = 0;
    boolean died = true;
    while (died) {
      steps++;
      String words = "step " + steps;
      Instant at = schedule.in(steps);
      String photo = schedule.upload("a.png", ADA);
      ScheduledMessageEdit edit = ScheduledMessageEdit.of(words + " {{contact.name}}", at);
      ScheduledMessageId id = schedule.create(edit.with(List.of(photo)), ADA);
      died = diesAt(steps, id, at);
      if (died) {
        assertThat(schedule.line(id).state()).as(words).isEqualTo(ScheduledState.SCHEDULED);
        assertThat(sent(words)).as(words).isZero();
        schedule.ring(id, at);
      }
      schedule.ring(id, at);
      assertThat(schedule.line(id).state()).as(words).isEqualTo(ScheduledState.SENT);
      assertThat(sent(words)).as(words).isEqualTo(1);
      assertThat(schedule.get(id).files()).as(words).isEmpty();
      assertThat(schedule.isThere(photo)).as(words).isTrue();
    }
    assertThat(steps).isGreaterThan(10);
  }

  private boolean diesAt(int statement, ScheduledMessageId id, Instant at) {
    rooms.statements().dieAt(statement);
    try {
      schedule.ring(id, at);
      return false;
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof StatementCount.Died) {
          return true;
        }
      }
      throw e;
    } finally {
      rooms.statements().dieAt(0);
    }
  }

  @Test
  void twoNodesThatRingAtOnceSendItOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String words = "round " + round;
      Instant at = schedule.in(1);
      ScheduledMessageId id = schedule.create(ScheduledMessageEdit.of(words, at), ADA);
      assertThat(atOnce(ring(id, at), ring(id, at), ring(id, at))).isEmpty();
      assertThat(sent(words)).isEqualTo(1);
      assertThat(schedule.line(id).state()).isEqualTo(ScheduledState.SENT);
    }
  }

  @Test
  void whoTakesItBackAtThatMomentComesFirstOrIsToldThatItWasSent() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String words = "round " + round;
      Instant at = schedule.in(1);
      ScheduledMessageId id = schedule.create(ScheduledMessageEdit.of(words, at), ADA);
      List<ErrorCode> refusals = atOnce(ring(id, at), cancel(id), ring(id, at));
      boolean isCancelled = schedule.line(id).state() == ScheduledState.CANCELLED;
      assertThat(sent(words)).isEqualTo(isCancelled ? 0 : 1);
      assertThat(refusals).hasSize(isCancelled ? 0 : 1).allMatch(TOO_LATE::contains);
    }
  }

  @Test
  void whoChangesItAtThatMomentComesFirstOrIsToldThatItWasSent() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String words = "round " + round;
      Instant at = schedule.in(1);
      Instant later = schedule.in(5);
      ScheduledMessageId id = schedule.create(ScheduledMessageEdit.of(words, at), ADA);
      List<ErrorCode> refusals =
          atOnce(ring(id, at), change(id, words, later), cancel(id), ring(id, at));
      ScheduledState state = schedule.line(id).state();
      assertThat(sent(words)).isEqualTo(state == ScheduledState.SENT ? 1 : 0);
      assertThat(refusals).hasSize(state == ScheduledState.SENT ? 2 : 1);
      assertThat(refusals).allMatch(TOO_LATE::contains);
      schedule.ring(id, later);
      ScheduledState end = schedule.line(id).state();
      assertThat(end).isIn(ScheduledState.SENT, ScheduledState.CANCELLED);
      assertThat(sent(words)).isEqualTo(end == ScheduledState.SENT ? 1 : 0);
    }
  }

  @Test
  void anotherAccountWithTheSameIdsSendsNothing() {
    try (Rooms globex = new Rooms()) {
      Schedule theirs = Schedule.open(globex);
      Instant at = schedule.in(1);
      ScheduledMessageEdit edit = ScheduledMessageEdit.of("Olá", at);
      ScheduledMessageId ours = schedule.create(edit, ADA);
      assertThat(theirs.create(edit, BEN)).isEqualTo(ours);
      schedule.ring(ours, at);
      assertThat(schedule.sent()).hasSize(1);
      assertThat(theirs.sent()).isEmpty();
      assertThat(theirs.line(ours).state()).isEqualTo(ScheduledState.SCHEDULED);
      assertThatThrownBy(() -> schedule.cancel(ours, 0, ADA)).isInstanceOf(DomainException.class);
      theirs.cancel(ours, theirs.line(ours).version(), BEN);
      assertThat(theirs.line(ours).author()).isEqualTo("Ben");
    }
  }

  private Callable<?> ring(ScheduledMessageId id, Instant at) {
    return () -> {
      schedule.ring(id, at);
      return null;
    };
  }

  private Callable<?> cancel(ScheduledMessageId id) {
    long seen = schedule.line(id).version();
    return () -> {
      schedule.cancel(id, seen, BEN);
      return null;
    };
  }

  private Callable<?> change(ScheduledMessageId id, String words, Instant later) {
    ScheduledMessageEdit edit =
        ScheduledMessageEdit.of(words, later).seen(schedule.line(id).version());
    return () -> {
      schedule.change(id, edit, BEN);
      return null;
    };
  }

  /** Does all of it at the same moment, and gives the refusals. */
  private List<ErrorCode> atOnce(Callable<?>... works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.length);
    List<Future<Optional<ErrorCode>>> all = new ArrayList<>();
    for (Callable<?> work : works) {
      all.add(
          threads.submit(
              () -> {
                start.await();
                return refusal(work);
              }));
    }
    List<ErrorCode> refusals = new ArrayList<>();
    for (Future<Optional<ErrorCode>> one : all) {
      one.get().ifPresent(refusals::add);
    }
    return refusals;
  }

  private static Optional<ErrorCode> refusal(Callable<?> work) throws Exception {
    try {
      work.call();
      return Optional.empty();
    } catch (DomainException refusal) {
      return Optional.of(refusal.code());
    }
  }

  private long sent(String words) {
    return schedule.sent().stream()
        .map(TimelineMessage::content)
        .filter(content -> content.equals(words) || content.startsWith(words + " "))
        .count();
  }
}
