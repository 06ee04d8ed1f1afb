package app.atende.assignment.internal;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.Inboxes;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many open conversations of an inbox somebody is given by itself at most. */
class AssignmentLimitTest {

  private Rooms rooms;
  private Shift shift;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    ControlBeans.enter(rooms.acme());
    shift = new Shift(rooms);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoHasThatManyIsGivenNoMore() {
    limit(2);
    shift.come(ADA, BEN);
    shift.begin(6);
    assertThat(shift.share(ADA)).isEqualTo(2).isEqualTo(shift.share(BEN));
    assertThat(shift.waiting()).isEqualTo(2);
    shift.drain(Shift.members());
    assertThat(shift.waiting()).isEqualTo(2);
  }

  @Test
  void whoResolvesOneIsGivenTheNext() {
    limit(1);
    shift.come(ADA);
    List<DisplayId> opened = shift.begin(3);
    assertThat(opened).extracting(shift::assignee).containsExactly(ADA.id(), null, null);
    rooms.call(() -> shift.desk().resolve(opened.get(0), Conversations.ANY_VERSION, ADA));
    assertThat(shift.outbox("conversation_status_changed")).isEqualTo(1);
    shift.drain(Shift.members());
    assertThat(opened).extracting(shift::assignee).containsExactly(ADA.id(), ADA.id(), null);
    rooms.call(() -> shift.desk().assign(opened.get(1), Optional.of(idOf(BEN)), OLGA));
    assertThat(shift.outbox("assignee_changed")).isEqualTo(1);
    shift.drain(Shift.members());
    assertThat(shift.assignee(opened.get(2))).isEqualTo(ADA.id());
  }

  @Test
  void byHandSomebodyMayBeGivenMore() {
    limit(1);
    shift.come(ADA);
    List<DisplayId> opened = shift.begin(2);
    rooms.call(() -> shift.desk().assign(opened.get(1), Optional.of(idOf(ADA)), OLGA));
    assertThat(shift.share(ADA)).isEqualTo(2);
  }

  @Test
  void manyThatBeginAtOnceDoNotPassIt() throws Exception {
    limit(5);
    shift.come(ADA, BEN);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> runs = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int me = writer;
      runs.add(
          threads.submit(
              () ->
                  IntStream.range(0, 6)
                      .forEach(i -> rooms.write(rooms.arrive("w" + me + i, "Carla"), "Oi"))));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();
    shift.drain(Shift.members());
    assertThat(shift.share(ADA)).isEqualTo(5).isEqualTo(shift.share(BEN));
    assertThat(shift.waiting()).isEqualTo(14);
  }

  @Test
  void isKeptWithTheInboxAndMayBeTakenAway() {
    change(10);
    assertThat(manners().assignmentLimit()).isEqualTo(10);
    change(null);
    assertThat(manners().assignmentLimit()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void isRefusedWhereItIsNoLimit(int limit) {
    assertThatThrownBy(() -> change(limit))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("NUMBER_OUT_OF_RANGE");
  }

  private void limit(int most) {
    rooms.sql("UPDATE inbox SET assignment_limit = " + most);
  }

  private InboxManners manners() {
    return rooms.call(() -> rooms.get(InboxQueries.class).get(SUPPORT, OLGA)).manners();
  }

  private void change(Integer limit) {
    rooms.callInRequest(
        () -> {
          InboxEdit edit = rooms.get(InboxQueries.class).get(SUPPORT, OLGA).edit();
          rooms.get(Inboxes.class).change(edit.behaving(edit.manners().limitedTo(limit)), OLGA);
          return null;
        });
  }
}
