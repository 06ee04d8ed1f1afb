package app.atende.scheduling;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AccountRules;
import app.atende.accounts.Accounts;
import app.atende.accounts.AutoResolve;
import app.atende.accounts.IdleLookSet;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
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

/** The account ends conversations in which nothing happens any more, and says why (W38). */
class ResolveIdleTest implements RunsTwiceContract {

  private static final String ALARMS =
      " FROM atenderelay.outbox WHERE listener = 'resolve-idle' AND account_id = ";
  private static final Duration DAY = Duration.ofDays(1);

  private Rooms rooms;
  private DisplayId lost;

  @BeforeEach
  void beginToWait() {
    rooms = new Rooms();
    lost = rooms.write(rooms.carla(), "A encomenda sumiu").conversation();
    rule(new AutoResolve(DAY, null, false));
    pass(DAY.plusMinutes(1));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itIsEndedWithALineThatSaysWhy() {
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(lines(lost)).last().isEqualTo("RESOLVED_IDLE PT24H");
  }

  @Test
  void whereSomethingHappenedSinceItStaysOpen() {
    DisplayId fresh = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    runOnce();
    assertThat(status(fresh)).isEqualTo(ConversationStatus.OPEN);
    assertThat(status(lost)).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void whatWasPutAsideStaysAndHasADayAgainWhenItWakes() {
    rooms.call(() -> rooms.get(Triage.class).snooze(lost, Conversations.ANY_VERSION, in(2), ADA));
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.SNOOZED);
    pass(Duration.ofHours(3));
    rooms.call(() -> rooms.get(Conversations.class).reopen(lost, Conversations.ANY_VERSION, ADA));
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.OPEN);
    pass(DAY.plusMinutes(1));
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void whatIsPendingWaitsForSomethingElse() {
    rooms.call(
        () -> rooms.get(Conversations.class).markPending(lost, Conversations.ANY_VERSION, ADA));
    pass(DAY.multipliedBy(2));
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.PENDING);
  }

