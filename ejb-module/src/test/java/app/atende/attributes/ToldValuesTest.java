package app.atende.attributes;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.contacts.IdentityProof;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.InboundMessage;
import app.atende.conversations.Intake;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.NewConversation;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs and websites tell must fit what the account has defined (ADR 0040). */
class ToldValuesTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @BeforeAll
  static void define() {
    define(AttributeOwner.CONTACT, "pedidos", AttributeType.NUMBER);
    define(AttributeOwner.CONTACT, "desde", AttributeType.DATE);
    define(AttributeOwner.CONTACT, "vip", AttributeType.CHECKBOX);
    define(AttributeOwner.CONTACT, "plano", AttributeType.LIST);
    define(AttributeOwner.CONTACT, "página", AttributeType.LINK);
    define(AttributeOwner.CONTACT, "nota", AttributeType.TEXT);
    define(AttributeOwner.CONVERSATION, "valor", AttributeType.NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "pedidos, '12,5', 12.5",
    "pedidos, ' 12 ', 12",
    "desde, 2026-11-30T10:00:00Z, 2026-11-30",
    "desde, 03/04/2026, 2026-04-03",
    "vip, sim, true",
    "vip, 0, false",
    "plano, OURO, Ouro",
    "página, https://acme.example, https://acme.example",
    "valor, caro, caro"
  })
  void whatCanBeReadAsTheTypeIs(String key, String told, String kept) {
    assertThat(checked(Map.of(key, told)).get(key)).hasToString(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "pedidos, muitos, NUMBER_INVALID",
    "desde, ontem, DATE_INVALID",
    "desde, 31/02/2026, DATE_INVALID",
    "vip, talvez, VALUE_INVALID",
    "plano, Prata, VALUE_NOT_LISTED",
    "página, javascript:alert(1), URL_INVALID"
  })
  void whatCannotIsRefusedByItsKey(String key, String told, String code) {
    assertThatThrownBy(() -> checked(Map.of("outra", "x", key, told)))
        .isInstanceOf(DomainException.class)
        .hasMessage(code + " at custom_attributes." + key);
  }

  @Test
  void otherKindsAreReadToo() {
    assertThat(checked(Map.of("nota", 12, "pedidos", 3.5, "vip", true)))
        .isEqualTo(Map.of("nota", "12", "pedidos", 3.5, "vip", true));
    assertThatThrownBy(() -> checked(Map.of("nota", List.of(1)))).hasMessageContaining(".nota");
  }

  @Test
  void whatNobodyDefinedOrSaysNothingStays() {
    Map<String, Object> told = new HashMap<>(Map.of("outra", List.of(1), "pedidos", " "));
    told.put("desde", null);
    assertThat(checked(told)).isEqualTo(told);
    int before = rooms.statements().statements().size();
    assertThat(checked(Map.of())).isEmpty();
    assertThat(rooms.statements().statements().size()).isEqualTo(before);
  }

  @Test
  void nothingOfARefusedContactIsKept() {
    ContactProfile wrong = profile("Carla", Map.of("pedidos", "muitos"));
    Arrival arrival = Arrival.known(Rooms.SALES, "wrong", wrong);
    assertRefused(() -> rooms.call(() -> contacts().arrive(arrival, Actor.SYSTEM)));
    assertRefused(() -> rooms.call(() -> contacts().create(wrong, OLGA)));
    ContactSession dora = rooms.arrive("dora", "Dora");
    assertRefused(() -> rooms.call(() -> contacts().update(dora.contact(), -1, wrong, OLGA)));
    assertRefused(
        () ->
            rooms.call(
                () -> contacts().identify(dora.id(), wrong, IdentityProof.NONE, dora.actor())));
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact WHERE name = 'Carla'")))
        .isEmpty();
  }

  @Test
  void aConversationIsBegunWithWhatFitsOnlyButAMessageIsNeverLost() {
    ContactSession eva = rooms.arrive("eva", "Eva");
    NewConversation wrong =
        new NewConversation(new Attributes(Map.of("valor", "caro", "b", 1)), Attributes.NONE);
    Intake intake = rooms.get(Intake.class);
    assertRefused(() -> rooms.call(() -> intake.openConversation(eva, wrong, eva.actor())));
    InboundMessage message = InboundMessage.from(eva, MessageDraft.of("Oi")).beginning(wrong);
    DisplayId begun = rooms.call(() -> intake.receive(message, eva.actor())).conversation();
    assertThat(
            rooms
                .call(() -> rooms.get(ConversationQueries.class).detail(begun, OLGA))
                .customAttributes()
                .values())
        .isEqualTo(Map.of("b", 1));
    Attributes custom = wrong.customAttributes();
    assertRefused(() -> rooms.run(() -> intake.setAttributes(eva, begun, custom, eva.actor())));
  }

  private static void assertRefused(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("NUMBER_INVALID at custom_attributes.");
  }

  private static Map<String, Object> checked(Map<String, Object> told) {
    return rooms.call(
        () ->
            rooms
                .get(ToldValues.class)
                .checked(AttributeOwner.CONTACT, new Attributes(told), Actor.SYSTEM)
                .values());
  }

  private static void define(AttributeOwner owner, String key, AttributeType type) {
    List<String> choices = type == AttributeType.LIST ? List.of("Básico", "Ouro") : List.of();
    AttributeEdit edit = new AttributeEdit(key, null, choices, null, null);
    NewAttribute wanted = new NewAttribute(owner, key, type, edit);
    rooms.callInRequest(() -> rooms.get(AttributeDefinitions.class).create(wanted, OLGA));
  }

  private static ContactProfile profile(String name, Map<String, Object> custom) {
    return new ContactProfile(name, null, null, null, new Attributes(custom), Attributes.NONE);
  }

  private static Contacts contacts() {
    return rooms.get(Contacts.class);
  }
}
