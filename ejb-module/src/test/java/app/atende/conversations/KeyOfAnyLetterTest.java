package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeType;
import app.atende.attributes.Attributes;
import app.atende.attributes.NewAttribute;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactLine;
import app.atende.contacts.ContactListQueries;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.ContactSieve;
import app.atende.contacts.Contacts;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key of a custom attribute may hold any letter, and filters find its values. */
class KeyOfAnyLetterTest {

  private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");

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
  void contactsAreFoundByIt() {
    define(AttributeOwner.CONTACT, "subscrição");
    tell("Carla", Map.of("subscrição", "Ouro"));
    tell("Dora", Map.of("subscrição", "Prata", "subscricao", "Ouro"));
    assertThat(contacts("own1-eq-ouro")).containsExactly("Carla");
    assertThat(contacts("own1-set")).containsExactlyInAnyOrder("Carla", "Dora");
    assertThat(plan("contact_value", "subscrição")).contains("contact_of_text");
  }

  @Test
  void conversationsAreFoundByIt() {
    define(AttributeOwner.CONVERSATION, "ação");
    ContactSession carla = rooms.carla();
    NewConversation wanted =
        new NewConversation(new Attributes(Map.of("ação", "Trocar")), Attributes.NONE);
    DisplayId swap =
        rooms
            .call(() -> rooms.get(Intake.class).openConversation(carla, wanted, carla.actor()))
            .conversation();
    rooms.write(rooms.arrive("dora", "Dora"), "Oi");
    String filter = "own:a_c3_a7_c3_a3o-eq-trocar";
    Sieve sieve = new Sieve(FilterCriteria.parse(filter), NOW, ZoneOffset.UTC);
    ConversationFilter list = ConversationFilter.open(ConversationTab.ALL).through(sieve);
    assertThat(
            rooms
                .call(() -> rooms.get(ConversationQueries.class).list(list, null, 25, OLGA))
                .cards())
        .extracting(ConversationCard::id)
        .containsExactly(swap);
    assertThat(plan("conversation_value", "ação")).contains("conversation_of_text");
  }

  @Test
  void theScriptFindsWhatStoodThereBefore() {
    rooms.sql(
        "INSERT INTO contact (id, name, custom_attributes, created_at, updated_at) VALUES (77,"
            + " 'Velha', '{\"não\":3.5,\"plano\":\"Ouro\",\"a b\":1}', NOW(6), NOW(6))");
    rooms.again("V19__limits_teams_and_any_letter.sql");
    assertThat(
            rooms
                .call(
                    () ->
                        rooms.ask("SELECT CONCAT(attribute_key, number_value) FROM contact_value"))
                .toString())
        .isEqualTo("[não3.5]");
  }

  private void define(AttributeOwner owner, String key) {
    AttributeEdit edit = new AttributeEdit(key, null, List.of(), null, null);
    NewAttribute wanted = new NewAttribute(owner, key, AttributeType.TEXT, edit);
    rooms.callInRequest(() -> rooms.get(AttributeDefinitions.class).create(wanted, OLGA));
  }

  private void tell(String name, Map<String, Object> custom) {
    ContactProfile profile =
        new ContactProfile(name, null, null, null, new Attributes(custom), Attributes.NONE);
    rooms.call(() -> rooms.get(Contacts.class).create(profile, ADA));
  }

  private List<String> contacts(String filter) {
    return rooms.call(
        () -> {
          ContactCriteria criteria =
              ContactCriteria.parse(filter, rooms.get(AttributeDefinitions.class).list(ADA));
          ContactListQueries queries = rooms.get(ContactListQueries.class);
          ContactListing listing =
              ContactListing.EVERYBODY.through(new ContactSieve(criteria, NOW, ZoneOffset.UTC));
          return queries.page(queries.open(listing, ADA), 0, 25, ADA).stream()
              .map(ContactLine::name)
              .toList();
        });
  }

  private String plan(String table, String key) {
    List<?> rows =
        rooms.call(
            () ->
                rooms.ask(
                    "EXPLAIN SELECT 1 FROM "
                        + table
                        + " v WHERE v.attribute_key = '"
                        + key
                        + "' AND v.text_value = 'Ouro'"));
    return Arrays.deepToString(rows.toArray());
  }
}
