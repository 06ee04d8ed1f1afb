package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DomainException;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactMerge;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contacts are merged while others merge and delete them, write from there and turn up. */
class ContactMergeRaceTest {

  private static final int MESSAGES = 10;

  @RegisterExtension static final Rooms ROOMS = new Rooms();

  private final ExecutorService hands = Executors.newFixedThreadPool(4);
  private ContactSession carla;
  private ContactSession dora;
  private String mail;

  @BeforeEach
  void begin() {
    ROOMS.sql("DELETE FROM conversation", "DELETE FROM contact");
    long now = System.nanoTime();
    carla = ROOMS.arrive("carla-" + now, "Carla");
    dora = ROOMS.arrive("dora-" + now, "Dora");
    mail = "dora-" + now + "@acme.example";
    ContactProfile known = ContactProfile.EMPTY.withEmail(mail);
    ROOMS.call(() -> ROOMS.get(Contacts.class).update(dora.contact(), -1, known, ADA));
    ROOMS.write(carla, "carla 0");
    ROOMS.write(dora, "dora 0");
  }

  @AfterEach
  void end() {
    hands.shutdownNow();
  }

  @RepeatedTest(8)
  void whoMergeThemCrosswiseMakeOneOfThemOnce() {
    List<Object> outcomes =
        together(() -> merge(carla, dora), () -> merge(dora, carla), () -> merge(carla, dora));
    assertThat(outcomes).anyMatch(ContactDetail.class::isInstance);
    assertThat(outcomes)
        .allMatch(
            outcome ->
                outcome instanceof ContactDetail || outcome.toString().contains("STALE_EDIT"));
    assertAllIsOnes();
  }

  @RepeatedTest(4)
  void whatIsWrittenMeanwhileIsTheKeptOnes() {
    DisplayId open = ROOMS.write(dora, "again").conversation();
    List<Object> outcomes =
        together(
            () -> each(words -> ROOMS.write(dora, words)),
            () -> each(words -> write(open, words)),
            () -> each(words -> begin(words)),
            () -> merge(carla, dora));
    assertThat(outcomes).noneMatch(Exception.class::isInstance);
    assertAllIsOnes();
    assertThat(count("SELECT COUNT(*) FROM message WHERE message_type = 'INCOMING'"))
        .isEqualTo(3 + 2 * MESSAGES);
  }

  @RepeatedTest(4)
  void whoTurnsUpElsewhereMeanwhileIsTheKeptOne() {
    List<Object> outcomes = together(() -> each(words -> arrive(words)), () -> merge(carla, dora));
    assertThat(outcomes).noneMatch(Exception.class::isInstance);
    assertAllIsOnes();
  }

  @RepeatedTest(8)
  void whoIsDeletedMeanwhileIsGoneOrWentBefore() {
    List<Object> outcomes =
        together(() -> merge(carla, dora), () -> delete(dora), () -> write("mute"));
    assertThat(outcomes)
        .allMatch(
            outcome ->
                !(outcome instanceof Exception)
                    || outcome.toString().contains("CONTACT_NOT_FOUND")
                    || outcome.toString().contains("CONVERSATION_NOT_FOUND"));
    assertThat(count("SELECT COUNT(*) FROM contact WHERE id = " + carla.contact())).isOne();
    assertThat(count("SELECT COUNT(*) FROM contact WHERE id = " + dora.contact())).isZero();
  }

  private static void assertAllIsOnes() {
    assertThat(count("SELECT COUNT(*) FROM contact")).isOne();
    assertThat(
            count(
                "SELECT COUNT(*) FROM conversation c"
                    + " WHERE c.contact_id NOT IN (SELECT ct.id FROM contact ct)"))
        .isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM message m WHERE m.sender_kind = 'CONTACT'"
                    + " AND m.sender_id NOT IN (SELECT ct.id FROM contact ct)"))
        .isZero();
  }

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
    return running.stream().map(ContactMergeRaceTest::outcome).toList();
  }

  private static Object outcome(Future<Object> running) {
    try {
      return running.get();
    } catch (InterruptedException | ExecutionException e) {
      Throwable cause = e.getCause();
      return cause instanceof DomainException ? cause : new IllegalStateException(cause);
    }
  }

  private interface Doing {
    void with(String words);
  }

  private static int each(Doing doing) {
    for (int i = 0; i < MESSAGES; i++) {
      doing.with("word " + i);
    }
    return MESSAGES;
  }

  private static ContactDetail merge(ContactSession kept, ContactSession merged) {
    ContactMerge wanted = ContactMerge.of(kept.contact(), merged.contact());
    return ROOMS.callInRequest(() -> ROOMS.get(ContactMerges.class).merge(wanted, ADA));
  }

  private static Object delete(ContactSession who) {
    return ROOMS.callInRequest(
        () -> {
          ROOMS.get(Contacts.class).delete(who.contact(), OLGA);
          return "deleted";
        });
  }

  /** By a session that was looked up before, as a browser's request has it. */
  private ReceivedMessage write(DisplayId in, String words) {
    return ROOMS.call(
        () -> ROOMS.get(Intake.class).write(dora, in, MessageDraft.of(words), dora.actor()));
  }

  private ReceivedMessage write(String words) {
    return ROOMS.write(carla, words);
  }

  private ConversationState begin(String words) {
    return ROOMS.call(
        () -> ROOMS.get(Intake.class).openConversation(dora, NewConversation.PLAIN, dora.actor()));
  }

  private ContactSession arrive(String words) {
    Arrival arrival = Arrival.known(SALES, mail + words, ContactProfile.of("Dora", mail));
    return ROOMS.call(() -> ROOMS.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
  }

  private static long count(String sql) {
    return ROOMS.call(() -> ((Number) ROOMS.ask(sql).get(0)).longValue());
  }
}
