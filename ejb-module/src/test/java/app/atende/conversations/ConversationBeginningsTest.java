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
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.Contacts;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent or a program begins a conversation with a contact. */
class ConversationBeginningsTest {

  private Rooms rooms;
  private ContactId dora;

  @BeforeEach
  void open() {
    rooms = new Rooms();
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
}
