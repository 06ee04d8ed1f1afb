package app.atende.csat;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.config.PublicUuid;
import app.atende.contacts.ContactSession;
import app.atende.conversations.AutomaticKind;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FormAnswer;
import app.atende.conversations.FormAnswers;
import app.atende.conversations.Intake;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.conversations.NewConversation;
import app.atende.conversations.Resolution;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.conversations.Triage;
import app.atende.csat.internal.SendSurvey;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A contact is asked how he liked it when that is resolved, and what he says is kept (S3, W25). */
class SendSurveyTest implements RunsTwiceContract {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private ContactSession carla;
  private DisplayId lost;
  private int before;

  @BeforeEach
  void resolve() {
    before = planned().size();
    rooms.sql("UPDATE inbox SET channel_type = 'WEBSITE' WHERE id = 1");
    survey("{}");
    carla = somebody();
    lost = rooms.write(carla, "Where is my parcel?").conversation();
    resolved(lost);
  }

  @AfterEach
  void backToNow() {
    rooms.get(Now.class).reset();
  }

  @Test
  void whatAnAgentResolvesIsAskedAboutInTheNameOfTheHouse() {
    runOnce();
    TimelineMessage asked = asked(lost, OLGA);
    assertThat(asked.type()).isEqualTo(MessageType.TEMPLATE);
    assertThat(asked.sender()).isNull();
    assertThat(asked.content()).isEqualTo("Como foi o nosso atendimento? Avalie esta conversa.");
    assertThat(AutomaticKind.ofAttributes(asked.attributes())).contains(AutomaticKind.SURVEY);
    assertThat(asked.attributes().text(TimelineMessage.DISPLAY_TYPE)).contains("emoji");
    assertThat(rows("agent_id, contact_id, inbox_id, rating"))
        .containsExactly(ADA.id() + " " + carla.contact() + " 1 null");
  }

  @Test
  void anInboxThatDoesNotAskAsksNothing() {
    rooms.sql("UPDATE inbox SET survey_enabled = FALSE");
    resolved(rooms.write(somebody(), "Hello?").conversation());
    runOnce();
    assertThat(rows("id")).isEmpty();
    assertThat(notes()).as("nothing is even planned").hasSize(1);
  }

  @Test
  void whoeverResolvesQuietlyAsksNothing() {
    DisplayId other = rooms.write(somebody(), "Hello?").conversation();
    rooms.call(
        () -> desk().resolve(other, Conversations.ANY_VERSION, Resolution.PLAIN.quietly(), ADA));
    runOnce();
    assertThat(questions(other)).isZero();
  }

  @Test
  void aSecondResolveAsksAgainOnlyWhereTheInboxWantsIt() {
    runOnce();
    again();
    assertThat(questions(lost)).as("once").isEqualTo(1);
    survey("{\"when\":\"each_resolve\"}");
    again();
    assertThat(questions(lost)).as("each time").isEqualTo(2);
  }

  @Test
  void whoWasAskedSomeDaysAgoIsLeftInPeace() {
    survey("{\"when\":\"every_days\",\"days\":7}");
    runOnce();
    rooms.get(Now.class).pass(Duration.ofDays(6));
    again();
    assertThat(questions(lost)).isEqualTo(1);
    rooms.get(Now.class).pass(Duration.ofDays(2));
    again();
    assertThat(questions(lost)).isEqualTo(2);
  }

