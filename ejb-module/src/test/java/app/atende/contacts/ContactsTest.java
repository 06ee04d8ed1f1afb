package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts taken in, changed and deleted by hand (S4.2, S4.6, W5). */
class ContactsTest {

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
  void bothSpellingsOfABrazilianNumberAreOneContacts() {
    ContactDetail carla = create(named("Carla").withPhoneNumber("+55 11 98765-4321"));
    assertRefused(
        "CONTACT_PHONE_TAKEN at phone_number",
        () -> create(named("Outra").withPhoneNumber("+551187654321")));
    assertThat(taken(named("Outra").withPhoneNumber("+551187654321")))
        .isEqualTo(new TakenKey("phone_number", carla.id(), "Carla"));
  }

  @Test
  void anAddressIsOneContactsHoweverItIsWritten() {
    ContactDetail carla = create(ContactProfile.of("Carla", "Carla@Acme.example"));
    assertThat(carla.email()).isEqualTo("carla@acme.example");
    assertRefused(
        "CONTACT_EMAIL_TAKEN at email",
        () -> create(ContactProfile.of("Outra", "CARLA@acme.example")));
  }

  @Test
  void whatIsOnesOwnIsNotTaken() {
    ContactDetail carla = create(ContactProfile.of("Carla", "own@acme.example"));
    assertThat(
            rooms.call(
                () -> desk().taken(ContactProfile.of("C", "own@acme.example"), carla.id(), ADA)))
        .isEmpty();
    assertThat(update(carla, ContactProfile.of("Carla Dias", "own@acme.example")).name())
        .isEqualTo("Carla Dias");
  }

  @Test
  void whoeverSawAnOlderStateIsRefused() {
    ContactDetail carla = create(named("Carla"));
    update(carla, named("Carla Dias"));
    assertRefused("STALE_EDIT", () -> update(carla, named("Carla Souza")));
  }

  @Test
  void onlyAdministratorsDelete() {
    ContactDetail carla = create(named("Carla"));
    assertRefused("NOT_PERMITTED", () -> delete(carla.id(), ADA));
    delete(carla.id(), OLGA);
    assertRefused("CONTACT_NOT_FOUND", () -> delete(carla.id(), OLGA));
    assertThat(ask("SELECT what, object_id FROM audit_entry WHERE what = 'contact_deleted'"))
        .containsExactly("contact_deleted " + carla.id());
  }

  @Test
  void severalAreDeletedAtOnceAndWhoIsGoneAlreadyIsPassedOver() {
    ContactDetail carla = create(named("Carla"));
    ContactDetail dora = create(named("Dora"));
    delete(dora.id(), OLGA);
    Set<ContactId> both = Set.of(carla.id(), dora.id());
    assertRefused("NOT_PERMITTED", () -> rooms.call(() -> desk().delete(both, ADA)));
    assertThat(rooms.callInRequest(() -> desk().delete(both, OLGA))).isEqualTo(1);
    assertThat(ask("SELECT id FROM contact")).isEmpty();
  }

  @Test
  void whoWritesAgainAfterHeWasDeletedIsSomebodyNew() {
    ContactSession carla = rooms.carla();
    delete(carla.contact(), OLGA);
    ContactSession again = rooms.carla();
    assertThat(again.contact()).isNotEqualTo(carla.contact());
    assertThat(ask("SELECT id FROM contact_inbox")).hasSize(1);
  }

  @Test
  void aCardThatIsSavedTwiceIsOneContactHoweverTheNumberIsWritten() {
    KeptContact rita = keep("Rita", "+5511987654321");
    assertThat(rita.isNew()).isTrue();
    assertThat(keep("Outra", "+551187654321")).isEqualTo(new KeptContact(rita.id(), "Rita", false));
    assertRefused("VALUE_REQUIRED at phone_number", () -> keep("Rita", " "));
    assertRefused("PHONE_INVALID at phone_number", () -> keep("Rita", "12"));
    assertThat(ask("SELECT id FROM contact")).hasSize(1);
  }

