package app.atende.assignment.internal;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentAvailabilityChanged;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentTest implements RunsTwiceContract {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void newConversationsGoRoundAmongThoseWhoAreThere() {
    come(ADA, BEN);
    List<DisplayId> opened = begin(7);
    Map<Long, Long> shares =
        opened.stream()
            .map(this::assignee)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(shares.keySet()).containsExactlyInAnyOrder(ADA.id(), BEN.id());
    assertThat(shares.values()).containsExactlyInAnyOrder(3L, 4L);
    assertThat(activities(opened.get(0))).containsExactly(ActivityKind.ASSIGNED_IN_TURN);
  }

  @Test
  void whoIsBusyAwayOrNoMemberGetsNothing() {
    come(ADA, BEN, OLGA);
    rooms.sql("UPDATE agent SET availability = 'BUSY' WHERE id = " + BEN.id());
    assertThat(begin(3)).extracting(this::assignee).containsOnly(ADA.id());
    rooms.sql("UPDATE agent_presence SET lease_until = NOW(6) - INTERVAL 1 SECOND");
    assertThat(begin(2)).extracting(this::assignee).containsOnlyNulls();
  }

  @Test
  void whoCanBeGivenWorkIsWhoIsSeenOnline() {
    rooms.sql(
        "INSERT INTO inbox_member (inbox_id, agent_id) VALUES (1, 1)",
        "UPDATE agent SET auto_offline = FALSE WHERE id = 1",
        "UPDATE agent SET availability = 'OFFLINE', auto_offline = FALSE WHERE id = 3");
    come(ADA, BEN);
    Set<Long> given = new HashSet<>(begin(5).stream().map(this::assignee).toList());
    assertThat(given)
        .isEqualTo(
            rooms.call(() -> rooms.get(AgentQueries.class).online(OLGA)).stream()
                .map(agent -> agent.value())
                .collect(Collectors.toSet()))
        .hasSize(2);
  }

  @Test
  void whereItIsSwitchedOffConversationsWaitToBeTaken() {
    come(ADA, BEN);
    rooms.sql("UPDATE inbox SET auto_assignment = FALSE");
    assertThat(begin(2)).extracting(this::assignee).containsOnlyNulls();
    drain(availability(ADA));
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void whatTheContactReopensGoesToSomebody() {
    ContactSession carla = rooms.arrive("again", "Carla");
    DisplayId lost = rooms.write(carla, "Sumiu").conversation();
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    come(BEN);
    rooms.write(carla, "Ainda não chegou");
    assertThat(assignee(lost)).isEqualTo(BEN.id());
  }

  @Test
  void whatAnAgentReopensIsLeftToHimAndThenToTheQueue() {
    DisplayId lost = begin(1).get(0);
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    come(BEN);
    rooms.call(() -> desk().reopen(lost, Conversations.ANY_VERSION, OLGA));
    assertThat(assignee(lost)).isNull();
    assertThat(outbox("conversation_status_changed")).isEqualTo(1);
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    rooms.call(() -> desk().reopen(lost, Conversations.ANY_VERSION, ADA));
    assertThat(assignee(lost)).isEqualTo(ADA.id());
  }

  @Test
  void whoComesIsGivenWhatWaitedLongestFirst() {
    List<DisplayId> opened = begin(4);
    rooms.sql(
        "UPDATE conversation SET waiting_since = NULL WHERE display_id = " + opened.get(0),
        "UPDATE conversation SET waiting_since = waiting_since - INTERVAL 1 HOUR"
            + " WHERE display_id = "
            + opened.get(2));
    come(ADA);
    drain(availability(ADA));
    assertThat(opened).extracting(this::assignee).containsOnly(ADA.id());
    assertThat(inOrderOfAssignment())
        .containsExactly(
            opened.get(2).value(),
            opened.get(1).value(),
            opened.get(3).value(),
            opened.get(0).value());
    assertThat(activities(opened.get(1))).containsExactly(ActivityKind.ASSIGNED_FROM_QUEUE);
  }

  @Test
  void whoGoesAgainIsGivenNothing() {
    begin(2);
    drain(availability(ADA));
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void aLongQueueIsGivenOutInParts() {
    letWait(DrainQueue.BATCH + 20);
    come(ADA, BEN);
    assertThat(rooms.call(() -> rooms.get(DrainQueue.class).handlePiece(members()))).isTrue();
    assertThat(waiting()).isEqualTo(20);
    assertThat(rooms.call(() -> rooms.get(DrainQueue.class).handlePiece(members()))).isFalse();
    assertThat(waiting()).isZero();
    assertThat(share(ADA)).isEqualTo(35).isEqualTo(share(BEN));
  }

  @Test
  void twoNodesThatDrainAtOnceGiveEachConversationOnce() throws Exception {
    letWait(120);
    come(ADA, BEN);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    CyclicBarrier together = new CyclicBarrier(2);
    List<Future<?>> runs = new ArrayList<>();
    for (int node = 0; node < 2; node++) {
      runs.add(
          nodes.submit(
              () -> {
                together.await();
                for (int part = 0; part < 4; part++) {
                  drain(members());
                }
                return null;
              }));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    nodes.shutdown();
    drain(members());
    assertThat(waiting()).isZero();
    assertThat(numbers("SELECT COUNT(*) FROM message WHERE message_type = 'ACTIVITY'"))
        .containsExactly(120L);
    assertThat(share(ADA)).isEqualTo(60).isEqualTo(share(BEN));
  }

  @Test
  void conversationsThatOpenWhileTheQueueIsDrainedAreGivenOnceToo() throws Exception {
    letWait(60);
    come(ADA, BEN);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> runs = new ArrayList<>();
    runs.add(threads.submit(() -> IntStream.range(0, 4).forEach(i -> drain(members()))));
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
    drain(members());
    assertThat(waiting()).isZero();
    assertThat(share(ADA) + share(BEN)).isEqualTo(90);
    assertThat(Math.abs(share(ADA) - share(BEN))).isLessThanOrEqualTo(1);
  }

  @Test
  void whoIsRemovedMeanwhileIsRefusedClearly() {
    DisplayId lost = begin(1).get(0);
    rooms.sql("DELETE FROM agent WHERE id = " + BEN.id());
    assertThatThrownBy(() -> rooms.call(() -> desk().assign(lost, Optional.of(idOf(BEN)), OLGA)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("AGENT_NOT_FOUND");
    assertThat(assignee(lost)).isNull();
  }

  @Override
  public void runOnce() {
    if (waiting() == 0 && share(ADA) == 0) {
      begin(3);
      come(ADA, BEN);
    }
    drain(availability(ADA));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(DrainQueue.class);
  }

  @Override
  public Object outcome() {
    return List.of(
        rooms.call(() -> rooms.ask("SELECT COUNT(*) FROM message")).toString(),
        share(ADA),
        share(BEN));
  }

  private void come(Actor... agents) {
    for (Actor agent : agents) {
      rooms.sql(
          "REPLACE INTO agent_presence (agent_id, lease_until) VALUES ("
              + agent.id()
              + ", NOW(6) + INTERVAL 1 HOUR)");
    }
  }

  private int next;

  private List<DisplayId> begin(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> rooms.write(rooms.arrive("c" + next++, "Carla"), "Oi").conversation())
        .toList();
  }

  /** Conversations that wait, made quickly. */
  private void letWait(int many) {
    DisplayId first = begin(1).get(0);
    rooms.sql(
        "INSERT INTO conversation (display_id, uuid, inbox_id, contact_id, contact_inbox_id, status,"
            + " opened_at, waiting_since, last_activity_at, created_at, updated_at)"
            + " SELECT 1000 + seq, UUID(), inbox_id, contact_id, contact_inbox_id, status, opened_at,"
            + " waiting_since + INTERVAL seq SECOND, last_activity_at, created_at, updated_at"
            + " FROM conversation JOIN seq_1_to_"
            + (many - 1)
            + " WHERE display_id = "
            + first);
  }

  private void drain(EventNote note) {
    boolean isMore;
    do {
      isMore = rooms.call(() -> rooms.get(DrainQueue.class).handlePiece(note));
    } while (isMore);
  }

  private static EventNote availability(Actor agent) {
    return EventNote.of(
        new AgentAvailabilityChanged(idOf(agent), Instant.EPOCH, Actor.SYSTEM.cause()));
  }

  private static EventNote members() {
    return EventNote.of(new InboxMembersChanged(SUPPORT, Instant.EPOCH, Actor.SYSTEM.cause()));
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }

  private Long assignee(DisplayId id) {
    return rooms
        .call(() -> rooms.get(ConversationQueries.class).card(id, OLGA))
        .map(card -> card.assignee() == null ? null : card.assignee().id().value())
        .orElse(null);
  }

  private List<ActivityKind> activities(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(line -> line.activity().kind())
        .toList();
  }

  private List<Long> inOrderOfAssignment() {
    return numbers(
        "SELECT c.display_id FROM message m JOIN conversation c ON c.id = m.conversation_id"
            + " WHERE m.message_type = 'ACTIVITY' ORDER BY m.id");
  }

  private long waiting() {
    return numbers("SELECT COUNT(*) FROM conversation WHERE assignee_id IS NULL").get(0);
  }

  private long share(Actor agent) {
    return numbers("SELECT COUNT(*) FROM conversation WHERE assignee_id = " + agent.id()).get(0);
  }

  private long outbox(String event) {
    return numbers(
            "SELECT COUNT(*) FROM atenderelay.outbox WHERE account_id = "
                + rooms.acme()
                + " AND listener = 'drain-queue' AND event = '"
                + event
                + "'")
        .get(0);
  }

  private List<Long> numbers(String sql) {
    return rooms.call(
        () -> rooms.ask(sql).stream().map(number -> Row.of(number).number()).toList());
  }
}
