package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.Contacts;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent writes down what the account wants to know: of a conversation, and of its contact. */
class ConversationAttributesTest {

  private Rooms rooms;
  private DisplayId lost;
  private ContactId carla;
  private AttributeId amount;
  private AttributeId plan;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    ReceivedMessage received = rooms.write(rooms.carla(), "A encomenda sumiu");
    lost = received.conversation();
    carla = received.session().contact();
    amount = define(AttributeOwner.CONVERSATION, "valor", AttributeType.NUMBER);
    plan = define(AttributeOwner.CONTACT, "plano", AttributeType.TEXT);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aValueIsKeptBesideWhatProgramsLeftThere() {
    rooms.sql("UPDATE conversation SET custom_attributes = '{\"foreign\":[1]}'");
    ConversationState before = set("99.9", null);
    assertThat(values()).containsEntry("valor", 99.9).containsKey("foreign");
    assertThat(set("99.90", null).version()).as("the same again").isEqualTo(before.version());
    assertThat(set("100", null).version()).isGreaterThan(before.version());
    remove();
    assertThat(values()).containsOnlyKeys("foreign");
    remove();
  }

  @Test
  void filtersFindWhatStandsThereNow() {
    set("99.9", null);
    assertThat(through("own:valor-eq-99_2e9")).containsExactly(lost);
    assertThat(through("own:valor-gt-99")).containsExactly(lost);
    set("5", null);
    assertThat(through("own:valor-gt-99")).isEmpty();
    remove();
    assertThat(through("own:valor-set")).isEmpty();
    assertThat(through("own:valor-unset")).containsExactly(lost);
  }

  private List<DisplayId> through(String filter) {
    Sieve sieve = new Sieve(FilterCriteria.parse(filter), Instant.now(), ZoneOffset.UTC);
    ConversationFilter all =
        new ConversationFilter(
                ConversationTab.ALL, null, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null)
            .through(sieve);
    return rooms
        .call(() -> rooms.get(ConversationQueries.class).list(all, null, 25, Rooms.OLGA))
        .cards()
        .stream()
        .map(ConversationCard::id)
        .toList();
  }

  @Test
  void whatIsNoneOfItsTypeIsRefusedAndNothingIsLost() {
    set("1", null);
    assertRefused("NUMBER_INVALID at value", () -> set("muito", null));
    assertThat(values()).isEqualTo(Map.of("valor", 1));
  }

  @Test
  void whoSawAnotherValueIsRefusedAndWhoSawThisOneIsNot() {
    set("1", "");
    assertRefused("STALE_EDIT", () -> set("2", ""));
    set("2", "1");
    assertThat(values()).isEqualTo(Map.of("valor", 2));
  }

  @Test
  void anAttributeOfContactsIsNoneOfConversations() {
    assertRefused(
        "ATTRIBUTE_NOT_FOUND",
        () -> rooms.call(() -> desk().set(lost, plan, TypedValue.of("x"), ADA)));
    assertRefused(
        "ATTRIBUTE_NOT_FOUND",
        () -> rooms.call(() -> contacts().setAttribute(carla, amount, TypedValue.of("1"), ADA)));
    assertRefused(
        "ATTRIBUTE_NOT_FOUND",
        () -> rooms.call(() -> desk().remove(lost, new AttributeId(99), ADA)));
  }

  @Test
  void whoMayNotSeeTheConversationMayNotDescribeIt() {
    Actor dave = Actor.agent(9, Role.AGENT, "Dave");
    assertRefused(
        "CONVERSATION_NOT_FOUND",
        () -> rooms.call(() -> desk().set(lost, amount, TypedValue.of("1"), dave)));
    assertRefused(
        "NOT_PERMITTED",
        () ->
            rooms.call(
                () ->
                    contacts()
                        .setAttribute(
                            carla, plan, TypedValue.of("x"), Actor.contact(99, "Mallory"))));
  }

  @Test
  void noLineIsLeftInTheConversation() {
    set("1", null);
    remove();
    assertThat(
            rooms.call(() -> rooms.get(Timelines.class).thread(lost, TimelineSlice.latest(), ADA)))
        .noneMatch(TimelineMessage::isActivity);
  }

  @Test
  void aContactIsDescribedToo() {
    rooms.sql("UPDATE contact SET custom_attributes = '{\"foreign\":true}'");
    rooms.call(() -> contacts().setAttribute(carla, plan, new TypedValue("Ouro", ""), ADA));
    assertThat(valuesOfCarla()).isEqualTo(Map.of("foreign", true, "plano", "Ouro"));
    assertRefused(
        "STALE_EDIT",
        () ->
            rooms.call(
                () -> contacts().setAttribute(carla, plan, new TypedValue("Prata", ""), ADA)));
    rooms.call(() -> contacts().removeAttribute(carla, plan, ADA));
    assertThat(valuesOfCarla()).isEqualTo(Map.of("foreign", true));
  }

  @Test
  void valuesOutliveTheirDefinition() {
    set("1", null);
    rooms.callInRequest(
        () -> {
          rooms.get(AttributeDefinitions.class).delete(amount, "valor", OLGA);
          return null;
        });
    assertThat(values()).containsEntry("valor", 1);
    amount = define(AttributeOwner.CONVERSATION, "valor", AttributeType.NUMBER);
    assertRefused("STALE_EDIT", () -> set("2", ""));
    set("2", "1");
  }

  @Test
  void aTextMayNameThem() {
    set("99.5", null);
    rooms.call(() -> contacts().setAttribute(carla, plan, TypedValue.of("Ouro"), ADA));
    String text = "{{contact.custom_attribute.plano}}: {{conversation.custom_attribute.valor}}";
    FilledText filled = rooms.call(() -> rooms.get(Conversations.class).preview(lost, text, ADA));
    assertThat(filled.sent()).isEqualTo("Ouro: 99.5");
  }

  private AttributeId define(AttributeOwner owner, String key, AttributeType type) {
    NewAttribute wanted = new NewAttribute(owner, key, type, AttributeEdit.named(key));
    return rooms
        .callInRequest(() -> rooms.get(AttributeDefinitions.class).create(wanted, OLGA))
        .id();
  }

  private ConversationState set(String text, String seen) {
    return rooms.call(() -> desk().set(lost, amount, new TypedValue(text, seen), ADA));
  }

  private void remove() {
    rooms.call(() -> desk().remove(lost, amount, ADA));
  }

  private Map<String, Object> values() {
    return rooms
        .call(() -> rooms.get(ConversationQueries.class).detail(lost, ADA))
        .customAttributes()
        .values();
  }

  private Map<String, Object> valuesOfCarla() {
    return rooms
        .call(() -> rooms.get(ContactQueries.class).detail(carla, ADA))
        .customAttributes()
        .values();
  }

  private static void assertRefused(String message, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(message);
  }

  private ConversationAttributes desk() {
    return rooms.get(ConversationAttributes.class);
  }

  private Contacts contacts() {
    return rooms.get(Contacts.class);
  }
}
