package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactSession;
import app.atende.files.AttachmentQueries;
import app.atende.notifications.NoticeQueries;
import app.atende.notifications.NoticesChanged;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the moment in which a conversation is deleted nobody sees it, while its rows are there. */
class ConversationRemovalTest {

  private static final String KEY = "key-of-the-photo";

  private Rooms rooms;
  private ContactSession carla;
  private ReceivedMessage message;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms(Heard.class);
    carla = rooms.carla();
    message = rooms.write(carla, "A encomenda sumiu");
    lost = message.conversation();
    rooms.call(
        () -> rooms.get(Conversations.class).assign(lost, Optional.of(Rooms.idOf(BEN)), ADA));
    rooms.sql(
        "INSERT INTO attachment (message_id, public_key, storage_key, file_type, file_name,"
            + " content_type, byte_size, uploader_kind, created_at) VALUES ("
            + message.message().id().value()
            + ", '"
            + KEY
            + "', MD5(1), 'FILE', 'a.txt', 'text/plain', 1, 'CONTACT', NOW(6))");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void nobodySeesItFromThatMomentOn() {
    assertThat(listed(OLGA)).containsExactly(lost);
    delete(OLGA);
    assertThat(ask("SELECT COUNT(*) FROM message")).isNotEqualTo("[0]");
    for (Actor actor : List.of(OLGA, ADA, BEN)) {
      assertThat(listed(actor)).isEmpty();
      assertThat(rooms.call(() -> queries().counts(filter(), actor)))
          .isEqualTo(new ConversationCounts(0, 0, 0));
      assertThat(rooms.call(() -> queries().card(lost, actor))).isEmpty();
      assertThat(rooms.call(() -> queries().ofContact(carla.contact(), 20, actor))).isEmpty();
      refuses(ErrorCode.CONVERSATION_NOT_FOUND, () -> queries().detail(lost, actor));
      refuses(
          ErrorCode.CONVERSATION_NOT_FOUND,
          () -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), actor));
      refuses(
          ErrorCode.CONVERSATION_NOT_FOUND,
          () -> rooms.get(Conversations.class).reply(lost, MessageDraft.of("Olá"), actor));
    }
    assertThat(rooms.call(() -> rooms.get(Timelines.class).message(message.message().id(), OLGA)))
        .isEmpty();
  }

  @Test
  void noAddressOfItsFilesLeadsAnywhere() {
    AttachmentQueries files = rooms.get(AttachmentQueries.class);
    assertThat(rooms.call(() -> files.find(KEY, Actor.SYSTEM))).isPresent();
    delete(OLGA);
    assertThat(rooms.call(() -> files.find(KEY, Actor.SYSTEM))).isEmpty();
  }

  @Test
  void itsContactSeesItNoMoreAndBeginsAnotherOne() {
    delete(OLGA);
    ContactTimelines timelines = rooms.get(ContactTimelines.class);
    assertThat(rooms.call(() -> timelines.conversations(carla, carla.actor()))).isEmpty();
    assertThat(rooms.call(() -> timelines.newest(carla, carla.actor()))).isEmpty();
    DisplayId next = rooms.write(carla, "Alguém aí?").conversation();
    assertThat(next).isNotEqualTo(lost);
    assertThat(listed(OLGA)).containsExactly(next);
  }

  @Test
  void whoHasAnOlderOneGoesOnWithIt() {
    DisplayId newer =
        rooms.call(
            () ->
                rooms
                    .get(Intake.class)
                    .openConversation(carla, NewConversation.PLAIN, carla.actor())
                    .conversation());
    delete(newer, OLGA);
    assertThat(rooms.write(carla, "Alguém aí?").conversation()).isEqualTo(lost);
  }

  @Test
  void whatWaitsIsNotSent() {
    Schedule schedule = scheduled();
    Instant at = schedule.in(1);
    ScheduledMessageId later = schedule.create(ScheduledMessageEdit.of("Depois", at), ADA);
    TranscriptId transcript =
        rooms.call(
            () ->
                rooms
                    .get(Transcripts.class)
                    .request(lost, TranscriptOrder.to("ada@acme.example"), ADA));
    delete(OLGA);
    schedule.ring(later, at);
    assertThat(ask("SELECT COUNT(*) FROM message WHERE message_type = 'OUTGOING'"))
        .isEqualTo("[0]");
    assertThat(rooms.call(() -> rooms.get(Transcripts.class).findUnsent(transcript, Actor.SYSTEM)))
        .isEmpty();
  }

  private Schedule scheduled() {
    ConversationId row = rooms.call(() -> queries().detail(lost, OLGA)).row();
    return new Schedule(rooms, row, lost);
  }

  @Test
  void whoWasToldOfItHasNothingToReadAnyMore() {
    assertThat(unread(BEN)).isEqualTo(1);
    delete(OLGA);
    assertThat(unread(BEN)).isZero();
    assertThat(ask("SELECT COUNT(*) FROM notice")).isEqualTo("[0]");
    assertThat(rooms.get(Heard.class).rung()).endsWith(Set.of(Rooms.idOf(BEN)));
  }

  private long unread(Actor agent) {
    AgentId id = Rooms.idOf(agent);
    return rooms.call(() -> rooms.get(NoticeQueries.class).unread(id, Actor.SYSTEM));
  }

  @Test
  void openConsolesHearOfItAndTheLogSaysWhoAndWhich() {
    delete(OLGA);
    assertThat(rooms.get(Heard.class).all())
        .filteredOn(news -> news.kind() == LiveKind.CONVERSATION_DELETED)
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.conversation().display()).isEqualTo(lost);
              assertThat(news.audience().inbox()).contains(Rooms.SUPPORT);
            });
    assertThat(
            ask("SELECT CONCAT_WS(' ', actor_id, what, object_kind, object_name) FROM audit_entry"))
        .contains("1 conversation_deleted conversation", "#" + lost + " Carla");
  }

  @Test
  void onlyAdministratorsDelete() {
    EnumSet<Permission> ticks = EnumSet.copyOf(Permission.tickables());
    List<Actor> others = List.of(ADA, Actor.agent(2, ticks, "Ada"));
    for (Actor other : others) {
      refuses(ErrorCode.NOT_PERMITTED, () -> deleted(lost, other));
    }
    assertThat(listed(OLGA)).containsExactly(lost);
    delete(OLGA);
    refuses(ErrorCode.CONVERSATION_NOT_FOUND, () -> deleted(lost, OLGA));
    refuses(ErrorCode.CONVERSATION_NOT_FOUND, () -> deleted(new DisplayId(99), OLGA));
  }

  @Test
  void theNumberOfAMergedOneDeletesNothingAndItDoesNotComeBackWithoutTheKeptOne() {
    DisplayId newer =
        rooms.call(
            () ->
                rooms
                    .get(Intake.class)
                    .openConversation(carla, NewConversation.PLAIN, carla.actor())
                    .conversation());
    rooms.call(() -> rooms.get(ConversationMerges.class).merge(newer, -1, lost, OLGA));
    refuses(ErrorCode.CONVERSATION_NOT_FOUND, () -> deleted(newer, OLGA));
    assertThat(listed(OLGA)).containsExactly(lost);
    delete(OLGA);
    refuses(
        ErrorCode.CONVERSATION_NOT_FOUND,
        () -> rooms.get(ConversationMerges.class).undo(newer, OLGA));
    refuses(ErrorCode.CONVERSATION_NOT_FOUND, () -> queries().detail(newer, OLGA));
    DisplayId next = rooms.write(carla, "Alguém aí?").conversation();
    assertThat(Set.of(lost, newer)).doesNotContain(next);
  }

  @Test
  void itCostsTheSameHoweverMuchIsThere() {
    for (int more = 0; more < 20; more++) {
      rooms.write(carla, "E agora?");
    }
    rooms.statements().clear();
    delete(OLGA);
    assertThat(rooms.statements().statements())
        .hasSizeLessThanOrEqualTo(20)
        .noneMatch(sql -> sql.matches("(UPDATE|DELETE FROM) (message|attachment)\\b.*"));
  }

  private void delete(Actor actor) {
    delete(lost, actor);
  }

  private void delete(DisplayId which, Actor actor) {
    rooms.callInRequest(() -> deleted(which, actor));
  }

  private Object deleted(DisplayId which, Actor actor) {
    rooms.get(ConversationRemoval.class).delete(which, actor);
    return which;
  }

  private List<DisplayId> listed(Actor actor) {
    return rooms.call(() -> queries().list(filter(), null, 25, actor)).cards().stream()
        .map(ConversationCard::id)
        .toList();
  }

  private static ConversationFilter filter() {
    return ConversationFilter.open(ConversationTab.ALL);
  }

  private String ask(String sql) {
    return rooms.call(() -> rooms.ask(sql).toString());
  }

  private void refuses(ErrorCode code, Callable<?> question) {
    assertThatThrownBy(() -> rooms.callInRequest(question))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  /** What was told to whoever looks. */
  @ApplicationScoped
  public static class Heard {

    private final List<LiveNews> news = new ArrayList<>();
    private final List<Set<AgentId>> rung = new ArrayList<>();

    void hear(@Observes LiveNews told) {
      news.add(told);
    }

    void hear(@Observes NoticesChanged event) {
      rung.add(event.agents());
    }

    /** All of it, in its order. */
    public List<LiveNews> all() {
      return news;
    }

    /** Whose bells changed, in their order. */
    public List<Set<AgentId>> rung() {
      return rung;
    }
  }
}