  @Test
  void whatADeletedContactHadIsFreeAgain() {
    ContactProfile profile =
        ContactProfile.of("Carla", "free@acme.example")
            .withPhoneNumber("+5511987654321")
            .withIdentifier("c1");
    delete(create(profile).id(), OLGA);
    assertThat(create(profile).email()).isEqualTo("free@acme.example");
  }

  @Test
  void filtersFindTheAttributesThatStandInTheJson() {
    Attributes told =
        new Attributes(
            Map.of("plano", "Ouro", "pedidos", 12, "vip", true, "desde", "2026-02-03", "ü !", "x"));
    ContactDetail carla =
        create(new ContactProfile("Carla", null, null, null, told, Attributes.NONE));
    assertThat(values())
        .containsExactlyInAnyOrder(
            "desde 2026-02-03 null 2026-02-03",
            "pedidos 12 12.0 null",
            "plano Ouro null null",
            "vip true null null");
    rooms.call(() -> desk().forget(carla.id(), List.of("desde", "vip", "pedidos"), ADA));
    assertThat(values()).containsExactly("plano Ouro null null");
    delete(carla.id(), OLGA);
    assertThat(values()).isEmpty();
  }

  @Test
  void whatProgramsTellIsFoundToo() {
    Attributes told = new Attributes(Map.of("plano", "Prata"));
    ContactProfile profile = new ContactProfile("Dora", null, null, null, told, Attributes.NONE);
    Arrival arrival = Arrival.known(Rooms.SALES, "dora", profile);
    rooms.call(() -> desk().arrive(arrival, Actor.SYSTEM));
    assertThat(values()).containsExactly("plano Prata null null");
  }

  @Test
  void theScriptFindsWhatStoodThereBefore() {
    rooms.sql(
        "INSERT INTO contact (id, name, custom_attributes, created_at, updated_at) VALUES (77,"
            + " 'Velha', '{\"plano\":\"Ouro\",\"pedidos\":3.5,\"desde\":\"2026-02-30\",\"lista\":[1],"
            + "\"não\":1}', NOW(6), NOW(6)), (78, 'Leer', NULL, NOW(6), NOW(6))");
    rooms.again("V11__contacts.sql");
    assertThat(values())
        .containsExactlyInAnyOrder(
            "desde 2026-02-30 null null", "pedidos 3.5 3.5 null", "plano Ouro null null");
  }

  private List<String> values() {
    return ask(
        "SELECT attribute_key, text_value, number_value, day_value FROM contact_value"
            + " ORDER BY contact_id, attribute_key");
  }

  private List<String> ask(String sql) {
    return rooms.call(() -> rooms.ask(sql).stream().map(ContactsTest::line).toList());
  }

  private static String line(Object row) {
    return row instanceof Object[] columns
        ? Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining(" "))
        : String.valueOf(row);
  }

  private static ContactProfile named(String name) {
    return ContactProfile.EMPTY.withName(name);
  }

  private ContactDetail create(ContactProfile profile) {
    return rooms.call(() -> desk().create(profile, ADA));
  }

  private KeptContact keep(String name, String phone) {
    return rooms.call(() -> desk().keep(named(name).withPhoneNumber(phone), ADA));
  }

  private TakenKey taken(ContactProfile profile) {
    return rooms.call(() -> desk().taken(profile, null, ADA)).orElseThrow();
  }

  private ContactDetail update(ContactDetail seen, ContactProfile profile) {
    return rooms.call(() -> desk().update(seen.id(), seen.version(), profile, ADA));
  }

  private Object delete(ContactId id, Actor actor) {
    return rooms.callInRequest(
        () -> {
          desk().delete(id, actor);
          return null;
        });
  }

  private Contacts desk() {
    return rooms.get(Contacts.class);
  }

  private static void assertRefused(String refusal, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessage(refusal);
  }
}
