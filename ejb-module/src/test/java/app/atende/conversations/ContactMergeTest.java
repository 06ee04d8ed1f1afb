package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.contacts.Arrival;
import app.atende.contacts.Arrival.Matching;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactMerge;
import app.atende.contacts.ContactNotes;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.contacts.IdentityProof;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two contacts become one, and whoever writes from where the other one wrote is the kept one. */
class ContactMergeTest {

  private Rooms rooms;
  private ContactSession carla;
  private ContactSession dora;

  @BeforeEach
  void open() {
    rooms = new Rooms(Heard.class);
    carla = rooms.carla();
    dora = arrive("dora", ContactProfile.of("Dora", "dora@acme.example").withIdentifier("d-1"));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void conversationsOfBothAreTheKeptOnesWithTheirMessages() {
    DisplayId first = rooms.write(carla, "My parcel").conversation();
    DisplayId second = rooms.write(dora, "Where is it?").conversation();
    merge(carla, dora);
    assertThat(conversations(carla.contact())).containsExactlyInAnyOrder(first, second);
    TimelineMessage written =
        rooms
            .call(() -> rooms.get(Timelines.class).thread(second, TimelineSlice.latest(), OLGA))
            .get(0);
    assertThat(written.content()).isEqualTo("Where is it?");
    assertThat(written.sender().name()).isEqualTo("Carla");
    assertThat(rooms.call(() -> queries().detail(second, OLGA)).contact().name())
        .isEqualTo("Carla");
  }

  @Test
  void theKeptOneWinsAndItsGapsAreFilled() {
    profile(
        carla,
        ContactProfile.of("Carla", "carla@acme.example"),
        Map.of("plano", "Ouro", "nota", " "),
        Map.of("city", "Recife", "social_profiles", Map.of("instagram", "carla")));
    profile(
        dora,
        ContactProfile.EMPTY.withPhoneNumber("+5511987654321"),
        Map.of("plano", "Prata", "nota", "vip", "pedidos", 3),
        Map.of(
            "city", "Natal", "company_name", "Doce", "social_profiles", Map.of("linkedin", "d")));
    ContactDetail shown = detail(carla.contact()).filledBy(detail(dora.contact()));
    ContactDetail kept = merge(carla, dora);
    assertThat(kept)
        .usingRecursiveComparison()
        .ignoringFields("version", "updatedAt")
        .isEqualTo(shown);
    assertThat(kept.email()).isEqualTo("carla@acme.example");
    assertThat(kept.phoneNumber()).isEqualTo("+5511987654321");
    assertThat(kept.identifier()).isEqualTo("d-1");
    assertThat(kept.customAttributes().values())
        .isEqualTo(Map.of("plano", "Ouro", "nota", "vip", "pedidos", 3));
    assertThat(kept.additionalAttributes().text("company_name")).contains("Doce");
    assertThat(kept.additionalAttributes().object("social_profiles").values())
        .isEqualTo(Map.of("instagram", "carla", "linkedin", "d"));
    assertThat(ask("SELECT attribute_key, text_value FROM contact_value ORDER BY 1"))
        .containsExactly("nota vip", "pedidos 3", "plano Ouro");
    assertThat(detail(carla.contact())).isEqualTo(kept);
  }

  @Test
  void notesLabelsContactInboxesAndTheLaterActivityAreTheKeptOnes() {
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6)),"
            + " (2, 'novo', '#112233', NOW(6)), (3, 'frio', '#112233', NOW(6))",
        "UPDATE contact SET last_activity_at = '2026-11-02 10:00:00' WHERE id = " + dora.contact(),
        "UPDATE contact SET last_activity_at = '2026-11-01 10:00:00' WHERE id = "
            + carla.contact());
    label(carla, 1, 2);
    label(dora, 2, 3);
    note(carla.contact(), "Gosta de rosas");
    note(dora.contact(), "Prefere e-mail");
    ContactDetail kept = merge(carla, dora);
    assertThat(kept.lastActivityAt()).isEqualTo("2026-11-02T10:00:00Z");
    assertThat(ask("SELECT DISTINCT contact_id FROM contact_note"))
        .containsExactly(carla.contact().toString());
    assertThat(ask("SELECT label_id FROM contact_label ORDER BY 1")).containsExactly("1", "2", "3");
    assertThat(ask("SELECT contact_id FROM contact_inbox"))
        .containsOnly(carla.contact().toString())
        .hasSize(2);
    assertThat(ask("SELECT id FROM contact")).containsExactly(carla.contact().toString());
  }

  @Test
  void whoWritesAgainFromTheOtherOnesPlacesIsTheKeptOne() {
    profile(carla, ContactProfile.of("Carla", "carla@acme.example"), Map.of(), Map.of());
    merge(carla, dora);
    assertThat(rooms.write(dora, "Hello?").session().contact()).isEqualTo(carla.contact());
    assertThat(arrive("dora", ContactProfile.EMPTY).contact()).isEqualTo(carla.contact());
    ContactSession elsewhere =
        arriveAt(ContactProfile.of("Dora", "DORA@acme.example"), IdentityProof.NONE);
    assertThat(elsewhere.contact()).isEqualTo(carla.contact());
    assertThat(detail(carla.contact()).email()).isEqualTo("carla@acme.example");
  }

  @Test
  void aKeyThatIsSomebodyElsesSinceThenIsHis() {
    profile(carla, ContactProfile.of("Carla", "carla@acme.example"), Map.of(), Map.of());
    merge(carla, dora);
    ContactDetail eva =
        rooms.call(() -> desk().create(ContactProfile.of("Eva", "dora@acme.example"), ADA));
    assertThat(arriveAt(ContactProfile.of("x", "dora@acme.example"), IdentityProof.NONE).contact())
        .isEqualTo(eva.id());
  }

  @Test
  void whoProvesTheOtherOnesIdentifierIsTheKeptOneAndStaysAtHisContactInbox() {
    profile(carla, ContactProfile.EMPTY.withIdentifier("c-1"), Map.of(), Map.of());
    merge(carla, dora);
    ContactProfile claims = ContactProfile.EMPTY.withIdentifier("d-1");
    ContactSession visitor = rooms.call(() -> desk().arrive(Arrival.visitor(SUPPORT), OLGA));
    ContactSession proven = identify(visitor, claims, IdentityProof.VALID);
    assertThat(proven.contact()).isEqualTo(carla.contact());
    assertThat(proven.verified()).isTrue();
    ContactSession again = identify(proven, claims, IdentityProof.VALID);
    assertThat(again.id()).isEqualTo(proven.id());
    assertThat(detail(carla.contact()).identifier()).isEqualTo("c-1");
    ContactSession mallory =
        identify(
            rooms.call(() -> desk().arrive(Arrival.visitor(SUPPORT), OLGA)),
            claims,
            IdentityProof.NONE);
    assertThat(mallory.contact()).isNotEqualTo(carla.contact());
    assertThat(detail(mallory.contact()).identifier()).isNull();
    ContactSession newcomer =
        rooms.call(
            () ->
                desk()
                    .arrive(
                        new Arrival(SUPPORT, null, claims, IdentityProof.NONE, Matching.BY_PROOF),
                        Actor.SYSTEM));
    assertThat(detail(newcomer.contact()).identifier()).isNull();
  }

  @Test
  void theOldNumberLeadsToTheKeptOneButDoesNotDeleteHim() {
    ContactSession eva = arrive("eva", ContactProfile.EMPTY.withName("Eva"));
    merge(carla, dora);
    merge(eva, carla);
    assertThat(detail(dora.contact()).id()).isEqualTo(eva.contact());
    assertThat(detail(carla.contact()).id()).isEqualTo(eva.contact());
    note(dora.contact(), "Ligou hoje");
    assertThat(ask("SELECT contact_id FROM contact_note"))
        .containsExactly(eva.contact().toString());
    rooms.call(() -> desk().setBlocked(dora.contact(), true, ADA));
    assertThat(detail(eva.contact()).blocked()).isTrue();
    assertRefused("STALE_EDIT", () -> update(dora.contact(), detail(eva.contact()).version()));
    assertRefused("CONTACT_NOT_FOUND", () -> delete(dora.contact()));
    delete(eva.contact());
    assertRefused("CONTACT_NOT_FOUND", () -> detail(dora.contact()));
    assertThat(ask("SELECT merged_id FROM contact_merge")).isEmpty();
  }

  @Test
  void theSameAgainChangesNothing() {
    ContactDetail first = merge(carla, dora);
    assertThat(merge(carla, dora)).isEqualTo(first);
    assertThat(ask("SELECT what, object_id, object_name FROM audit_entry"))
        .containsExactly("contact_merged " + carla.contact() + " Carla");
  }

  @Test
  void whatCannotBeMergedIsRefused() {
    assertRefused("CONTACTS_NOT_MERGEABLE at merged", () -> merge(carla, carla));
    ContactMerge nobody = ContactMerge.of(carla.contact(), new ContactId(4711));
    assertRefused("CONTACT_NOT_FOUND", () -> merge(nobody, ADA));
    ContactMerge stale = new ContactMerge(carla.contact(), dora.contact(), 1, 99);
    assertRefused("STALE_EDIT", () -> merge(stale, ADA));
    Actor without = Actor.agent(2, Set.of(Permission.CONVERSATION_MANAGE), "Ada");
    assertRefused(
        "NOT_PERMITTED", () -> merge(ContactMerge.of(carla.contact(), dora.contact()), without));
    merge(carla, dora);
    assertRefused("STALE_EDIT", () -> merge(dora, carla));
  }

  @Test
  void whoeverManagesContactsMergesAndAllWhoLookHearOfIt() {
    Actor manager = Actor.agent(3, Set.of(Permission.CONTACT_MANAGE), "Ben");
    merge(ContactMerge.of(carla.contact(), dora.contact()), manager);
    assertThat(rooms.get(Heard.class).all())
        .extracting(news -> news.kind() + " " + news.contact())
        .endsWith(
            "CONTACT_MERGED " + dora.contact(),
            "CONTACT_DELETED " + dora.contact(),
            "CONTACT_UPDATED " + carla.contact());
  }

  @Test
  void itCostsTheSameWhateverTheyHave() {
    rooms.write(carla, "One");
    rooms.write(dora, "Two");
    rooms.statements().clear();
    merge(carla, dora);
    assertThat(rooms.statements().statements()).hasSizeLessThanOrEqualTo(30);
  }

  private void profile(
      ContactSession who, ContactProfile told, Map<String, ?> custom, Map<String, ?> more) {
    ContactProfile profile =
        new ContactProfile(
            told.name(),
            told.email(),
            told.phoneNumber(),
            told.identifier(),
            new Attributes(Map.copyOf(custom)),
            new Attributes(Map.copyOf(more)));
    rooms.call(() -> desk().update(who.contact(), -1, profile, ADA));
  }

  private ContactSession arrive(String source, ContactProfile profile) {
    Arrival arrival = Arrival.known(SUPPORT, source, profile);
    return rooms.call(() -> desk().arrive(arrival, Actor.SYSTEM));
  }

  private ContactSession arriveAt(ContactProfile profile, IdentityProof proof) {
    Arrival arrival = Arrival.known(SALES, null, profile).with(proof);
    return rooms.call(() -> desk().arrive(arrival, Actor.SYSTEM));
  }

  private ContactSession identify(ContactSession who, ContactProfile claims, IdentityProof proof) {
    return rooms.call(() -> desk().identify(who.id(), claims, proof, who.actor()));
  }

  private ContactDetail merge(ContactSession kept, ContactSession merged) {
    return merge(ContactMerge.of(kept.contact(), merged.contact()), ADA);
  }

  private ContactDetail merge(ContactMerge wanted, Actor actor) {
    return rooms.callInRequest(() -> rooms.get(ContactMerges.class).merge(wanted, actor));
  }

  private ContactDetail update(ContactId who, long version) {
    return rooms.call(() -> desk().update(who, version, ContactProfile.of("X", null), ADA));
  }

  private Object delete(ContactId who) {
    return rooms.callInRequest(
        () -> {
          desk().delete(who, OLGA);
          return null;
        });
  }

  private void label(ContactSession who, long... labels) {
    Set<LabelId> ids = Arrays.stream(labels).mapToObj(LabelId::new).collect(Collectors.toSet());
    LabelChange change = new LabelChange(ids, Set.of());
    rooms.run(() -> rooms.get(ContactLabels.class).change(Set.of(who.contact()), change, ADA));
  }

  private void note(ContactId who, String words) {
    rooms.call(() -> rooms.get(ContactNotes.class).add(who, words, ADA));
  }

  private ContactDetail detail(ContactId who) {
    return rooms.call(() -> rooms.get(ContactQueries.class).detail(who, ADA));
  }

  private List<DisplayId> conversations(ContactId who) {
    return rooms.call(() -> queries().ofContact(who, 9, OLGA)).stream()
        .map(ConversationCard::id)
        .toList();
  }

  private List<String> ask(String sql) {
    return rooms.call(() -> rooms.ask(sql).stream().map(ContactMergeTest::line).toList());
  }

  private static String line(Object row) {
    return row instanceof Object[] columns
        ? Arrays.stream(columns).map(String::valueOf).collect(Collectors.joining(" "))
        : String.valueOf(row);
  }

  private Contacts desk() {
    return rooms.get(Contacts.class);
  }

  private ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }

  private static void assertRefused(String refusal, Callable<?> work) {
    assertThatThrownBy(work::call).isInstanceOf(DomainException.class).hasMessage(refusal);
  }

  /** What was told in the live lane. */
  @ApplicationScoped
  public static class Heard {

    private final List<LiveNews> news = new ArrayList<>();

    void hear(@Observes LiveNews told) {
      news.add(told);
    }

    /** Forgets what was heard. */
    public void clear() {
      news.clear();
    }

    /** All of it, in its order. */
    public List<LiveNews> all() {
      return List.copyOf(news);
    }
  }
}
