package app.atende.assignment.internal;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.conversations.ActivityKind;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.events.DurableListener;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainQueueTest implements RunsTwiceContract {

  private Rooms rooms;
  private Shift shift;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    shift = new Shift(rooms);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whatAnAgentReopensIsLeftToHimAndThenToTheQueue() {
    DisplayId lost = shift.begin(1).get(0);
    rooms.call(() -> shift.desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    shift.come(BEN);
    rooms.call(() -> shift.desk().reopen(lost, Conversations.ANY_VERSION, OLGA));
    assertThat(shift.assignee(lost)).isNull();
    assertThat(shift.outbox("conversation_status_changed")).isEqualTo(1);
    rooms.call(() -> shift.desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    rooms.call(() -> shift.desk().reopen(lost, Conversations.ANY_VERSION, ADA));
    assertThat(shift.assignee(lost)).isEqualTo(ADA.id());
  }

  @Test
  void whoComesIsGivenWhatWaitedLongestFirst() {
    List<DisplayId> opened = shift.begin(4);
    rooms.sql(
        "UPDATE conversation SET waiting_since = NULL WHERE display_id = " + opened.get(0),
        "UPDATE conversation SET waiting_since = waiting_since - INTERVAL 1 HOUR"
            + " WHERE display_id = "
            + opened.get(2));
    shift.come(ADA);
    shift.drain(Shift.availability(ADA));
    assertThat(opened).extracting(shift::assignee).containsOnly(ADA.id());
    assertThat(shift.inOrderOfAssignment())
        .containsExactly(
            opened.get(2).value(),
            opened.get(1).value(),
            opened.get(3).value(),
            opened.get(0).value());
    assertThat(shift.activities(opened.get(1))).containsExactly(ActivityKind.ASSIGNED_FROM_QUEUE);
  }

  @Test
  void whoGoesAgainIsGivenNothing() {
    shift.begin(2);
    shift.drain(Shift.availability(ADA));
    assertThat(shift.waiting()).isEqualTo(2);
  }

  @Test
  void aLongQueueIsGivenOutInParts() {
    shift.letWait(DrainQueue.BATCH + 20);
    shift.come(ADA, BEN);
    assertThat(rooms.call(() -> rooms.get(DrainQueue.class).handlePiece(Shift.members()))).isTrue();
    assertThat(shift.waiting()).isEqualTo(20);
    assertThat(rooms.call(() -> rooms.get(DrainQueue.class).handlePiece(Shift.members())))
        .isFalse();
    assertThat(shift.waiting()).isZero();
    assertThat(shift.share(ADA)).isEqualTo(35).isEqualTo(shift.share(BEN));
  }

  @Test
  void twoNodesThatDrainAtOnceGiveEachConversationOnce() throws Exception {
    shift.letWait(120);
    shift.come(ADA, BEN);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<?>> runs = new ArrayList<>();
    for (int node = 0; node < 2; node++) {
      runs.add(
          nodes.submit(
              () -> {
                together.await();
                for (int part = 0; part < 4; part++) {
                  shift.drain(Shift.members());
                }
                return null;
              }));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    nodes.shutdown();
    shift.drain(Shift.members());
    assertThat(shift.waiting()).isZero();
    assertThat(shift.numbers("SELECT COUNT(*) FROM message WHERE message_type = 'ACTIVITY'"))
        .containsExactly(120L);
    assertThat(shift.share(ADA)).isEqualTo(60).isEqualTo(shift.share(BEN));
  }

  @Test
  void conversationsThatOpenWhileTheQueueIsDrainedAreGivenOnceToo() throws Exception {
    shift.letWait(60);
    shift.come(ADA, BEN);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> runs = new ArrayList<>();
    runs.add(
        threads.submit(() -> IntStream.range(0, 4).forEach(i -> shift.drain(Shift.members()))));
    for (int writer = 0; writer < 2; writer++) {
      int me = writer;
      runs.add(
          threads.submit(
              () ->
                  IntStream.range(0, 15)
                      .forEach(i -> rooms.write(rooms.arrive("w" + me + i, "Carla"), "Oi"))));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();
    shift.drain(Shift.members());
    assertThat(shift.waiting()).isZero();
    assertThat(shift.share(ADA) + shift.share(BEN)).isEqualTo(90);
    assertThat(Math.abs(shift.share(ADA) - shift.share(BEN))).isLessThanOrEqualTo(1);
  }

  @Override
  public void runOnce() {
    if (shift.waiting() == 0 && shift.share(ADA) == 0) {
      shift.begin(3);
      shift.come(ADA, BEN);
    }
    shift.drain(Shift.availability(ADA));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(DrainQueue.class);
  }

  @Override
  public Object outcome() {
    return List.of(
        rooms.call(() -> rooms.ask("SELECT COUNT(*) FROM message")).toString(),
        shift.share(ADA),
        shift.share(BEN));
  }
}
