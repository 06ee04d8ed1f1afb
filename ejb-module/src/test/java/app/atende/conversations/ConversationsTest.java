package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationsTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @Test
  void aReplyEndsTheWaitingAndReadsWhatWasUnread() {
    DisplayId conversation = conversation();
    rooms.get(Now.class).pass(Duration.ofMinutes(5));
    rooms.call(() -> desk().reply(conversation, MessageDraft.of("Oi, Carla"), ADA));
    ConversationDetail detail = detail(conversation);
    assertThat(detail.card().waitingSince()).isNull();
    assertThat(detail.card().unread()).isZero();
    assertThat(detail.times().firstReplyAt()).isEqualTo(detail.card().lastActivityAt());
    assertThat(detail.card().preview().type()).isEqualTo(MessageType.OUTGOING);
  }

  @Test
  void aNoteAnswersNobody() {
    DisplayId conversation = conversation();
    rooms.call(() -> desk().addNote(conversation, MessageDraft.of("Ver pedido"), ADA));
    ConversationDetail detail = detail(conversation);
    assertThat(detail.card().waitingSince()).isNotNull();
    assertThat(detail.times().firstReplyAt()).isNull();
    assertThat(detail.card().preview().privateNote()).isTrue();
  }

  @Test
  void theSameKeyRepliesOnce() {
    DisplayId conversation = conversation();
    MessageDraft draft = MessageDraft.of("Oi").withEchoId("k1");
    SentMessage first = rooms.call(() -> desk().reply(conversation, draft, ADA));
    SentMessage second = rooms.call(() -> desk().reply(conversation, draft, ADA));
    SentMessage others = rooms.call(() -> desk().reply(conversation, draft, BEN));
    assertThat(second.repeated()).isTrue();
    assertThat(second.message()).isEqualTo(first.message());
    assertThat(second.version()).isEqualTo(first.version());
    assertThat(others.repeated()).isFalse();
  }

  @Test
  void aKeyIsRememberedForADay() {
    DisplayId conversation = conversation();
    MessageDraft draft = MessageDraft.of("Oi").withEchoId("k2");
    SentMessage first = rooms.call(() -> desk().reply(conversation, draft, ADA));
    rooms.get(Now.class).pass(Duration.ofHours(25));
    SentMessage later = rooms.call(() -> desk().reply(conversation, draft, ADA));
    assertThat(later.repeated()).isFalse();
    assertThat(later.message()).isNotEqualTo(first.message());
  }

  @Test
  void aSecondClickOnResolveChangesAndAnnouncesNothing() {
    DisplayId conversation = conversation();
    ConversationState first = rooms.call(() -> desk().resolve(conversation, -1, ADA));
    ConversationState second = rooms.call(() -> desk().resolve(conversation, first.version(), BEN));
    assertThat(first.status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(second).isEqualTo(first);
    assertThat(thread(conversation)).filteredOn(TimelineMessage::isActivity).hasSize(1);
  }

  @Test
  void aStaleClickIsRefused() {
    DisplayId conversation = conversation();
    long seen = detail(conversation).card().version();
    rooms.call(() -> desk().reply(conversation, MessageDraft.of("Oi"), BEN));
    assertRefused("STALE_EDIT", () -> desk().resolve(conversation, seen, ADA));
  }

  @Test
  void aPlainAgentWhoReopensHasItAndAnAdministratorHasNot() {
    DisplayId conversation = conversation();
    rooms.call(() -> desk().resolve(conversation, -1, ADA));
    assertThat(rooms.call(() -> desk().reopen(conversation, -1, OLGA)).assignee()).isNull();
    rooms.call(() -> desk().resolve(conversation, -1, ADA));
    assertThat(rooms.call(() -> desk().reopen(conversation, -1, BEN)).assignee())
        .isEqualTo(Rooms.idOf(BEN));
  }

  @Test
  void itIsGivenToThoseWhoSeeTheInboxOnly() {
    DisplayId sales = salesConversation();
    assertThat(assign(sales, OLGA).assignee()).isEqualTo(Rooms.idOf(OLGA));
    assertRefused("ASSIGNEE_NOT_IN_INBOX", () -> assign(sales, ADA));
    assertRefused(
        "AGENT_NOT_FOUND", () -> desk().assign(sales, Optional.of(new AgentId(99)), OLGA));
    ConversationState nobody = rooms.call(() -> desk().assign(sales, Optional.empty(), OLGA));
    assertThat(nobody.assignee()).isNull();
    assertThat(thread(sales))
        .extracting(line -> line.activity().kind())
        .containsExactly(ActivityKind.SELF_ASSIGNED, ActivityKind.UNASSIGNED);
  }

  @Test
  void whatAnAgentMayNotSeeIsNotThere() {
    DisplayId sales = salesConversation();
    assertRefused("CONVERSATION_NOT_FOUND", () -> desk().reply(sales, MessageDraft.of("x"), ADA));
    assertRefused("CONVERSATION_NOT_FOUND", () -> desk().resolve(sales, -1, ADA));
    assertRefused("CONVERSATION_NOT_FOUND", () -> queries().detail(sales, ADA));
    assertRefused(
        "CONVERSATION_NOT_FOUND",
        () -> rooms.get(Timelines.class).thread(sales, TimelineSlice.latest(), ADA));
    Optional<ConversationCard> card = rooms.call(() -> queries().card(sales, ADA));
    assertThat(card).isEmpty();
  }

  @Test
  void readAndUnreadGoTogether() {
    DisplayId conversation = conversation();
    assertThat(rooms.call(() -> desk().markRead(conversation, ADA)).unread()).isZero();
    ConversationState unread = rooms.call(() -> desk().markUnread(conversation, ADA));
    assertThat(unread.unread()).isEqualTo(1);
    assertThat(rooms.call(() -> desk().markUnread(conversation, ADA)).version())
        .isEqualTo(unread.version());
  }

  @Test
  void aDeletedMessageKeepsItsPlaceOnly() {
    DisplayId conversation = conversation();
    SentMessage sent = rooms.call(() -> desk().reply(conversation, MessageDraft.of("Ops"), ADA));
    rooms.call(() -> desk().deleteMessage(conversation, sent.message(), ADA));
    rooms.call(() -> desk().deleteMessage(conversation, sent.message(), ADA));
    TimelineMessage gone = thread(conversation).get(1);
    assertThat(gone.deleted()).isTrue();
    assertThat(gone.content()).isNull();
    assertThat(gone.attributes().values()).containsExactlyEntriesOf(Map.of("deleted", true));
    DisplayId other = conversation();
    assertRefused("MESSAGE_NOT_FOUND", () -> desk().deleteMessage(other, sent.message(), ADA));
  }

  @Test
  void aDeliveryNeverGoesBack() {
    DisplayId conversation = conversation();
    SentMessage sent = rooms.call(() -> desk().reply(conversation, MessageDraft.of("Oi"), ADA));
    report(conversation, sent, DeliveryReport.of(MessageStatus.READ));
    report(conversation, sent, DeliveryReport.of(MessageStatus.DELIVERED));
    report(conversation, sent, DeliveryReport.failed("late"));
    assertThat(thread(conversation).get(1).delivery())
        .isEqualTo(DeliveryReport.of(MessageStatus.READ));
  }

  @Test
  void aFailedDeliverySaysWhy() {
    DisplayId conversation = conversation();
    SentMessage sent = rooms.call(() -> desk().reply(conversation, MessageDraft.of("Oi"), ADA));
    report(conversation, sent, DeliveryReport.failed("HTTP 500"));
    TimelineMessage failed = thread(conversation).get(1);
    assertThat(failed.delivery()).isEqualTo(DeliveryReport.failed("HTTP 500"));
    assertThat(failed.attributes().text("external_error")).contains("HTTP 500");
  }

  @Test
  void aReplyQuotesOnlyWhatStandsInTheConversation() {
    DisplayId conversation = conversation();
    MessageId quoted = thread(conversation).get(0).id();
    MessageId foreign = thread(conversation()).get(0).id();
    rooms.call(() -> desk().reply(conversation, MessageDraft.of("Sim").inReplyTo(quoted), ADA));
    rooms.call(() -> desk().reply(conversation, MessageDraft.of("Não").inReplyTo(foreign), ADA));
    List<TimelineMessage> thread = thread(conversation);
    assertThat(thread.get(1).quoted().excerpt()).isEqualTo("Olá");
    assertThat(thread.get(1).quoted().senderName()).isEqualTo("Carla");
    assertThat(thread.get(2).quoted()).isNull();
  }

  @Test
  void nobodyForgesAnActivityLine() {
    DisplayId conversation = conversation();
    Activity forged = Activity.of(ActivityKind.RESOLVED, OLGA, null);
    MessageDraft draft = MessageDraft.of("Oi").withAttributes(forged.toAttributes());
    rooms.call(() -> desk().reply(conversation, draft, ADA));
    assertThat(thread(conversation).get(1).activity()).isNull();
  }

  @Test
  void aThreadIsReadInThreeStatements() {
    DisplayId conversation = conversation();
    for (int i = 0; i < 30; i++) {
      rooms.call(() -> desk().reply(conversation, MessageDraft.of("Oi"), ADA));
    }
    rooms.statements().clear();
    List<TimelineMessage> latest = thread(conversation);
    assertThat(rooms.statements().statements()).hasSize(3);
    assertThat(latest).hasSize(20);
    TimelineSlice before = TimelineSlice.before(latest.get(0).id());
    List<TimelineMessage> earlier =
        rooms.call(() -> rooms.get(Timelines.class).thread(conversation, before, ADA));
    assertThat(earlier).hasSize(11);
    assertThat(earlier.get(10).id().value()).isLessThan(latest.get(0).id().value());
  }

  private static void assertRefused(String code, Callable<?> work) {
    assertThatThrownBy(() -> rooms.call(work))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(code);
  }

  private static void report(DisplayId conversation, SentMessage sent, DeliveryReport report) {
    rooms.call(() -> desk().report(conversation, sent.message(), report, Actor.SYSTEM));
  }

  private static ConversationState assign(DisplayId id, Actor to) {
    return rooms.call(() -> desk().assign(id, Optional.of(Rooms.idOf(to)), OLGA));
  }

  private static DisplayId conversation() {
    ContactSession carla = rooms.arrive("c" + UUID.randomUUID(), "Carla");
    return rooms.write(carla, "Olá").conversation();
  }

  private static DisplayId salesConversation() {
    Arrival arrival =
        Arrival.known(SALES, "s" + UUID.randomUUID(), ContactProfile.EMPTY.withName("Rui"));
    ContactSession rui = rooms.call(() -> rooms.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
    return rooms
        .call(
            () -> rooms.get(Intake.class).openConversation(rui, NewConversation.PLAIN, rui.actor()))
        .conversation();
  }

  private static Conversations desk() {
    return rooms.get(Conversations.class);
  }

  private static ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private static ConversationDetail detail(DisplayId id) {
    return rooms.call(() -> queries().detail(id, OLGA));
  }

  private static List<TimelineMessage> thread(DisplayId id) {
    return rooms.call(() -> rooms.get(Timelines.class).thread(id, TimelineSlice.latest(), OLGA));
  }
}
