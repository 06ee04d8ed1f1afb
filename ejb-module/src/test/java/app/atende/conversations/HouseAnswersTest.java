package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An inbox answers in its own words: to the first message, and while nobody is there. */
class HouseAnswersTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  private static final String NEVER_OPEN = "'-,-,-,-,-,-,-'";
  private static final String ALWAYS_OPEN = "'*,*,*,*,*,*,*'";
  private static final String HELLO = "We are glad that you write.";
  private static final String AWAY = "Nobody is here. We answer in the morning.";

  private ContactSession carla;

  @BeforeEach
  void arrive() {
    carla = rooms.arrive("carla-" + System.nanoTime(), "Carla");
    hours(NEVER_OPEN);
    rooms.sql(
        "UPDATE inbox SET out_of_office_message = '"
            + AWAY
            + "', greeting_enabled = FALSE,"
            + " greeting_message = '"
            + HELLO
            + "'");
  }

  @AfterEach
  void backToNow() {
    rooms.get(Now.class).reset();
  }

  @Test
  void whoWritesWhileNobodyIsThereIsToldOnce() {
    DisplayId lost = write("Where is my parcel?");
    write("Hello?");
    write("Anybody?");
    assertThat(automatic(lost)).containsExactly(AutomaticKind.OUT_OF_OFFICE);
    assertThat(words(lost)).containsExactly("Where is my parcel?", AWAY, "Hello?", "Anybody?");
  }

  @Test
  void heGoesOnWaitingForAHuman() {
    DisplayId lost = write("Where is my parcel?");
    ConversationDetail detail =
        rooms.call(() -> rooms.get(ConversationQueries.class).detail(lost, ADA));
    assertThat(detail.card().waitingSince()).isNotNull();
    assertThat(detail.card().unread()).isEqualTo(1);
  }

  @Test
  void whileSomebodyIsThereHeIsToldNothing() {
    hours(ALWAYS_OPEN);
    assertThat(automatic(write("Good morning"))).isEmpty();
    hours(NEVER_OPEN);
    rooms.sql("UPDATE inbox SET working_hours_enabled = FALSE");
    assertThat(automatic(write("Good evening"))).isEmpty();
  }

  @Test
  void withoutWordsForItHeIsToldNothing() {
    rooms.sql("UPDATE inbox SET out_of_office_message = NULL");
    assertThat(automatic(write("Where is my parcel?"))).isEmpty();
  }

  @Test
  void anAgentsReplyIsNotAnsweredAndTheContactsThanksNeither() {
    DisplayId lost = write("Where is my parcel?");
    reply(lost, "It is on its way.");
    write("Thank you!");
    assertThat(automatic(lost)).containsExactly(AutomaticKind.OUT_OF_OFFICE);
  }

  @Test
  void longAfterAnAgentsReplyHeIsToldAgain() {
    DisplayId lost = write("Where is my parcel?");
    reply(lost, "It is on its way.");
    rooms.get(Now.class).pass(Duration.ofMinutes(61));
    write("It is not here yet.");
    write("Hello?");
    assertThat(automatic(lost))
        .containsExactly(AutomaticKind.OUT_OF_OFFICE, AutomaticKind.OUT_OF_OFFICE);
  }

  @Test
  void longAfterItWasResolvedHeIsToldAgain() {
    DisplayId lost = write("Where is my parcel?");
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, ADA));
    write("Thank you!");
    assertThat(automatic(lost)).hasSize(1);
    rooms.get(Now.class).pass(Duration.ofDays(1));
    write("One more question");
    assertThat(automatic(lost)).hasSize(2);
  }

  @Test
  void whatAnAgentBeginsIsNotAnswered() {
    DisplayId begun =
        rooms.call(
            () ->
                rooms
                    .get(Intake.class)
                    .openConversation(carla, NewConversation.PLAIN, carla.actor())
                    .conversation());
    reply(begun, "Did it arrive?");
    assertThat(automatic(begun)).isEmpty();
  }

  @Test
  void theGreetingComesFirstAndOnce() {
    rooms.sql("UPDATE inbox SET greeting_enabled = TRUE");
    DisplayId lost = write("Where is my parcel?");
    write("Hello?");
    assertThat(automatic(lost))
        .containsExactly(AutomaticKind.GREETING, AutomaticKind.OUT_OF_OFFICE);
    assertThat(words(lost)).containsExactly("Where is my parcel?", HELLO, AWAY, "Hello?");
  }

  @Test
  void aBlockedContactIsAnsweredByNobody() {
    rooms.sql(
        "UPDATE inbox SET greeting_enabled = TRUE",
        "UPDATE contact SET blocked = TRUE WHERE id = " + carla.contact());
    carla = rooms.arrive(carla.sourceId(), "Carla");
    assertThat(words(write("Hello?"))).containsExactly("Hello?");
  }

  @Test
  void theHouseIsTheSenderAndTheCauseStandsInTheMessage() {
    TimelineMessage told =
        thread(write("Where is my parcel?")).stream()
            .filter(message -> message.type() == MessageType.TEMPLATE)
            .findFirst()
            .orElseThrow();
    assertThat(told.sender()).isNull();
    assertThat(AutomaticKind.ofAttributes(told.attributes())).contains(AutomaticKind.OUT_OF_OFFICE);
  }

  @Test
  void manyMessagesAtOnceAreAnsweredOnce() throws Exception {
    DisplayId lost = write("Where is my parcel?");
    reply(lost, "Which one?");
    rooms.get(Now.class).pass(Duration.ofHours(2));
    CyclicBarrier start = new CyclicBarrier(4);
    ExecutorService hands = Executors.newFixedThreadPool(4);
    try {
      Callable<DisplayId> writes =
          () -> {
            start.await();
            return write("The red one");
          };
      for (Future<DisplayId> written : hands.invokeAll(List.of(writes, writes, writes, writes))) {
        assertThat(written.get()).isEqualTo(lost);
      }
    } finally {
      hands.shutdownNow();
    }
    assertThat(automatic(lost)).hasSize(2);
  }

  @Test
  void twoAccountsWithTheSameIdsKeepTheirOwnHours() {
    try (Rooms globex = new Rooms()) {
      ContactSession stranger = globex.arrive("mallory", "Mallory");
      ReceivedMessage received = globex.write(stranger, "Hello?");
      List<TimelineMessage> thread =
          globex.call(
              () ->
                  globex
                      .get(Timelines.class)
                      .thread(received.conversation(), TimelineSlice.latest(), ADA));
      assertThat(thread).extracting(TimelineMessage::content).containsExactly("Hello?");
    }
    assertThat(automatic(write("Hello?"))).hasSize(1);
  }

  private static void hours(String week) {
    rooms.sql(
        "UPDATE inbox SET working_hours_enabled = TRUE, working_hours = "
            + week
            + " WHERE id = "
            + SUPPORT);
  }

  private DisplayId write(String words) {
    return rooms.write(carla, words).conversation();
  }

  private static void reply(DisplayId in, String words) {
    rooms.call(() -> desk().reply(in, MessageDraft.of(words), ADA));
  }

  private static List<AutomaticKind> automatic(DisplayId in) {
    return thread(in).stream()
        .flatMap(message -> AutomaticKind.ofAttributes(message.attributes()).stream())
        .toList();
  }

  private static List<String> words(DisplayId in) {
    return thread(in).stream()
        .filter(message -> !message.isActivity())
        .map(TimelineMessage::content)
        .toList();
  }

  private static List<TimelineMessage> thread(DisplayId in) {
    return rooms.call(() -> rooms.get(Timelines.class).thread(in, TimelineSlice.latest(), OLGA));
  }

  private static Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
