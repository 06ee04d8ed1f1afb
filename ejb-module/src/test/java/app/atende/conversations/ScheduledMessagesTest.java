package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.files.AttachmentSummary;
import app.atende.files.UnusedUploads;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message is written now to be sent later (S9.1 to S9.7, S9.9). */
class ScheduledMessagesTest {

  private Rooms rooms;
  private Schedule schedule;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    schedule = Schedule.open(rooms);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itWaitsInTheListAndALineSaysSo() {
    Instant at = schedule.in(20);
    ScheduledMessageId id = schedule.create(edit("Bom dia!", at), ADA);
    ScheduledMessageLine line = schedule.line(id);
    assertThat(line.beginning()).isEqualTo("Bom dia!");
    assertThat(line.author()).isEqualTo("Ada");
    assertThat(line.at()).isEqualTo(at);
    assertThat(line.state()).isEqualTo(ScheduledState.SCHEDULED);
    assertThat(schedule.newestLine().kind()).isEqualTo(ActivityKind.MESSAGE_SCHEDULED);
    assertThat(schedule.newestLine().causeName()).isEqualTo("Ada");
    assertThat(Instant.parse(schedule.newestLine().subject())).isEqualTo(at);
    assertThat(schedule.sent()).isEmpty();
  }

  @Test
  void aTimeThatIsOverOrTooFarOrMissingIsRefusedAtItsField() {
    refused("TIME_PAST at at", () -> schedule.create(edit("x", schedule.in(0)), ADA));
    refused("TIME_PAST at at", () -> schedule.create(edit("x", Instant.EPOCH), ADA));
    refused("TIME_TOO_FAR at at", () -> schedule.create(edit("x", schedule.in(24 * 800)), ADA));
    refused("TIME_TOO_FAR at at", () -> schedule.create(edit("x", Instant.MAX), ADA));
    refused("VALUE_REQUIRED at at", () -> schedule.create(edit("x", null), ADA));
    assertThat(schedule.list(ADA)).isEmpty();
    assertThat(schedule.lines()).isEmpty();
  }

  @Test
  void itNeedsWordsOrFilesAndNotWithoutEnd() {
    refused("MESSAGE_EMPTY at content", () -> schedule.create(edit(" \n", schedule.in(1)), ADA));
    String endless = "x".repeat(150_001);
    refused(
        "MESSAGE_TOO_LONG at content", () -> schedule.create(edit(endless, schedule.in(1)), ADA));
    ScheduledMessageEdit photo = edit(null, schedule.in(1)).with(List.of(upload("a.png")));
    assertThat(schedule.line(schedule.create(photo, ADA)).files()).isEqualTo(1);
  }

  @Test
  void theNextOneStandsFirstAndWhatIsSettledLast() {
    ScheduledMessageId late = schedule.create(edit("late", schedule.in(9)), ADA);
    ScheduledMessageId early = schedule.create(edit("early", schedule.in(1)), ADA);
    ScheduledMessageId gone = schedule.create(edit("gone", schedule.in(2)), ADA);
    schedule.cancel(gone, schedule.line(gone).version(), ADA);
    assertThat(schedule.list(BEN))
        .extracting(ScheduledMessageLine::id)
        .containsExactly(early, late, gone);
  }

  @Test
  void whoChangesOneIsItsAuthorAndItsFilesStay() {
    String photo = upload("a.png");
    ScheduledMessageId id = schedule.create(edit("Olá", schedule.in(1)).with(List.of(photo)), ADA);
    String bens = schedule.upload("b.pdf", BEN);
    ScheduledMessageEdit wanted =
        edit("Oi", schedule.in(2)).with(List.of(bens, photo)).seen(schedule.line(id).version());
    schedule.change(id, wanted, BEN);
    assertThat(schedule.line(id).author()).isEqualTo("Ben");
    assertThat(schedule.get(id).files())
        .extracting(AttachmentSummary::key)
        .containsExactly(bens, photo);
    assertThat(schedule.newestLine().kind()).isEqualTo(ActivityKind.SCHEDULE_CHANGED);
    schedule.change(id, edit("Oi", schedule.in(2)).seen(schedule.line(id).version()), BEN);
    assertThat(schedule.isThere(photo)).isFalse();
  }

  @Test
  void anEditOfWhatHasChangedIsRefusedAndChangesNothing() {
    ScheduledMessageId id = schedule.create(edit("Olá", schedule.in(1)), ADA);
    long seen = schedule.line(id).version();
    schedule.change(id, edit("Oi", schedule.in(1)).seen(seen), BEN);
    refused("STALE_EDIT", () -> schedule.change(id, edit("Ei", schedule.in(1)).seen(seen), ADA));
    refused("STALE_EDIT", () -> schedule.cancel(id, seen, ADA));
    assertThat(schedule.line(id).beginning()).isEqualTo("Oi");
  }

