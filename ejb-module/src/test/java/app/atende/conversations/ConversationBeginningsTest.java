package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.Contacts;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agent or a program begins a conversation with a contact. */
class ConversationBeginningsTest {

  private Rooms rooms;
  private ContactId dora;

  @BeforeEach
  void open() {
    rooms = new Rooms(Heard.class);
    ContactProfile profile = ContactProfile.of("Dora", "dora@example.com");
    dora = rooms.call(() -> rooms.get(Contacts.class).create(profile, OLGA)).id();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itIsAllThatWasSaidAtOnce() {
    DisplayId id =
        begin(
            new Beginning(
                new Beginning.Address(dora, SALES, "WAID:1"),
                NewConversation.PLAIN,
                Former.of(ConversationStatus.PENDING),
                new AgentId(OLGA.id()),
                null,
                Opening.reply(MessageDraft.of("Olá Dora"))),
            OLGA);
    ConversationDetail detail = detail(id);
    assertThat(detail.card().status()).isEqualTo(ConversationStatus.PENDING);
    assertThat(detail.card().assignee().id()).isEqualTo(new AgentId(OLGA.id()));
    assertThat(detail.card().preview().text()).isEqualTo("Olá Dora");
    assertThat(detail.session().sourceId()).isEqualTo("WAID:1");
    DisplayId again = begin(named("WAID:1"), OLGA);
    assertThat(detail(again).contact().id()).as("by source id alone").isEqualTo(dora);
  }

  @ParameterizedTest
  @EnumSource
  void itBeginsAsItShallStandAndNothingTellsOfAChange(ConversationStatus wanted) {
    DisplayId id = begin(standing(Former.of(wanted), Opening.reply(MessageDraft.of("Olá"))), OLGA);
    assertThat(detail(id).card().status()).isEqualTo(wanted);
    assertThat(heard(ConversationOpened.class))
        .extracting(ConversationOpened::status)
        .containsExactly(wanted);
    assertThat(heard(ConversationStatusChanged.class)).isEmpty();
    assertThat(lines()).isEmpty();
  }

  @Test
  void whatTheContactSaidInOneThatBeginsAsResolvedDoesNotOpenIt() {
    Opening said = new Opening(Voice.CONTACT, MessageDraft.of("Obrigada"));
    DisplayId id = begin(standing(Former.of(ConversationStatus.RESOLVED), said), OLGA);
    assertThat(detail(id).card().status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(heard(ConversationStatusChanged.class)).isEmpty();
    assertThat(lines()).isEmpty();
  }

  @Test
  void oneThatBeginsAsleepWakesAtItsTime() {
    Instant now = rooms.get(Now.class).instant();
    Instant until = now.plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    DisplayId id = begin(standing(new Former(ConversationStatus.SNOOZED, until), null), OLGA);
    assertThat(detail(id).card().snoozedUntil()).isEqualTo(until);
    assertThat(heard(ConversationSnoozed.class))
        .extracting(ConversationSnoozed::until)
        .containsExactly(Optional.of(until));
    refuse(
        standing(new Former(ConversationStatus.SNOOZED, now.minusSeconds(1)), null),
        OLGA,
        ErrorCode.TIME_PAST);
  }

  @Test
  void anOlderOneThatIsAnsweredInsteadIsBroughtToStandSo() {
    rooms.sql("UPDATE inbox SET lock_to_single_conversation = TRUE WHERE id = 2");
    DisplayId first = begin(standing(null, null), OLGA);
    DisplayId again = begin(standing(Former.of(ConversationStatus.PENDING), null), OLGA);
    assertThat(again).isEqualTo(first);
    assertThat(detail(again).card().status()).isEqualTo(ConversationStatus.PENDING);
    assertThat(heard(ConversationStatusChanged.class)).hasSize(1);
  }

  private Beginning standing(Former standing, Opening opening) {
    Beginning.Address to = new Beginning.Address(dora, SALES, "WAID:1");
    return new Beginning(to, NewConversation.PLAIN, standing, null, null, opening);
  }

  private <E extends DomainEvent> List<E> heard(Class<E> kind) {
    return rooms.get(Heard.class).all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<?> lines() {
    return rooms.call(() -> rooms.ask("SELECT id FROM message WHERE message_type = 'ACTIVITY'"));
  }

  @Test
  void aNoteStaysAmongAgents() {
    DisplayId id = begin(saying(SALES, Voice.NOTE, "Cuidado com ela"), OLGA);
    assertThat(
            rooms.call(
                () -> rooms.ask("SELECT private_note FROM message WHERE content IS NOT NULL")))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).hasToString("true"));
    assertThat(detail(id).card().status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void whatTheContactSaidComesInOnlyWhereProgramsBringIt() {
    refuse(saying(SUPPORT, Voice.CONTACT, "Bom dia"), OLGA, ErrorCode.INCOMING_ONLY_AT_API);
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM conversation"))).isEmpty();
    DisplayId id = begin(saying(SALES, Voice.CONTACT, "Bom dia"), OLGA);
    assertThat(detail(id).card().preview().text()).isEqualTo("Bom dia");
    assertThat(rooms.call(() -> rooms.ask("SELECT sender_kind FROM message")))
        .allSatisfy(row -> assertThat(row).hasToString("CONTACT"));
  }

  private Beginning saying(InboxId inbox, Voice voice, String content) {
    return new Beginning(
        new Beginning.Address(dora, inbox, null),
        NewConversation.PLAIN,
        null,
        null,
        null,
        new Opening(voice, MessageDraft.of(content)));
  }

  @Test
  void withoutASourceIdEveryOneHasAContactInboxOfItsOwn() {
    String first = detail(begin(Beginning.with(dora, SALES), OLGA)).session().sourceId();
    String second = detail(begin(Beginning.with(dora, SALES), OLGA)).session().sourceId();
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void whatCannotBeBegunLeavesNothingBehind() {
    refuse(Beginning.with(dora, SALES), ADA, ErrorCode.INBOX_NOT_FOUND);
    refuse(Beginning.with(new ContactId(99), SUPPORT), OLGA, ErrorCode.CONTACT_NOT_FOUND);
    refuse(Beginning.with(null, SUPPORT), OLGA, ErrorCode.VALUE_REQUIRED);
    refuse(Beginning.with(dora, null), OLGA, ErrorCode.VALUE_REQUIRED);
    refuse(named("nobody"), OLGA, ErrorCode.CONTACT_INBOX_NOT_FOUND);
    Actor stranger = Actor.agent(2, List.of(Permission.CONVERSATION_MANAGE), "Ada");
    refuse(Beginning.with(dora, SUPPORT), stranger, ErrorCode.NOT_PERMITTED);
    Beginning foreign =
        new Beginning(
            new Beginning.Address(dora, SALES, null),
            NewConversation.PLAIN,
            null,
            new AgentId(77),
            null,
            null);
    refuse(foreign, OLGA, ErrorCode.AGENT_NOT_FOUND);
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM conversation"))).isEmpty();
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact_inbox"))).isEmpty();
  }

  @Test
  void aSourceIdThatIsSomebodyElsesIsRefused() {
    rooms.arrive("carla", "Carla");
    Beginning taken =
        new Beginning(
            new Beginning.Address(dora, SUPPORT, "carla"),
            NewConversation.PLAIN,
            null,
            null,
            null,
            null);
    refuse(taken, OLGA, ErrorCode.VALUE_TAKEN);
  }

  private static Beginning named(String source) {
    return new Beginning(
        new Beginning.Address(null, null, source), NewConversation.PLAIN, null, null, null, null);
  }

  private void refuse(Beginning wanted, Actor actor, ErrorCode why) {
    assertThatThrownBy(() -> begin(wanted, actor))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
  }

  private DisplayId begin(Beginning wanted, Actor actor) {
    return rooms.call(() -> rooms.get(ConversationBeginnings.class).begin(wanted, actor));
  }

  private ConversationDetail detail(DisplayId id) {
    return rooms.call(() -> rooms.get(ConversationQueries.class).detail(id, OLGA));
  }

  /** What happened. */
  @ApplicationScoped
  public static class Heard {

    private final List<DomainEvent> events = new ArrayList<>();

    void hear(@Observes DomainEvent event) {
      events.add(event);
    }

    /** All of it, in its order. */
    public List<DomainEvent> all() {
      return List.copyOf(events);
    }
  }
}
