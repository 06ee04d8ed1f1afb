package app.atende.assignment.internal;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.rooms.Rooms;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  /**
   * Who waits for a lock, by the counter. {@code innodb_trx} will not do: its copy is renewed only
   * after nobody has read it for a tenth of a second, so whoever asks in a loop sees the first
   * answer for ever.
   */
  private static final String WAITING =
      "SELECT variable_value FROM information_schema.global_status"
          + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS' AND variable_value > 0";

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
  void newConversationsGoRoundAmongThoseWhoAreThere() {
    shift.come(ADA, BEN);
    List<DisplayId> opened = shift.begin(7);
    Map<Long, Long> shares =
        opened.stream()
            .map(shift::assignee)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(shares.keySet()).containsExactlyInAnyOrder(ADA.id(), BEN.id());
    assertThat(shares.values()).containsExactlyInAnyOrder(3L, 4L);
    assertThat(shift.activities(opened.get(0))).containsExactly(ActivityKind.ASSIGNED_IN_TURN);
  }

  @Test
  void whoIsBusyAwayOrNoMemberGetsNothing() {
    shift.come(ADA, BEN, OLGA);
    rooms.sql("UPDATE agent SET availability = 'BUSY' WHERE id = " + BEN.id());
    assertThat(shift.begin(3)).extracting(shift::assignee).containsOnly(ADA.id());
    rooms.sql("UPDATE agent_presence SET lease_until = NOW(6) - INTERVAL 1 SECOND");
    assertThat(shift.begin(2)).extracting(shift::assignee).containsOnlyNulls();
  }

  @Test
  void whoCanBeGivenWorkIsWhoIsSeenOnline() {
    rooms.sql(
        "INSERT INTO inbox_member (inbox_id, agent_id) VALUES (1, 1)",
        "UPDATE agent SET auto_offline = FALSE WHERE id = 1",
        "UPDATE agent SET availability = 'OFFLINE', auto_offline = FALSE WHERE id = 3");
    shift.come(ADA, BEN);
    Set<Long> given = new HashSet<>(shift.begin(5).stream().map(shift::assignee).toList());
    assertThat(given)
        .isEqualTo(
            rooms.call(() -> rooms.get(AgentQueries.class).online(OLGA)).stream()
                .map(agent -> agent.value())
                .collect(Collectors.toSet()))
        .hasSize(2);
  }

  @Test
  void whereItIsSwitchedOffConversationsWaitToBeTaken() {
    shift.come(ADA, BEN);
    rooms.sql("UPDATE inbox SET auto_assignment = FALSE");
    assertThat(shift.begin(2)).extracting(shift::assignee).containsOnlyNulls();
    shift.drain(Shift.availability(ADA));
    assertThat(shift.waiting()).isEqualTo(2);
  }

  @Test
  void whatTheContactReopensGoesToSomebody() {
    ContactSession carla = rooms.arrive("again", "Carla");
    DisplayId lost = rooms.write(carla, "Sumiu").conversation();
    rooms.call(() -> shift.desk().resolve(lost, Conversations.ANY_VERSION, OLGA));
    shift.come(BEN);
    rooms.write(carla, "Ainda não chegou");
    assertThat(shift.assignee(lost)).isEqualTo(BEN.id());
  }

  /** Whoever removes an agent and whoever gives him something wait for each other. */
  @Test
  void whoIsRemovedMeanwhileIsRefusedClearly() throws Exception {
    DisplayId lost = shift.begin(1).get(0);
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<?> refused =
        rooms.call(
            () -> {
              rooms.ask("DELETE FROM agent WHERE id = " + BEN.id() + " RETURNING id");
              Future<?> assigning =
                  other.submit(
                      () ->
                          rooms.call(
                              () -> shift.desk().assign(lost, Optional.of(idOf(BEN)), OLGA)));
              while (!assigning.isDone() && rooms.ask(WAITING).isEmpty()) {
                Thread.onSpinWait();
              }
              return assigning;
            });
    assertThatThrownBy(refused::get)
        .hasRootCauseInstanceOf(DomainException.class)
        .hasMessageContaining("AGENT_NOT_FOUND");
    other.shutdown();
    assertThat(shift.assignee(lost)).isNull();
  }
}