  @Test
  void labelsSayWhatIsAskedAbout() {
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))",
        "INSERT INTO conversation_label (conversation_id, label_id)"
            + " SELECT id, 1 FROM conversation WHERE display_id = "
            + lost);
    survey("{\"label_rule\":\"does_not_contain\",\"labels\":[\"vip\"]}");
    runOnce();
    assertThat(questions(lost)).isZero();
    survey("{\"label_rule\":\"contains\",\"labels\":[\"other\"]}");
    runOnce();
    assertThat(questions(lost)).isZero();
    survey("{\"label_rule\":\"contains\",\"labels\":[\"other\",\"vip\"]}");
    runOnce();
    assertThat(questions(lost)).isEqualTo(1);
  }

  @Test
  void whatTheHouseResolvesIsAskedAboutOnlyWhereTheInboxWantsIt() {
    rooms.call(() -> desk().reopen(lost, Conversations.ANY_VERSION, ADA));
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, Actor.SYSTEM));
    assertThat(notes()).hasSize(1);
    survey("{\"skips_automatic\":false}");
    rooms.call(() -> desk().reopen(lost, Conversations.ANY_VERSION, ADA));
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, Actor.SYSTEM));
    assertThat(notes()).hasSize(2);
    runNewest();
    assertThat(questions(lost)).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedWhoIsBlockedNorWhoNeverWrote() {
    rooms.call(() -> rooms.get(Triage.class).mute(lost, ADA));
    ContactSession rui = somebody();
    DisplayId begun =
        rooms.call(
            () ->
                rooms
                    .get(Intake.class)
                    .openConversation(rui, NewConversation.PLAIN, Actor.SYSTEM)
                    .conversation());
    resolved(begun);
    runOnce();
    assertThat(questions(lost)).isZero();
    assertThat(questions(begun)).isZero();
  }

  @Test
  void whatIsOpenAgainBeforeItIsAskedAboutIsNot() {
    rooms.call(() -> desk().reopen(lost, Conversations.ANY_VERSION, ADA));
    runOnce();
    assertThat(questions(lost)).isZero();
  }

  @Test
  void whereTheContactCannotAnswerInPlaceTheAddressOfAPageStandsBelowTheWords() {
    rooms.sql("UPDATE inbox SET channel_type = 'API' WHERE id = 1");
    survey("{\"message\":\"How was it?\"}");
    runOnce();
    String uuid = uuid(lost);
    assertThat(PublicUuid.tenantOf(uuid)).contains(rooms.acme());
    assertThat(asked(lost, OLGA).content())
        .startsWith("How was it?\n\nhttp")
        .endsWith("/survey/responses/" + uuid);
    assertThat(byAddress(uuid).words()).isEqualTo("How was it?");
  }

  @Test
  void anAnswerIsKeptWithTheMessageAndInItsRowAndMayBeChanged() {
    runOnce();
    answer(4, null);
    answer(2, "It was late.");
    assertThat(rows("rating, feedback, answered_at IS NULL")).containsExactly("2 It was late. 0");
    assertThat(asked(lost, OLGA).attributes().object(TimelineMessage.SUBMITTED).toJson())
        .contains("\"rating\":2", "It was late.");
    assertThat(byAddress(uuid(lost)).answer().feedback()).isEqualTo("It was late.");
  }

  @Test
  void anAnswerByTheAddressIsTheSame() {
    runOnce();
    String uuid = uuid(lost);
    FormAnswer.Rating rating = new FormAnswer.Rating(5, "Thanks");
    rooms.call(() -> rooms.get(Surveys.class).answer(uuid, rating, Actor.SYSTEM));
    assertThat(rows("rating, feedback")).containsExactly("5 Thanks");
    assertThat(asked(lost, OLGA).attributes().object(TimelineMessage.SUBMITTED).toJson())
        .contains("\"rating\":5");
  }

  @Test
  void afterFourteenDaysAndForUnknownAddressesThereIsNoAnswer() {
    runOnce();
    assertThatThrownBy(() -> byAddress("00000000-0000-8000-8000-000000000000"))
        .isInstanceOf(DomainException.class)
        .hasMessageStartingWith("CONVERSATION_NOT_FOUND");
    rooms.get(Now.class).pass(Duration.ofDays(14).plusMinutes(1));
    assertThatThrownBy(() -> answer(5, null))
        .isInstanceOf(DomainException.class)
        .hasMessageStartingWith("RATING_CLOSED");
    assertThat(rows("rating")).containsExactly("null");
  }

  @Test
  void whereTheInboxWantsItAgentsSeeThatSomethingWasAskedAndNoMore() {
    survey("{\"hidden\":true}");
    runOnce();
    assertThat(asked(lost, BEN).isAnswerHidden()).as("before the answer too").isTrue();
    answer(1, "Never again");
    for (TimelineMessage seen : List.of(asked(lost, BEN), single(lost, BEN))) {
      assertThat(seen.attributes().toJson()).doesNotContain("rating", "Never again");
    }
    for (TimelineMessage seen : List.of(asked(lost, OLGA), single(lost, OLGA))) {
      assertThat(seen.attributes().toJson()).contains("Never again");
    }
    survey("{}");
    assertThat(asked(lost, BEN).attributes().toJson()).contains("Never again");
  }

  @Test
  void somethingElseThanARatingIsNoAnswer() {
    runOnce();
    FormAnswer.Field field = new FormAnswer.Field("rating", null, "5");
    FormAnswer fields = new FormAnswer(null, asked(lost, OLGA).id(), List.of(field), null);
    assertThatThrownBy(
            () ->
                rooms.run(() -> rooms.get(FormAnswers.class).submit(carla, fields, carla.actor())))
        .isInstanceOf(DomainException.class)
        .hasMessage("VALUE_REQUIRED at rating");
  }

  @Test
  void anotherAccountWithTheSameIdsIsAskedNothing() {
    try (Rooms globex = new Rooms()) {
      globex.sql(
          "UPDATE inbox SET survey_enabled = TRUE",
          "UPDATE account SET next_conversation_no = " + lost,
          "ALTER TABLE conversation AUTO_INCREMENT = " + row(lost));
      DisplayId same = globex.write(globex.carla(), "Hello?").conversation();
      assertThat(same).isEqualTo(lost);
      runOnce();
      answer(3, "ours");
      assertThat(globex.call(() -> globex.ask("SELECT id FROM csat_survey"))).isEmpty();
      String ours = uuid(lost);
      assertThatThrownBy(() -> globex.call(() -> globex.get(Surveys.class).get(ours, Actor.SYSTEM)))
          .isInstanceOf(DomainException.class);
    }
  }

  @Override
  public DurableListener listener() {
    return rooms.get(SendSurvey.class);
  }

  /** What is planned, as the drainer would do it. */
  @Override
  public void runOnce() {
    for (EventNote note : notes()) {
      rooms.run(() -> listener().handle(note));
    }
  }

  @Override
  public Object outcome() {
    return Map.of("rows", rows("id, message_id, sent_at"), "questions", questions(lost));
  }

  private void again() {
    rooms.call(() -> desk().reopen(lost, Conversations.ANY_VERSION, ADA));
    resolved(lost);
    runNewest();
  }

  private void runNewest() {
    List<EventNote> notes = notes();
    rooms.run(() -> listener().handle(notes.get(notes.size() - 1)));
  }

  private void resolved(DisplayId which) {
    rooms.call(() -> desk().assign(which, Optional.of(Rooms.idOf(ADA)), OLGA));
    rooms.call(() -> desk().resolve(which, Conversations.ANY_VERSION, ADA));
  }

  private static void survey(String settings) {
    rooms.sql("UPDATE inbox SET survey_enabled = TRUE, survey = '" + settings + "' WHERE id = 1");
  }

  private void answer(int stars, String feedback) {
    FormAnswer answer =
        new FormAnswer(
            lost, asked(lost, OLGA).id(), List.of(), new FormAnswer.Rating(stars, feedback));
    rooms.run(() -> rooms.get(FormAnswers.class).submit(carla, answer, carla.actor()));
  }

  private static AskedSurvey byAddress(String uuid) {
    return rooms.call(() -> rooms.get(Surveys.class).get(uuid, Actor.SYSTEM));
  }

  private static String uuid(DisplayId of) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).detail(of, OLGA).uuid());
  }

  private TimelineMessage asked(DisplayId in, Actor reader) {
    return thread(in, reader).stream()
        .filter(TimelineMessage::isSurvey)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private TimelineMessage single(DisplayId in, Actor reader) {
    MessageId id = asked(in, OLGA).id();
    return rooms.call(() -> rooms.get(Timelines.class).message(id, reader)).orElseThrow();
  }

  private long questions(DisplayId in) {
    return thread(in, OLGA).stream().filter(TimelineMessage::isSurvey).count();
  }

  private static List<TimelineMessage> thread(DisplayId in, Actor reader) {
    return rooms.call(() -> rooms.get(Timelines.class).thread(in, TimelineSlice.latest(), reader));
  }

  private static ContactSession somebody() {
    return rooms.arrive("somebody-" + System.nanoTime(), "Carla");
  }

  /** What is planned since this test began. */
  private List<EventNote> notes() {
    List<EventNote> planned = planned();
    return planned.subList(before, planned.size());
  }

  private static List<EventNote> planned() {
    return rooms.call(
        () ->
            rooms
                .ask(
                    "SELECT event, payload FROM atenderelay.outbox WHERE listener = 'send-survey'"
                        + " AND account_id = "
                        + rooms.acme()
                        + " ORDER BY id")
                .stream()
                .map(Row::of)
                .map(row -> NotePaper.read(row.text(), row.text()))
                .toList());
  }

  private List<String> rows(String columns) {
    String sql =
        "SELECT CONCAT_WS(' ', "
            + nullable(columns)
            + ") FROM csat_survey WHERE conversation_id = "
            + row(lost)
            + " ORDER BY id";
    return rooms.call(() -> rooms.ask(sql).stream().map(String::valueOf).toList());
  }

  private static long row(DisplayId of) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).detail(of, OLGA)).row().value();
  }

  private static String nullable(String columns) {
    return List.of(columns.split(", ")).stream()
        .map(column -> "COALESCE(" + column + ", 'null')")
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }

  private static Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
