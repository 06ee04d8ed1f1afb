package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.files.AttachmentQueries;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSummary;
import app.atende.inboxes.Inboxes;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the moment in which an inbox is deleted nobody sees it, while all its rows are there. */
class DeletedInboxTest {

  private static final String KEY = "key-of-the-photo";
  private static final Pattern LARGE =
      Pattern.compile(" (conversation|message|attachment|contact_inbox|receipt|sent_once) ");

  private Rooms rooms;
  private ContactSession carla;
  private ReceivedMessage message;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
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
  void itStandsInNoListAndTakesNoPlace() {
    delete();
    for (Actor actor : List.of(OLGA, ADA)) {
      assertThat(rooms.call(() -> inboxes().list(actor)))
          .extracting(InboxSummary::id)
          .doesNotContain(SUPPORT);
      refuses(ErrorCode.INBOX_NOT_FOUND, () -> inboxes().get(SUPPORT, actor));
      assertThat(rooms.call(() -> inboxes().visibleIds(actor))).doesNotContain(SUPPORT);
    }
    assertThat(rooms.call(() -> inboxes().byWebsiteToken("token", Actor.SYSTEM))).isEmpty();
    assertThat(rooms.call(() -> inboxes().names(List.of(SUPPORT, SALES), OLGA)))
        .containsOnlyKeys(SALES);
    ControlBeans.enter(rooms.acme());
    ControlBeans.limit(rooms.acme(), "inboxes", 2);
    rooms.callInRequest(() -> rooms.get(Inboxes.class).createApi("Pedidos", null, OLGA));
  }

  @Test
  void itsConversationsAreSeenByNobody() {
    assertThat(listed(OLGA)).containsExactly(lost);
    delete();
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM conversation"))).hasSize(1);
    for (Actor actor : List.of(OLGA, ADA, BEN)) {
      assertThat(listed(actor)).isEmpty();
      assertThat(rooms.call(() -> queries().counts(filter(), actor)))
          .isEqualTo(new ConversationCounts(0, 0, 0));
      assertThat(rooms.call(() -> queries().card(lost, actor))).isEmpty();
      assertThat(rooms.call(() -> queries().isInReach(lost, actor))).isFalse();
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
  void itsContactsFindNothingThereAnyMore() {
    delete();
    assertThat(rooms.call(() -> contacts().session(SUPPORT, "carla", Actor.SYSTEM))).isEmpty();
    assertThat(rooms.call(() -> contacts().session(carla.id(), Actor.SYSTEM))).isEmpty();
    assertThat(rooms.call(() -> contactTimelines().conversations(carla, carla.actor()))).isEmpty();
    assertThat(rooms.call(() -> contactTimelines().newest(carla, carla.actor()))).isEmpty();
    refuses(
        ErrorCode.CONTACT_INBOX_NOT_FOUND, () -> contacts().pubsubToken(carla.id(), Actor.SYSTEM));
    assertThat(rooms.call(() -> contacts().detail(carla.contact(), OLGA)).name())
        .isEqualTo("Carla");
  }

  @Test
  void whoWasOnTheWayInIsRefused() {
    delete();
    Intake intake = rooms.get(Intake.class);
    MessageDraft hello = MessageDraft.of("Alguém aí?");
    refuses(
        ErrorCode.CONVERSATION_NOT_FOUND, () -> intake.write(carla, lost, hello, carla.actor()));
    refuses(
        ErrorCode.INBOX_NOT_FOUND,
        () -> intake.receive(InboundMessage.from(carla, hello), carla.actor()));
    for (String source : List.of("carla", "dora")) {
      Arrival arrival = Arrival.known(SUPPORT, source, ContactProfile.EMPTY.withName("Dora"));
      refuses(
          ErrorCode.INBOX_NOT_FOUND, () -> rooms.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
    }
    refuses(
        ErrorCode.CONTACT_INBOX_NOT_FOUND,
        () -> {
          rooms.get(Contacts.class).hold(carla.id(), Actor.SYSTEM);
          return null;
        });
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM message"))).hasSize(2);
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact"))).hasSize(1);
  }

  @Test
  void noAddressOfItsFilesLeadsAnywhere() {
    AttachmentQueries files = rooms.get(AttachmentQueries.class);
    assertThat(rooms.call(() -> files.find(KEY, Actor.SYSTEM))).isPresent();
    delete();
    assertThat(rooms.call(() -> files.find(KEY, Actor.SYSTEM))).isEmpty();
    assertThat(rooms.call(() -> files.open(KEY, Actor.SYSTEM))).isEmpty();
  }

  @Test
  void deletingCostsTheSameHoweverMuchIsThere() {
    rooms.statements().clear();
    delete();
    assertThat(rooms.statements().statements())
        .isNotEmpty()
        .noneMatch(sql -> LARGE.matcher(sql).find());
  }

  private void delete() {
    rooms.callInRequest(
        () -> {
          rooms.get(Inboxes.class).delete(SUPPORT, "Support", OLGA);
          return null;
        });
  }

  private List<DisplayId> listed(Actor actor) {
    return rooms.call(() -> queries().list(filter(), null, 25, actor)).cards().stream()
        .map(ConversationCard::id)
        .toList();
  }

  private static ConversationFilter filter() {
    return ConversationFilter.open(ConversationTab.ALL);
  }

  private void refuses(ErrorCode code, Callable<?> question) {
    assertThatThrownBy(() -> rooms.call(question))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private InboxQueries inboxes() {
    return rooms.get(InboxQueries.class);
  }

  private ContactQueries contacts() {
    return rooms.get(ContactQueries.class);
  }

  private ContactTimelines contactTimelines() {
    return rooms.get(ContactTimelines.class);
  }
}
