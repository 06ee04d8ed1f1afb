package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DomainException;
import app.atende.contacts.ContactSession;
import app.atende.rooms.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conversations are merged while others merge, answer and write in. */
class MergeRaceTest {

  private static final int MESSAGES = 12;

  @RegisterExtension static final Rooms ROOMS = new Rooms();

  private final ExecutorService hands = Executors.newFixedThreadPool(3);
  private ContactSession carla;
  private DisplayId one;
  private DisplayId other;

  @BeforeEach
  void begin() {
    carla = ROOMS.arrive("carla-" + System.nanoTime(), "Carla");
    one = opened("first");
    other = opened("second");
  }

  @AfterEach
  void end() {
    hands.shutdownNow();
  }

  private DisplayId opened(String words) {
    DisplayId opened =
        ROOMS.call(
            () ->
                ROOMS
                    .get(Intake.class)
                    .openConversation(carla, NewConversation.PLAIN, carla.actor())
                    .conversation());
    writes(opened, words);
    return opened;
  }

  @RepeatedTest(8)
  void whoMergeThemCrosswiseMakeOneOfThemOnce() {
    List<Object> outcomes =
        together(() -> merge(one, other), () -> merge(other, one), () -> merge(one, other));
    assertThat(outcomes).anyMatch(ConversationState.class::isInstance);
    assertThat(outcomes)
        .allMatch(
            outcome ->
                outcome instanceof ConversationState || outcome.toString().contains("STALE_EDIT"));
    assertThat(visible()).hasSize(1);
    assertThat(words(one)).containsExactly("first", "second").isEqualTo(words(other));
  }

  @RepeatedTest(4)
  void whatIsWrittenWhileTheyAreMergedIsInTheKeptOneOnce() {
    List<Object> outcomes =
        together(
            () -> each("in", words -> writes(other, words)),
            () -> each("out", words -> reply(other, words)),
            () -> merge(other, one));
    assertThat(outcomes).noneMatch(Exception.class::isInstance);
    assertThat(visible()).containsExactly(one);
    assertThat(words(one)).hasSize(2 + 2 * MESSAGES).doesNotHaveDuplicates();
  }

  @RepeatedTest(4)
  void whatIsWrittenWhileTheyAreTakenApartIsInOneOfThemOnce() {
    merge(other, one);
    List<Object> outcomes =
        together(
            () -> each("in", words -> ROOMS.write(carla, words)),
            () -> each("out", words -> reply(other, words)),
            () -> ROOMS.call(() -> ROOMS.get(ConversationMerges.class).undo(other, BEN)));
    assertThat(outcomes).noneMatch(Exception.class::isInstance);
    assertThat(visible()).containsExactlyInAnyOrder(one, other);
    List<String> all = new ArrayList<>(words(one));
    all.addAll(words(other));
    assertThat(all).hasSize(2 + 2 * MESSAGES).doesNotHaveDuplicates();
  }

  /**
   * Begins all of it at the same moment, and gives what came of each: its outcome or its failure.
   */
  private List<Object> together(Callable<?>... work) {
    CyclicBarrier start = new CyclicBarrier(work.length);
    List<Future<Object>> running =
        Stream.of(work)
            .map(
                one ->
                    hands.submit(
                        () -> {
                          start.await();
                          return (Object) one.call();
                        }))
            .toList();
    return running.stream().map(MergeRaceTest::outcome).toList();
  }

  private static Object outcome(Future<Object> running) {
    try {
      return running.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      Throwable cause = e.getCause();
      return cause instanceof DomainException ? cause : new IllegalStateException(cause);
    }
  }

  private interface Writing {
    void write(String words);
  }

  private static String each(String mark, Writing writing) {
    for (int i = 0; i < MESSAGES; i++) {
      writing.write(mark + " " + i);
    }
    return mark;
  }

  private static ConversationState merge(DisplayId which, DisplayId into) {
    return ROOMS.call(() -> ROOMS.get(ConversationMerges.class).merge(which, -1, into, ADA));
  }

  private void writes(DisplayId in, String words) {
    ROOMS.call(
        () -> ROOMS.get(Intake.class).write(carla, in, MessageDraft.of(words), carla.actor()));
  }

  private static void reply(DisplayId in, String words) {
    ROOMS.call(() -> ROOMS.get(Conversations.class).reply(in, MessageDraft.of(words), ADA));
  }

  private List<DisplayId> visible() {
    return ROOMS
        .call(() -> ROOMS.get(ConversationQueries.class).ofContact(carla.contact(), 9, OLGA))
        .stream()
        .map(ConversationCard::id)
        .toList();
  }

  private static List<String> words(DisplayId in) {
    return ROOMS
        .call(() -> ROOMS.get(Timelines.class).thread(in, new TimelineSlice(null, null, 100), OLGA))
        .stream()
        .filter(message -> message.type() != MessageType.ACTIVITY)
        .map(TimelineMessage::content)
        .toList();
  }
}
