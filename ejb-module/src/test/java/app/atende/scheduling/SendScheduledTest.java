package app.atende.scheduling;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Conversations;
import app.atende.conversations.OverdueMessage;
import app.atende.conversations.Schedule;
import app.atende.conversations.ScheduledFailure;
import app.atende.conversations.ScheduledMessageEdit;
import app.atende.conversations.ScheduledMessageId;
import app.atende.conversations.ScheduledState;
import app.atende.conversations.TimelineMessage;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.files.AttachmentSummary;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time of a scheduled message has come (S9.8, S9.9). */
class SendScheduledTest implements RunsTwiceContract {

  private static final String ALARMS =
      " FROM atenderelay.outbox WHERE listener = 'send-scheduled' AND account_id = ";

  private Rooms rooms;
  private Schedule schedule;
  private Instant at;
  private String photo;
  private ScheduledMessageId id;

  @BeforeEach
  void schedule() {
    rooms = new Rooms();
    schedule = Schedule.open(rooms);
    at = schedule.in(1);
    photo = schedule.upload("a.png", ADA);
    id = schedule.create(edit("Olá {{contact.name}}").with(List.of(photo)), ADA);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void theRowIsDueWhenTheTimeHasCome() {
    List<Row> rows = alarms("available_at");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).instant()).isEqualTo(at);
  }

  @Test
  void anotherTimeHasAnAlarmOfItsOwnAndTheOlderOneRingsForNothing() {
    ScheduledMessageEdit later = ScheduledMessageEdit.of("Mais tarde", schedule.in(2));
    schedule.change(id, later.seen(schedule.line(id).version()), ADA);
    schedule.ring(id, at);
    assertThat(schedule.sent()).isEmpty();
    runOnce();
    assertThat(schedule.sent()).extracting(TimelineMessage::content).containsExactly("Mais tarde");
  }

  @Test
  void itIsSentInItsAuthorsNameWithTheValuesOfThatMomentAndItsFiles() {
    rooms.sql("UPDATE contact SET name = 'Carla Souza'");
    runOnce();
    assertThat(schedule.sent()).hasSize(1);
    TimelineMessage sent = schedule.sent().get(0);
    assertThat(sent.content()).isEqualTo("Olá Carla Souza");
    assertThat(sent.sender().name()).isEqualTo("Ada");
    assertThat(sent.attachments()).extracting(AttachmentSummary::key).containsExactly(photo);
    assertThat(schedule.isThere(photo)).isTrue();
    assertThat(schedule.line(id).state()).isEqualTo(ScheduledState.SENT);
    assertThat(schedule.newestLine().kind()).isEqualTo(ActivityKind.SCHEDULED_SENT);
    assertThat(schedule.newestLine().causeName()).isEqualTo("Ada");
  }

  @Test
  void itsFilesGoOutAlsoDaysLaterAndWhoeverSentThemUp() {
    String bens = schedule.upload("b.pdf", BEN);
    Instant later = schedule.in(72);
    ScheduledMessageEdit wanted = ScheduledMessageEdit.of("Oi", later).with(List.of(photo, bens));
    schedule.change(id, wanted.seen(schedule.line(id).version()), BEN);
    rooms.get(Now.class).pass(Duration.ofDays(3));
    schedule.ring(id, later);
    assertThat(schedule.sent().get(0).attachments())
        .extracting(AttachmentSummary::key)
        .containsExactly(photo, bens);
  }

  @Test
  void itAnswersTheContactAndLeavesUnreadWhatNobodyHasRead() {
    assertThat(schedule.card().unattended()).isTrue();
    runOnce();
    assertThat(schedule.card().unattended()).isFalse();
    assertThat(schedule.card().unread()).isEqualTo(1);
  }

  @Test
  void whatTheContactWroteSinceThenItDoesNotAnswer() {
    rooms.get(Now.class).pass(Duration.ofMinutes(5));
    rooms.write(rooms.carla(), "Alguém aí?");
    runOnce();
    assertThat(schedule.sent()).hasSize(1);
    assertThat(schedule.card().unattended()).isTrue();
    assertThat(schedule.card().unread()).isEqualTo(2);
  }

  @Test
  void aResolvedConversationGetsItAndStaysResolved() {
    rooms.call(
        () ->
            rooms
                .get(Conversations.class)
                .resolve(schedule.lost(), Conversations.ANY_VERSION, BEN));
    runOnce();
    assertThat(schedule.sent()).hasSize(1);
    assertThat(schedule.card().status()).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void whoIsNoAgentAnyMoreSendsNothingAndALineSaysSo() {
    rooms.sql("DELETE FROM agent WHERE id = " + ADA.id());
    runOnce();
    assertFailed(ScheduledFailure.AUTHOR_GONE);
    assertThat(schedule.newestLine().causeName()).isEqualTo("Ada");
  }

  @Test
  void whoMayNotSeeTheConversationAnyMoreSendsNothing() {
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = " + ADA.id());
    runOnce();
    assertFailed(ScheduledFailure.AUTHOR_GONE);
  }

  @Test
  void whatFailedIsGivenAnotherTimeByAColleague() {
    rooms.sql("DELETE FROM agent WHERE id = " + ADA.id());
    runOnce();
    Instant again = schedule.in(3);
    ScheduledMessageEdit wanted =
        ScheduledMessageEdit.of("Olá", again)
            .with(List.of(photo))
            .seen(schedule.line(id).version());
    schedule.change(id, wanted, BEN);
    schedule.ring(id, again);
    assertThat(schedule.sent()).hasSize(1);
    assertThat(schedule.sent().get(0).sender().name()).isEqualTo("Ben");
    assertThat(schedule.line(id).failure()).isNull();
  }

  @Test
  void aDayTooLateItIsNotSent() {
    rooms.get(Now.class).pass(Duration.ofHours(26));
    runOnce();
    assertFailed(ScheduledFailure.TOO_LATE);
    assertThat(schedule.isThere(photo)).isTrue();
  }

  @Test
  void whatSaysNothingOnceItsVariablesAreFilledFails() {
    ScheduledMessageId nothing = schedule.create(edit("{{contact.email}}"), ADA);
    schedule.ring(nothing, at);
    assertThat(schedule.line(nothing).failure()).isEqualTo(ScheduledFailure.UNFIT);
    assertThat(schedule.sent()).isEmpty();
  }

  @Test
  void whatTheChannelRefusesHasFailed() {
    runOnce();
    rooms.sql("UPDATE message SET status = 'FAILED' WHERE message_type = 'OUTGOING'");
    assertThat(schedule.line(id).state()).isEqualTo(ScheduledState.FAILED);
    assertThat(schedule.line(id).failure()).isEqualTo(ScheduledFailure.REFUSED);
    assertThat(schedule.line(id).isChangeable()).isFalse();
  }

  @Test
  void nothingIsSentInAnInboxThatWasDeleted() {
    rooms.sql("UPDATE inbox SET deleted_at = NOW(6) WHERE id = " + SUPPORT.value());
    runOnce();
    assertThat(
            rooms.call(() -> rooms.ask("SELECT id FROM message WHERE message_type = 'OUTGOING'")))
        .isEmpty();
    rooms.get(Now.class).pass(Duration.ofHours(2));
    assertThat(unsent()).isEmpty();
  }

  @Test
  void theNightMakesUpForALostAlarmAndLeavesThoseThatMayStillRing() {
    rooms.get(Now.class).pass(Duration.ofMinutes(65));
    assertThat(unsent()).isEmpty();
    rooms.get(Now.class).pass(Duration.ofMinutes(10));
    List<OverdueMessage> found = unsent();
    assertThat(found).extracting(OverdueMessage::id).containsExactly(id);
    found.forEach(one -> rooms.run(() -> rooms.get(Overdue.class).send(one, Actor.SYSTEM)));
    assertThat(schedule.sent()).hasSize(1);
    assertThat(unsent()).isEmpty();
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendScheduled.class);
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
    return List.of(
        schedule.sent(), schedule.lines(), schedule.list(ADA), schedule.card().toString());
  }

  private void assertFailed(ScheduledFailure why) {
    assertThat(schedule.line(id).state()).isEqualTo(ScheduledState.FAILED);
    assertThat(schedule.line(id).failure()).isEqualTo(why);
    assertThat(schedule.sent()).isEmpty();
    Activity line = schedule.newestLine();
    assertThat(line.kind()).isEqualTo(ActivityKind.SCHEDULED_FAILED);
    assertThat(line.subject()).isEqualTo(why.name());
  }

  private ScheduledMessageEdit edit(String content) {
    return ScheduledMessageEdit.of(content, at);
  }

  private List<OverdueMessage> unsent() {
    return rooms.call(() -> rooms.get(Overdue.class).unsent(10, Actor.SYSTEM));
  }

  private List<Row> alarms(String columns) {
    return rooms.call(
        () ->
            rooms.ask("SELECT " + columns + ALARMS + rooms.acme()).stream().map(Row::of).toList());
  }
}
