package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.conversations.ReceivedMessage.Outcome;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntakeTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @Test
  void theFirstMessageOpensAConversationThatWaits() {
    ContactSession carla = rooms.arrive("first", "Carla");
    ReceivedMessage received = rooms.write(carla, "Olá!");
    ConversationDetail detail = detail(received.conversation());
    assertThat(received.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(detail.card().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(detail.card().unread()).isEqualTo(1);
    assertThat(detail.card().waitingSince()).isEqualTo(detail.card().lastActivityAt());
    assertThat(detail.card().preview().text()).isEqualTo("Olá!");
    assertThat(detail.card().contact().name()).isEqualTo("Carla");
    assertThat(detail.card().version()).isEqualTo(received.version());
  }

  @Test
  void theNextMessageGoesOnWithIt() {
    ContactSession carla = rooms.arrive("next", "Carla");
    DisplayId first = rooms.write(carla, "Um").conversation();
    ReceivedMessage second = rooms.write(carla, "Dois");
    assertThat(second.outcome()).isEqualTo(Outcome.CONTINUED);
    assertThat(second.conversation()).isEqualTo(first);
    assertThat(detail(first).card().unread()).isEqualTo(2);
  }

  @Test
  void aContactsReplyReopensAResolvedConversation() {
    ContactSession carla = rooms.arrive("lost", "Carla");
    DisplayId lost = rooms.write(carla, "A encomenda sumiu").conversation();
    rooms.call(() -> desk().assign(lost, Optional.of(Rooms.idOf(ADA)), OLGA));
    rooms.call(() -> desk().resolve(lost, Conversations.ANY_VERSION, ADA));
    ReceivedMessage again = rooms.write(carla, "Ainda não chegou");
    assertThat(again.outcome()).isEqualTo(Outcome.REOPENED);
    assertThat(detail(lost).card().status()).isEqualTo(ConversationStatus.OPEN);
    assertThat(detail(lost).card().assignee().name()).isEqualTo("Ada");
    assertThat(activities(lost))
        .containsExactly(
            ActivityKind.ASSIGNED, ActivityKind.RESOLVED, ActivityKind.REOPENED_BY_CONTACT);
  }

  @Test
  void theSameKeyOfTheSenderWritesOnce() {
    ContactSession carla = rooms.arrive("twice", "Carla");
    InboundMessage message =
        InboundMessage.from(carla, MessageDraft.of("Só uma vez").withEchoId("echo-1"));
    ReceivedMessage first = receive(message);
    ReceivedMessage second = receive(message);
    assertThat(second.isRepeated()).isTrue();
    assertThat(second.message()).isEqualTo(first.message());
    assertThat(thread(first.conversation())).hasSize(1);
  }

  @Test
  void whatWasWrittenIsAnsweredAsTheThreadShowsIt() {
    ContactSession carla = rooms.arrive("echoed", "Carla");
    ReceivedMessage plain = rooms.write(carla, "Chegou **hoje**");
    MessageDraft quoting =
        MessageDraft.of("Este aqui").withEchoId("echo-2").inReplyTo(plain.message().id());
    ReceivedMessage answer = writeInto(plain.conversation(), carla, quoting);
    assertThat(
            rooms.call(
                () ->
                    contactTimelines()
                        .thread(
                            carla, plain.conversation(), TimelineSlice.latest(), carla.actor())))
        .containsExactly(plain.message(), answer.message());
    assertThat(answer.message().quoted().excerpt()).isEqualTo("Chegou **hoje**");
  }

  @Test
  void aConversationBeginsWithWhatIsKnownOfIt() {
    ContactSession carla = rooms.arrive("beginning", "Carla");
    NewConversation wanted = new NewConversation(Attributes.NONE.with("plan", "gold"), null);
    InboundMessage first = InboundMessage.from(carla, MessageDraft.of("Oi")).beginning(wanted);
    DisplayId begun = receive(first).conversation();
    receive(
        InboundMessage.from(carla, MessageDraft.of("Oi?"))
            .beginning(new NewConversation(Attributes.NONE.with("plan", "tin"), null)));
    ContactConversation kept =
        rooms.call(() -> contactTimelines().conversation(carla, begun, carla.actor()));
    assertThat(kept.customAttributes().values()).containsExactly(Map.entry("plan", "gold"));
  }

  @Test
  void theSameMessageOfAChannelIsTakenOnce() {
    Arrival from = Arrival.known(SUPPORT, "5511987654321", ContactProfile.EMPTY.withName("Rui"));
    InboundMessage message =
        new InboundMessage(from, "wamid.1", NewConversation.PLAIN, MessageDraft.of("Oi"));
    ReceivedMessage first = receive(message);
    ReceivedMessage second = receive(message);
    assertThat(second.isRepeated()).isTrue();
    assertThat(second.message()).isEqualTo(first.message());
    assertThat(second.conversation()).isEqualTo(first.conversation());
  }

  @Test
  void aBlockedContactReopensNothing() {
    ContactSession carla = rooms.arrive("blocked", "Mallory");
    DisplayId conversation = rooms.write(carla, "Oi").conversation();
    rooms.call(() -> desk().resolve(conversation, Conversations.ANY_VERSION, ADA));
    rooms.sql("UPDATE contact SET blocked = TRUE WHERE id = " + carla.contact());
    assertThat(rooms.write(carla, "Oi?").outcome()).isEqualTo(Outcome.CONTINUED);
    assertThat(detail(conversation).card().status()).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void aResolvedConversationStaysSoWhereTheInboxSaysSo() {
    ContactSession carla = rooms.arrive("closed", "Carla");
    DisplayId first = rooms.write(carla, "Oi").conversation();
    rooms.call(() -> desk().resolve(first, Conversations.ANY_VERSION, ADA));
    rooms.sql("UPDATE inbox SET allow_messages_after_resolved = FALSE");
    ReceivedMessage next = rooms.write(carla, "Outra coisa");
    rooms.sql("UPDATE inbox SET allow_messages_after_resolved = TRUE");
    assertThat(next.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(next.conversation()).isNotEqualTo(first);
  }

  @Test
  void nobodyWritesInAnothersConversation() {
    DisplayId carlas = rooms.write(rooms.arrive("hers", "Carla"), "Oi").conversation();
    ContactSession mallory = rooms.arrive("his", "Mallory");
    assertThatThrownBy(() -> writeInto(carlas, mallory, MessageDraft.of("Eu também")))
        .isInstanceOf(DomainException.class)
        .hasMessage("CONVERSATION_NOT_FOUND");
    assertThatThrownBy(
            () ->
                rooms.call(() -> contactTimelines().conversation(mallory, carlas, mallory.actor())))
        .hasMessage("CONVERSATION_NOT_FOUND");
  }

  @Test
  void aMessageWithoutWordsAndFilesIsRefused() {
    ContactSession carla = rooms.arrive("empty", "Carla");
    assertThatThrownBy(() -> rooms.write(carla, " \0\n"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("MESSAGE_EMPTY");
    assertThatThrownBy(() -> rooms.write(carla, "ã".repeat(150_001)))
        .hasMessageContaining("MESSAGE_TOO_LONG");
    assertThat(rooms.write(carla, "🎉".repeat(150_000)).outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void theContactSeesNeitherNotesNorActivityLines() {
    ContactSession carla = rooms.arrive("public", "Carla");
    DisplayId conversation = rooms.write(carla, "Oi").conversation();
    rooms.call(() -> desk().addNote(conversation, MessageDraft.of("Cuidado com ela"), BEN));
    rooms.call(() -> desk().reply(conversation, MessageDraft.of("Olá"), ADA));
    rooms.call(() -> desk().resolve(conversation, Conversations.ANY_VERSION, ADA));
    List<TimelineMessage> seen =
        rooms.call(
            () ->
                contactTimelines()
                    .thread(carla, conversation, TimelineSlice.latest(), carla.actor()));
    assertThat(seen).extracting(TimelineMessage::content).containsExactly("Oi", "Olá");
    assertThat(thread(conversation)).hasSize(4);
  }

  @Test
  void whatTheContactHasSeenCountsAsRead() {
    ContactSession carla = rooms.arrive("seen", "Carla");
    DisplayId conversation = rooms.write(carla, "Oi").conversation();
    rooms.call(() -> desk().reply(conversation, MessageDraft.of("Olá"), ADA));
    rooms.run(() -> rooms.get(Intake.class).contactSeen(carla, conversation, carla.actor()));
    assertThat(thread(conversation).get(1).delivery().status()).isEqualTo(MessageStatus.READ);
  }

  @Test
  void theContactEndsHisConversationOnce() {
    ContactSession carla = rooms.arrive("ends", "Carla");
    DisplayId conversation = rooms.write(carla, "Obrigada").conversation();
    Intake intake = rooms.get(Intake.class);
    ConversationState first =
        rooms.call(() -> intake.resolveByContact(carla, conversation, carla.actor()));
    ConversationState second =
        rooms.call(() -> intake.resolveByContact(carla, null, carla.actor()));
    assertThat(first.status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(activities(conversation)).containsExactly(ActivityKind.RESOLVED_BY_CONTACT);
  }

  private static ReceivedMessage writeInto(
      DisplayId conversation, ContactSession session, MessageDraft draft) {
    return rooms.call(
        () -> rooms.get(Intake.class).write(session, conversation, draft, session.actor()));
  }

  private static ReceivedMessage receive(InboundMessage message) {
    return rooms.call(() -> rooms.get(Intake.class).receive(message, Actor.SYSTEM));
  }

  private static Conversations desk() {
    return rooms.get(Conversations.class);
  }

  private static ContactTimelines contactTimelines() {
    return rooms.get(ContactTimelines.class);
  }

  private static ConversationDetail detail(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).detail(id, OLGA));
  }

  private static List<TimelineMessage> thread(DisplayId id) {
    return rooms.call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA));
  }

  private static List<ActivityKind> activities(DisplayId id) {
    return thread(id).stream()
        .filter(TimelineMessage::isActivity)
        .map(line -> line.activity().kind())
        .toList();
  }
}
