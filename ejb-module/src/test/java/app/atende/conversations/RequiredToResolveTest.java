package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.Attributes;
import app.atende.attributes.NewAttribute;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactSession;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the account wants to know before a conversation is resolved is asked for (W29). */
class RequiredToResolveTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;
  private AttributeId reason;
  private AttributeId amount;
  private AttributeId plan;

  @BeforeEach
  void requireTwo() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
    reason = define(AttributeOwner.CONVERSATION, "motivo", AttributeType.TEXT);
    amount = define(AttributeOwner.CONVERSATION, "valor", AttributeType.NUMBER);
    plan = define(AttributeOwner.CONTACT, "plano", AttributeType.TEXT);
    require(Set.of(reason, amount, plan));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoResolvesWithoutThemIsToldWhichAreMissing() {
    assertThatThrownBy(() -> resolve(Map.of()))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.ATTRIBUTES_REQUIRED);
              assertThat(refusal.args()).containsExactly("motivo, valor");
            });
    assertThat(card().status()).isEqualTo(ConversationStatus.OPEN);
  }

  @Test
  void theyAreFilledInAndItIsResolvedAtOnceOrNothingHappens() {
    assertRefused("NUMBER_INVALID at attribute-" + amount.value(), () -> resolve(both("muito")));
    assertThat(values()).isEmpty();
    resolve(both("12.5"));
    assertThat(card().status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(values()).isEqualTo(Map.of("motivo", "extravio", "valor", 12.5));
  }

  @Test
  void whatAColleagueFilledInMeanwhileIsNotOverwritten() {
    set(reason, "atraso");
    assertRefused("STALE_EDIT at attribute-" + reason.value(), () -> resolve(both("1")));
    assertThat(values()).isEqualTo(Map.of("motivo", "atraso"));
    resolve(Map.of(amount, "1"));
    assertThat(card().status()).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void aBoxThatSaysNoIsFilledIn() {
    AttributeId box = define(AttributeOwner.CONVERSATION, "troca", AttributeType.CHECKBOX);
    require(Set.of(box));
    resolve(Map.of(box, "false"));
    assertThat(card().status()).isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void amongManyThoseThatLackThemAreRefusedAndNamed() {
    DisplayId known = rooms.write(rooms.arrive("rui", "Rui"), "Oi").conversation();
    rooms.sql(
        "UPDATE conversation SET custom_attributes = '{\"motivo\":\"x\",\"valor\":0}'"
            + " WHERE display_id = "
            + known);
    TriageChange change = TriageChange.status(ConversationStatus.RESOLVED);
    List<BulkItem> items =
        List.of(
            new BulkItem(lost, Conversations.ANY_VERSION, change),
            new BulkItem(known, Conversations.ANY_VERSION, change));
    BulkOutcome outcome = rooms.call(() -> rooms.get(BulkTriage.class).change(items, ADA));
    assertThat(outcome.refused())
        .containsExactly(
            new BulkOutcome.Refused(lost, ErrorCode.ATTRIBUTES_REQUIRED, List.of("motivo, valor")));
    assertThat(outcome.done())
        .extracting(done -> done.state().conversation())
        .containsExactly(known);
  }

  @Test
  void beginningItAsResolvedIsNoWayAround() {
    ConversationBeginnings desk = rooms.get(ConversationBeginnings.class);
    Former resolved = Former.of(ConversationStatus.RESOLVED);
    assertRefused(
        "ATTRIBUTES_REQUIRED", () -> rooms.call(() -> desk.begin(begun(Map.of(), resolved), OLGA)));
    Map<String, Object> told = Map.of("motivo", "extravio", "valor", 12.5);
    DisplayId id = rooms.call(() -> desk.begin(begun(told, resolved), OLGA));
    assertThat(rooms.call(() -> queries().card(id, OLGA)).orElseThrow().status())
        .isEqualTo(ConversationStatus.RESOLVED);
  }

  private Beginning begun(Map<String, Object> attributes, Former standing) {
    Beginning.Address to = new Beginning.Address(carla.contact(), Rooms.SALES, null);
    NewConversation carried = new NewConversation(new Attributes(attributes), Attributes.NONE);
    return new Beginning(to, carried, standing, null, null, null);
  }

  @Test
  void takingBackIsNoWayAround() {
    Triage triage = rooms.get(Triage.class);
    ConversationState slept =
        rooms.call(() -> triage.snooze(lost, Conversations.ANY_VERSION, Optional.empty(), ADA));
    Former resolved = Former.of(ConversationStatus.RESOLVED);
    assertThatThrownBy(() -> rooms.call(() -> triage.undo(lost, slept.version(), resolved, ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessage("ATTRIBUTES_REQUIRED");
  }

  @Test
  void theContactMayEndItAndWhoeverIsMutedIsNotAskedAbout() {
    rooms.call(() -> rooms.get(Intake.class).resolveByContact(carla, lost, carla.actor()));
    assertThat(card().status()).isEqualTo(ConversationStatus.RESOLVED);
    DisplayId rude = rooms.write(rooms.arrive("rui", "Rui"), "#!").conversation();
    rooms.call(() -> rooms.get(Triage.class).mute(rude, ADA));
    assertThat(rooms.call(() -> queries().card(rude, OLGA)).orElseThrow().status())
        .isEqualTo(ConversationStatus.RESOLVED);
  }

  @Test
  void onlyAdministratorsRequireAndWhatIsDeletedIsRequiredNoMore() {
    assertRefused(
        "NOT_PERMITTED",
        () ->
            rooms.callInRequest(
                () -> {
                  definitions().requireToResolve(Set.of(), Set.of(), ADA);
                  return null;
                }));
    rooms.callInRequest(
        () -> {
          definitions().delete(reason, "motivo", OLGA);
          return null;
        });
    assertThat(rooms.call(() -> definitions().requiredToResolve(ADA)))
        .extracting(attribute -> attribute.id())
        .containsExactly(amount);
  }

  @Test
  void theAttributeOfTheSameIdInAnotherAccountIsNotAskedFor() {
    try (Rooms globex = new Rooms()) {
      DisplayId same = globex.write(globex.carla(), "Oi").conversation();
      assertThat(same).isEqualTo(lost);
      globex.sql(
          "INSERT INTO attribute_definition (id, owner, attribute_key, type, name, created_at,"
              + " updated_at) VALUES ("
              + reason.value()
              + ", 'CONVERSATION', 'motivo', 'TEXT', 'motivo', NOW(6), NOW(6))");
      Conversations hub = globex.get(Conversations.class);
      assertThat(globex.call(() -> hub.resolve(same, Conversations.ANY_VERSION, ADA)).status())
          .isEqualTo(ConversationStatus.RESOLVED);
    }
  }

  private Map<AttributeId, String> both(String number) {
    return Map.of(reason, "extravio", amount, number);
  }

  private ConversationState resolve(Map<AttributeId, String> filled) {
    Conversations hub = rooms.get(Conversations.class);
    return rooms.call(
        () -> hub.resolve(lost, Conversations.ANY_VERSION, Resolution.filling(filled), ADA));
  }

  private void set(AttributeId attribute, String text) {
    rooms.call(
        () ->
            rooms
                .get(ConversationAttributes.class)
                .set(lost, attribute, TypedValue.of(text), OLGA));
  }

  private static void assertRefused(String message, ThrowingCallable tried) {
    assertThatThrownBy(tried).isInstanceOf(DomainException.class).hasMessage(message);
  }

  private AttributeId define(AttributeOwner owner, String key, AttributeType type) {
    AttributeEdit edit = new AttributeEdit(key, null, List.of(), null, null);
    NewAttribute wanted = new NewAttribute(owner, key, type, edit);
    return rooms.callInRequest(() -> definitions().create(wanted, OLGA)).id();
  }

  private Set<AttributeId> required() {
    return definitions().requiredToResolve(OLGA).stream()
        .map(AttributeSummary::id)
        .collect(Collectors.toSet());
  }

  private void require(Set<AttributeId> wanted) {
    rooms.callInRequest(
        () -> {
          definitions().requireToResolve(wanted, required(), OLGA);
          return null;
        });
  }

  private AttributeDefinitions definitions() {
    return rooms.get(AttributeDefinitions.class);
  }

  private ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private ConversationCard card() {
    return rooms.call(() -> queries().card(lost, OLGA)).orElseThrow();
  }

  private Map<String, Object> values() {
    return rooms.call(() -> queries().detail(lost, OLGA)).customAttributes().values();
  }
}
