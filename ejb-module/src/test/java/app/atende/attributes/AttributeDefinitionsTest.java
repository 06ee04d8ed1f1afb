package app.atende.attributes;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator says what the account wants to know of contacts and conversations. */
class AttributeDefinitionsTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aDefinitionIsKeptAndEveryAgentKnowsIt() {
    AttributeSummary plan = create(plan("plano"));
    assertThat(plan.choices()).containsExactly("Básico", "Ouro");
    assertThat(rooms.call(() -> desk().list(ADA))).containsExactly(plan);
    assertThat(rooms.call(() -> desk().get(AttributeOwner.CONTACT, plan.id(), ADA)))
        .isEqualTo(plan);
    assertThat(rooms.call(() -> desk().get(plan.id(), ADA))).isEqualTo(plan);
    assertRefused(
        "ATTRIBUTE_NOT_FOUND",
        () -> rooms.call(() -> desk().get(AttributeOwner.CONVERSATION, plan.id(), ADA)));
  }

  @Test
  void aContactKnowsNone() {
    AttributeSummary plan = create(plan("plano"));
    Actor carla = Actor.contact(1, "Carla");
    assertThat(rooms.call(() -> desk().list(carla))).isEmpty();
    assertRefused(
        "ATTRIBUTE_NOT_FOUND",
        () -> rooms.call(() -> desk().get(AttributeOwner.CONTACT, plan.id(), carla)));
    assertRefused("ATTRIBUTE_NOT_FOUND", () -> rooms.call(() -> desk().get(plan.id(), carla)));
  }

  @Test
  void theListIsByNameAndTakesOneStatement() {
    create(text("b", "Zebra"));
    create(text("a", "água"));
    create(text("c", "Banana"));
    assertThat(rooms.call(() -> desk().list(ADA)))
        .extracting(AttributeSummary::name)
        .containsExactly("água", "Banana", "Zebra");
  }

  @Test
  void theSameKeyIsThereOnceInTheAccountWhoeverOwnsIt() {
    create(plan("plano"));
    assertRefused("ATTRIBUTE_KEY_TAKEN at key", () -> create(text("plano", "Outro")));
    assertRefused("ATTRIBUTE_KEY_TAKEN at key", () -> create(text("PLANO", "Outro")));
  }

  @Test
  void onlyAdministratorsDefine() {
    AttributeSummary plan = create(plan("plano"));
    assertRefused(
        "NOT_PERMITTED", () -> rooms.callInRequest(() -> desk().create(text("x", "X"), ADA)));
    assertRefused(
        "NOT_PERMITTED",
        () ->
            rooms.callInRequest(() -> desk().change(plan.id(), plan.version(), plan.edit(), ADA)));
    assertRefused("NOT_PERMITTED", () -> delete(plan, plan.name(), ADA));
  }

  @Test
  void keyOwnerAndTypeStayWhateverElseIsSaid() {
    AttributeSummary plan = create(plan("plano"));
    AttributeEdit edit = AttributeEdit.named("Assinatura").choosing(List.of("Prata"));
    AttributeSummary after = change(plan, edit);
    assertThat(after.edit()).isEqualTo(edit);
    assertThat(after.key()).isEqualTo("plano");
    assertThat(after.type()).isEqualTo(AttributeType.LIST);
    assertThat(after.owner()).isEqualTo(AttributeOwner.CONTACT);
    assertRefused("STALE_EDIT", () -> change(plan, edit));
    assertRefused(
        "VALUE_REQUIRED at choices", () -> change(after, AttributeEdit.named("Assinatura")));
  }

  @Test
  void deletingAsksForTheName() {
    AttributeSummary plan = create(plan("plano"));
    assertRefused("CONFIRMATION_WRONG at confirmation", () -> delete(plan, "plano", OLGA));
    delete(plan, " Plano ", OLGA);
    assertThat(rooms.call(() -> desk().list(ADA))).isEmpty();
    assertRefused("ATTRIBUTE_NOT_FOUND", () -> delete(plan, "Plano", OLGA));
    assertThat(create(text("plano", "De novo")).id()).isNotEqualTo(plan.id());
  }

  @Test
  void eachChangeIsInTheAuditLog() {
    AttributeSummary plan = create(plan("plano"));
    change(plan, AttributeEdit.named("Assinatura").choosing(List.of("Prata")));
    delete(plan, "Assinatura", OLGA);
    assertThat(rooms.<List<?>>call(() -> rooms.ask("SELECT what FROM audit_entry ORDER BY id")))
        .map(Object::toString)
        .containsExactly("attribute_created", "attribute_changed", "attribute_deleted");
  }

  @Test
  void noMoreThanAnybodyCanChooseFrom() {
    rooms.sql(
        "INSERT INTO attribute_definition (owner, attribute_key, type, name, created_at,"
            + " updated_at) SELECT 'CONTACT', CONCAT('k', seq), 'TEXT', 'K', NOW(6), NOW(6)"
            + " FROM seq_1_to_200");
    assertRefused("TOO_MANY_ATTRIBUTES", () -> create(plan("plano")));
  }

  private static NewAttribute plan(String key) {
    return new NewAttribute(
        AttributeOwner.CONTACT,
        key,
        AttributeType.LIST,
        AttributeEdit.named("Plano").choosing(List.of("Básico", "Ouro")));
  }

  private static NewAttribute text(String key, String name) {
    return new NewAttribute(
        AttributeOwner.CONVERSATION, key, AttributeType.TEXT, AttributeEdit.named(name));
  }

  private AttributeSummary create(NewAttribute wanted) {
    return rooms.callInRequest(() -> desk().create(wanted, OLGA));
  }

  private AttributeSummary change(AttributeSummary attribute, AttributeEdit edit) {
    return rooms.callInRequest(
        () -> desk().change(attribute.id(), attribute.version(), edit, OLGA));
  }

  private Void delete(AttributeSummary attribute, String typed, Actor actor) {
    return rooms.callInRequest(
        () -> {
          desk().delete(attribute.id(), typed, actor);
          return null;
        });
  }

  private static void assertRefused(String message, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(message);
  }

  private AttributeDefinitions desk() {
    return rooms.get(AttributeDefinitions.class);
  }
}