  @Test
  void whoWaitsForAnAgentMayBeSparedAndTheContactIsToldWhatWasDone() {
    DisplayId answered = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    rooms.call(() -> rooms.get(Conversations.class).reply(answered, MessageDraft.of("Olá!"), ADA));
    rule(new AutoResolve(DAY, "Encerramos por aqui.", true));
    pass(DAY.plusMinutes(1));
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.OPEN);
    assertThat(status(answered)).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(words(answered)).contains("Encerramos por aqui.");
  }

  @Test
  void whatAgentsMustFillInDoesNotHoldTheHouse() {
    rooms.sql(
        "INSERT INTO attribute_definition (owner, attribute_key, type, name, created_at,"
            + " updated_at, required_to_resolve) VALUES ('CONVERSATION', 'motivo', 'TEXT',"
            + " 'Motivo', NOW(6), NOW(6), TRUE)");
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void oneLookFollowsAnotherAndThoseOfOtherSettingsRingForNothing() {
    runOnce();
    List<Instant> looks = looks();
    assertThat(looks).hasSize(2);
    assertThat(looks.get(1)).isAfter(now().plus(Duration.ofMinutes(14)));
    pass(DAY);
    rule(AutoResolve.NEVER);
    DisplayId other = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    pass(DAY.multipliedBy(2));
    runOnce();
    assertThat(status(other)).isEqualTo(ConversationStatus.OPEN);
    assertThat(looks()).hasSize(2);
  }

  @Test
  void manyAreEndedPieceByPiece() {
    rooms.sql(
        "INSERT INTO conversation (display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
            + " status, opened_at, last_activity_at, created_at, updated_at)"
            + " SELECT 1000 + seq, UUID(), 1, c.contact_id, c.contact_inbox_id, 'OPEN',"
            + " c.opened_at, c.last_activity_at, c.created_at, c.updated_at"
            + " FROM seq_1_to_60 JOIN conversation c ON c.display_id = "
            + lost);
    ResolveIdle idle = rooms.get(ResolveIdle.class);
    EventNote look = newest();
    assertThat(rooms.call(() -> idle.handlePiece(look))).isTrue();
    assertThat(open()).isEqualTo(11);
    assertThat(rooms.call(() -> idle.handlePiece(look))).isFalse();
    assertThat(open()).isZero();
  }

  @Test
  void theConversationOfTheSameNumberInAnotherAccountStays() {
    try (Rooms globex = new Rooms()) {
      DisplayId same = globex.write(globex.carla(), "Oi").conversation();
      globex.sql("UPDATE conversation SET last_activity_at = '2026-01-01'");
      assertThat(same).isEqualTo(lost);
      runOnce();
      assertThat(globex.call(() -> globex.get(ConversationQueries.class).card(same, OLGA)))
          .map(ConversationCard::status)
          .contains(ConversationStatus.OPEN);
    }
  }

  @Test
  void theNightMakesUpForALostAlarm() {
    assertThat(makeUp()).as("one that was due a day ago").isTrue();
    assertThat(makeUp()).as("one that was just set").isFalse();
    runOnce();
    assertThat(status(lost)).isEqualTo(ConversationStatus.RESOLVED);
    rule(AutoResolve.NEVER);
    pass(DAY);
    assertThat(makeUp()).isFalse();
  }

  @Test
  void theTimeLiesBetweenTenMinutesAndAThousandDays() {
    for (Duration odd : List.of(Duration.ofMinutes(9), AutoResolve.MOST.plusMinutes(1))) {
      assertThatThrownBy(() -> rule(new AutoResolve(odd, null, false)))
          .isInstanceOf(DomainException.class)
          .hasMessage("DURATION_OUT_OF_RANGE at auto_resolve_after");
    }
    rule(new AutoResolve(Duration.ofMinutes(10), " ", false));
    assertThat(rules().autoResolve())
        .isEqualTo(new AutoResolve(Duration.ofMinutes(10), null, false));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(ResolveIdle.class);
  }

  /** What is due, as the drainer would do it. */
  @Override
  public void runOnce() {
    for (EventNote note : notes()) {
      if (note.id(IdleLookSet.LOOK) <= now().toEpochMilli()) {
        rooms.run(() -> listener().handle(note));
      }
    }
  }

  @Override
  public Object outcome() {
    return List.of(card(lost), looks());
  }

  private List<EventNote> notes() {
    return alarms("event, payload").stream()
        .map(row -> NotePaper.read(row.text(), row.text()))
        .toList();
  }

  private EventNote newest() {
    List<EventNote> notes = notes();
    return notes.get(notes.size() - 1);
  }

  private List<Instant> looks() {
    return alarms("available_at").stream().map(Row::instant).toList();
  }

  private List<Row> alarms(String columns) {
    return rooms.call(
        () ->
            rooms.ask("SELECT " + columns + ALARMS + rooms.acme() + " ORDER BY id").stream()
                .map(Row::of)
                .toList());
  }

  private boolean makeUp() {
    return rooms.call(() -> rooms.get(Overdue.class).lookForIdle(Actor.SYSTEM));
  }

  private AccountRules rules() {
    return rooms.call(() -> rooms.get(Accounts.class).get(OLGA)).rules();
  }

  private void rule(AutoResolve rule) {
    rooms.callInRequest(
        () -> {
          Accounts accounts = rooms.get(Accounts.class);
          var edit = accounts.get(OLGA).edit();
          accounts.change(edit.with(edit.rules().resolving(rule)), OLGA);
          return null;
        });
  }

  private Instant now() {
    return rooms.get(Now.class).instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<Instant> in(int hours) {
    return Optional.of(now().plus(Duration.ofHours(hours)));
  }

  private void pass(Duration time) {
    rooms.get(Now.class).pass(time);
  }

  private long open() {
    return rooms.call(
        () ->
            Row.of(rooms.ask("SELECT COUNT(*) FROM conversation WHERE status = 'OPEN'").get(0))
                .number());
  }

  private ConversationStatus status(DisplayId id) {
    return card(id).status();
  }

  private ConversationCard card(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).card(id, OLGA)).orElseThrow();
  }

  private List<String> words(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .map(message -> String.valueOf(message.content()))
        .toList();
  }

  private List<String> lines(DisplayId id) {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA))
        .stream()
        .filter(message -> message.activity() != null)
        .map(message -> message.activity().kind() + " " + message.activity().subject())
        .toList();
  }
}
