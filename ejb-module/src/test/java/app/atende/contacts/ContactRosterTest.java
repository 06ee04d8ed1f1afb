package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many contacts at once, and where they are known. */
class ContactRosterTest {

  private Rooms rooms;
  private ContactId carla;
  private ContactId dora;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla().contact();
    dora = rooms.arrive("dora", "Dora").contact();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void theyComeInTheOrderOfTheirNumbersAndWhoIsGoneIsLeftOut() {
    List<ContactId> asked = List.of(dora, new ContactId(99), carla);
    assertThat(rooms.call(() -> roster().details(asked, OLGA)))
        .extracting(ContactDetail::id)
        .containsExactly(dora, carla);
    Actor him = Actor.contact(carla.value(), "Carla");
    assertThat(rooms.call(() -> roster().details(asked, him))).isEmpty();
  }

  @Test
  void placesAreThoseOfTheInboxesThatAreAskedFor() {
    enter(carla, "sales-1", OLGA);
    assertThat(sources(Set.of(SUPPORT, SALES))).containsExactly("carla", "sales-1");
    assertThat(sources(Set.of(SUPPORT))).containsExactly("carla");
    assertThat(rooms.call(() -> roster().session("sales-1", Set.of(SUPPORT), OLGA))).isEmpty();
    assertThat(rooms.call(() -> roster().session("sales-1", Set.of(SALES), OLGA)))
        .map(ContactSession::contact)
        .contains(carla);
  }

  @Test
  void theSameSourceIsTheSamePlaceAndSomebodyElsesIsRefused() {
    ContactSession first = enter(carla, "sales-1", OLGA);
    assertThat(enter(carla, "sales-1", OLGA).id()).isEqualTo(first.id());
    assertThat(enter(carla, null, OLGA).id()).isNotEqualTo(first.id());
    assertRefused("VALUE_TAKEN at source_id", dora, OLGA);
    assertRefused("INBOX_NOT_FOUND", carla, ADA);
    assertRefused("CONTACT_NOT_FOUND", new ContactId(99), OLGA);
  }

  @Test
  void whomTheAccountVouchesForIsProvenWhereHeIsNew() {
    Arrival vouched =
        Arrival.known(SALES, "sales-2", ContactProfile.EMPTY).with(IdentityProof.VALID);
    ContactInboxes desk = rooms.get(ContactInboxes.class);
    assertThat(rooms.call(() -> desk.enter(carla, vouched, OLGA)).verified()).isTrue();
    assertThat(enter(carla, "sales-3", OLGA).verified()).isFalse();
    Arrival later = Arrival.known(SALES, "sales-3", ContactProfile.EMPTY).with(IdentityProof.VALID);
    assertThat(rooms.call(() -> desk.enter(carla, later, OLGA)).verified()).isFalse();
  }

  private void assertRefused(String why, ContactId contact, Actor actor) {
    assertThatThrownBy(() -> enter(contact, "sales-1", actor))
        .isInstanceOf(DomainException.class)
        .hasMessage(why);
  }

  private ContactSession enter(ContactId contact, String source, Actor actor) {
    return rooms.call(() -> rooms.get(ContactInboxes.class).enter(contact, SALES, source, actor));
  }

  private List<String> sources(Set<InboxId> inboxes) {
    return rooms
        .call(() -> roster().sessions(List.of(carla, dora), inboxes, OLGA))
        .get(carla)
        .stream()
        .map(ContactSession::sourceId)
        .toList();
  }

  private ContactRosterQueries roster() {
    return rooms.get(ContactRosterQueries.class);
  }
}