  @Test
  void whatIsTakenBackIsNotSentAndItsFilesGo() {
    String photo = upload("a.png");
    Instant at = schedule.in(1);
    ScheduledMessageId id = schedule.create(edit("Olá", at).with(List.of(photo)), ADA);
    schedule.cancel(id, schedule.line(id).version(), BEN);
    schedule.cancel(id, schedule.line(id).version(), BEN);
    schedule.ring(id, at);
    assertThat(schedule.line(id).state()).isEqualTo(ScheduledState.CANCELLED);
    assertThat(schedule.sent()).isEmpty();
    assertThat(schedule.isThere(photo)).isFalse();
    assertThat(schedule.lines())
        .extracting(Activity::kind)
        .containsExactly(ActivityKind.MESSAGE_SCHEDULED, ActivityKind.SCHEDULE_CANCELLED);
    assertThat(schedule.newestLine().causeName()).isEqualTo("Ben");
    refused(
        "SCHEDULED_MESSAGE_SETTLED",
        () -> schedule.change(id, edit("x", at).seen(schedule.line(id).version()), ADA));
  }

  @Test
  void whatWasSentIsNeitherChangedNorTakenBack() {
    Instant at = schedule.in(1);
    ScheduledMessageId id = schedule.create(edit("Olá", at), ADA);
    schedule.ring(id, at);
    long version = schedule.line(id).version();
    refused("SCHEDULED_MESSAGE_SETTLED", () -> schedule.cancel(id, version, ADA));
    refused(
        "SCHEDULED_MESSAGE_SETTLED",
        () -> schedule.change(id, edit("x", schedule.in(2)).seen(version), ADA));
  }

  @Test
  void onlyWhoMayAnswerTheConversationSeesAndSchedules() {
    ScheduledMessageId id = schedule.create(edit("Olá", schedule.in(1)), ADA);
    Actor stranger = Actor.agent(9, Role.AGENT, "Mallory");
    refused("CONVERSATION_NOT_FOUND", () -> schedule.list(stranger));
    refused("CONVERSATION_NOT_FOUND", () -> schedule.cancel(id, 0, stranger));
    refused("CONVERSATION_NOT_FOUND", () -> schedule.create(edit("x", schedule.in(1)), stranger));
    for (Actor other : List.of(Actor.contact(1, "Carla"), Actor.bot(1, "Bot"))) {
      refused("NOT_PERMITTED", () -> schedule.create(edit("x", schedule.in(1)), other));
    }
    refused(
        "NOT_PERMITTED",
        () -> rooms.run(() -> schedule.desk().send(schedule.row(), id, schedule.in(1), ADA)));
  }

  @Test
  void oneOfAnotherConversationIsNotFoundHere() {
    ScheduledMessageId id = schedule.create(edit("Olá", schedule.in(1)), ADA);
    DisplayId other = rooms.write(rooms.arrive("dora", "Dora"), "Oi").conversation();
    refused(
        "SCHEDULED_MESSAGE_NOT_FOUND",
        () -> rooms.call(() -> schedule.desk().get(other, id, OLGA)));
    refused(
        "SCHEDULED_MESSAGE_NOT_FOUND",
        () -> rooms.run(() -> schedule.desk().cancel(other, id, 0, OLGA)));
  }

  @Test
  void fiftyWaitAndNotOneMore() {
    Instant at = schedule.in(1);
    IntStream.rangeClosed(1, 50).forEach(n -> schedule.create(edit("n" + n, at), ADA));
    refused("TOO_MANY_SCHEDULED", () -> schedule.create(edit("one more", at), ADA));
  }

  @Test
  void sixteenFilesAndThoseOfOthersAreRefused() {
    List<String> sixteen = IntStream.rangeClosed(1, 16).mapToObj(n -> upload(n + ".txt")).toList();
    refused(
        "TOO_MANY_FILES at attachments",
        () -> schedule.create(edit("x", schedule.in(1)).with(sixteen), ADA));
    refused(
        "ATTACHMENT_NOT_FOUND at attachments",
        () -> schedule.create(edit("x", schedule.in(1)).with(sixteen.subList(0, 1)), BEN));
    assertThat(schedule.list(ADA)).isEmpty();
  }

  @Test
  void noNightTakesItsFilesAwayAndNobodyElseUsesThem() {
    String photo = upload("a.png");
    schedule.create(edit("Olá", schedule.in(72)).with(List.of(photo)), ADA);
    rooms.get(Now.class).pass(Duration.ofHours(25));
    assertThat(rooms.call(() -> rooms.get(UnusedUploads.class).drop(100))).isZero();
    assertThat(schedule.isThere(photo)).isTrue();
    MessageDraft thief = MessageDraft.of("x").withAttachments(List.of(photo));
    refused(
        "ATTACHMENT_NOT_FOUND at attachments",
        () -> rooms.call(() -> rooms.get(Conversations.class).reply(schedule.lost(), thief, ADA)));
  }

  @Test
  void theListCostsTwoStatementsHoweverLongItIs() {
    IntStream.rangeClosed(1, 30).forEach(n -> schedule.create(edit("n" + n, schedule.in(n)), ADA));
    rooms.statements().clear();
    assertThat(schedule.list(ADA)).hasSize(30);
    assertThat(rooms.statements().statements()).hasSize(2);
  }

  private String upload(String name) {
    return schedule.upload(name, ADA);
  }

  private static ScheduledMessageEdit edit(String content, Instant at) {
    return ScheduledMessageEdit.of(
        content, at == null || at.equals(Instant.MAX) ? at : at.truncatedTo(ChronoUnit.MILLIS));
  }

  private static void refused(String why, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(DomainException.class).hasMessage(why);
  }
}
