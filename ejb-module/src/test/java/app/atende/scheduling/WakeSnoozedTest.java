package app.atende.scheduling;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Triage;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alarm of a conversation that was put aside. */
class WakeSnoozedTest implements RunsTwiceContract {

  private static final String ALARMS =
      " FROM atenderelay.outbox WHERE listener = 'wake-snoozed' AND account_id = ";

  private Rooms rooms;
  private DisplayId lost;
  private Instant until;

  @BeforeEach
  void putAside() {
    rooms = new Rooms();
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
    until = rooms.get(Now.class).instant().plus(1, ChronoUnit.HOURS);
    snooze(Optional.of(until));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void theRowIsDueWhenTheTimeHasCome() {
    List<Row> rows = alarms("available_at");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).instant()).isEqualTo(until.truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void untilTheContactWritesNeedsNoAlarm() {
    rooms.sql("DELETE" + ALARMS + rooms.acme());
    snooze(Optional.empty());
    assertThat(alarms("id")).isEmpty();
  }

  @Test
  void itOpensTheConversation() {
    runOnce();
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void whatWasResolvedMeanwhileStaysResolved() {
    rooms.call(() -> rooms.get(Conversations.class).resolve(lost, Conversations.ANY_VERSION, ADA));
    runOnce();
    assertThat(card().status()).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void theNightMakesUpForALostAlarmAndLeavesThoseThatMayStillRing() {
    assertThat(wakeOverdue()).isZero();
    rooms.get(Now.class).pass(Duration.ofMinutes(65));
    assertThat(wakeOverdue()).isZero();
    rooms.get(Now.class).pass(Duration.ofMinutes(10));
    assertThat(wakeOverdue()).isEqualTo(1);
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(wakeOverdue()).isZero();
  }

  @Override
  public DurableListener listener() {
    return rooms.get(WakeSnoozed.class);
  }

  @Override
  public void runOnce() {
    List<EventNote> notes =
        alarms("event, payload").stream()
            .map(row -> NotePaper.read(row.text(), row.text()))
            .toList();
    notes.forEach(note -> rooms.run(() -> listener().handle(note)));
  }

  @Override
  public Object outcome() {
    return card();
  }

  private int wakeOverdue() {
    return rooms.call(() -> rooms.get(Overdue.class).wake(10, Actor.SYSTEM));
  }

  private void snooze(Optional<Instant> time) {
    rooms.call(() -> rooms.get(Triage.class).snooze(lost, Conversations.ANY_VERSION, time, ADA));
  }

  private List<Row> alarms(String columns) {
    return rooms.call(
        () ->
            rooms.ask("SELECT " + columns + ALARMS + rooms.acme()).stream().map(Row::of).toList());
  }

  private ConversationCard card() {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(lost, ADA)).orElseThrow();
  }
}
