package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation is put aside, and comes back. */
class SnoozeTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
    rooms.call(
        () ->
            rooms.get(Conversations.class).assign(lost, Optional.of(Rooms.idOf(BEN)), Rooms.OLGA));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itSleepsUntilThenAndALineSaysSo() {
    Instant until = tomorrow();
    ConversationState state = snooze(Optional.of(until));
    assertThat(state.status()).isEqualTo(ConversationStatus.SNOOZED);
    assertThat(state.snoozedUntil()).isEqualTo(until);
    assertThat(card().snoozedUntil()).isEqualTo(until);
    Activity line = newestLine();
    assertThat(line.kind()).isEqualTo(ActivityKind.SNOOZED_UNTIL);
    assertThat(Instant.parse(line.subject())).isEqualTo(until);
  }

  @Test
  void aTimeThatIsOverIsRefused() {
    assertRefused("TIME_PAST", () -> snooze(Optional.of(now())));
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void theContactsReplyWakesIt() {
    snooze(Optional.empty());
    assertThat(newestLine().kind()).isEqualTo(ActivityKind.SNOOZED);
    rooms.write(carla, "E então?");
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(newestLine().kind()).isEqualTo(ActivityKind.REOPENED_BY_CONTACT);
  }

  @Test
  void itsTimeWakesItOnceAndLeavesItWithWhomItWas() {
    Instant until = tomorrow();
    snooze(Optional.of(until));
    wake(until);
    wake(until);
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(card().snoozedUntil()).isNull();
    assertThat(card().assignee().id()).isEqualTo(Rooms.idOf(BEN));
    assertThat(newestLine().kind()).isEqualTo(ActivityKind.WOKE_UP);
    assertThat(newestLine().causeKind()).isEqualTo(Actor.Kind.SYSTEM);
    assertThat(lines()).extracting(Activity::kind).containsOnlyOnce(ActivityKind.WOKE_UP);
  }

  @Test
  void anAlarmThatWasPutOffRingsForNothing() {
    Instant first = tomorrow();
    snooze(Optional.of(first));
    snooze(Optional.of(first.plus(1, ChronoUnit.DAYS)));
    wake(first);
    assertThat(card().status()).isEqualTo(ConversationStatus.SNOOZED);
    snooze(Optional.empty());
    wake(first.plus(1, ChronoUnit.DAYS));
    assertThat(card().status()).isEqualTo(ConversationStatus.SNOOZED);
  }

  @Test
  void theSameTimeAgainIsNoNews() {
    Instant until = tomorrow();
    ConversationState first = snooze(Optional.of(until));
    assertThat(snooze(Optional.of(until)).version()).isEqualTo(first.version());
  }

  @Test
  void takingItBackLeavesItAsItWas() {
    ConversationState asleep = snooze(Optional.empty());
    ConversationState again = undo(asleep, Former.of(ConversationStatus.PENDING));
    assertThat(again.status()).isEqualTo(ConversationStatus.PENDING);
    assertThat(again.assignee()).isEqualTo(Rooms.idOf(BEN));
  }

  @Test
  void takingAResolutionBackLetsItSleepOnUnlessItsTimeIsOver() {
    Instant until = tomorrow();
    Former asleep = new Former(ConversationStatus.SNOOZED, until);
    snooze(Optional.of(until));
    assertThat(undo(resolve(), asleep).snoozedUntil()).isEqualTo(until);
    rooms.get(Now.class).pass(Duration.ofDays(2));
    assertThat(undo(resolve(), asleep).status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void whatIsNotInSightCannotBePutAside() {
    Actor stranger = Actor.agent(9, Role.AGENT, "Mallory");
    assertRefused(
        "CONVERSATION_NOT_FOUND",
        () ->
            rooms.call(
                () ->
                    triage().snooze(lost, Conversations.ANY_VERSION, Optional.empty(), stranger)));
    assertRefused(
        "NOT_PERMITTED",
        () -> {
          rooms.run(() -> triage().wake(new ConversationId(1), tomorrow(), ADA));
          return null;
        });
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessageContaining(code);
  }

  private ConversationState snooze(Optional<Instant> until) {
    return rooms.call(() -> triage().snooze(lost, Conversations.ANY_VERSION, until, ADA));
  }

  private void wake(Instant until) {
    long row = rooms.call(() -> queries().detail(lost, ADA)).row().value();
    rooms.run(() -> triage().wake(new ConversationId(row), until, Actor.SYSTEM));
  }

  private ConversationState resolve() {
    return rooms.call(
        () -> rooms.get(Conversations.class).resolve(lost, Conversations.ANY_VERSION, ADA));
  }

  private ConversationState undo(ConversationState after, Former former) {
    return rooms.call(() -> triage().undo(lost, after.version(), former, ADA));
  }

  private Instant now() {
    return rooms.get(Now.class).instant();
  }

  private Instant tomorrow() {
    return now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
  }

  private ConversationCard card() {
    return rooms.call(() -> queries().card(lost, ADA)).orElseThrow();
  }

  private Activity newestLine() {
    List<Activity> lines = lines();
    return lines.get(lines.size() - 1);
  }

  private List<Activity> lines() {
    return rooms
        .call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), ADA))
        .stream()
        .filter(TimelineMessage::isActivity)
        .map(TimelineMessage::activity)
        .toList();
  }

  private ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private Triage triage() {
    return rooms.get(Triage.class);
  }
}
