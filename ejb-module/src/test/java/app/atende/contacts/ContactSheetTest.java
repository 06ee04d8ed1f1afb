package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeDefinitions;
import app.atende.config.DomainException;
import app.atende.rooms.Rooms;
import app.atende.rows.SearchWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of contacts to take away: all of what a list shows, a stretch at a time. */
class ContactSheetTest {

  private static final int MANY = 2_500;

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @BeforeAll
  static void fill() {
    ManyContacts.in(rooms, MANY);
  }

  @Test
  void everybodyIsReadOnceInTheOrderInWhichTheyBecameKnown() {
    List<ContactDetail> all = read(ContactListing.EVERYBODY);
    assertThat(all).hasSize(MANY);
    assertThat(all).extracting(contact -> contact.id().value()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void noStatementReadsMoreThanAStretch() {
    rooms.statements().clear();
    read(ContactListing.EVERYBODY.bearing(99L));
    assertThat(rooms.statements().statements()).hasSize(2 * 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"city-eq-Recife.blocked-eq-true*own1-eq-Ouro", "name-has-ana", "labels-eq-1"})
  void aFilterLetsThroughWhatItLetsThroughInTheList(String filter) {
    ContactListing listing = ContactListing.EVERYBODY.through(sieve(filter));
    assertThat(read(listing)).hasSize(countOf(listing)).isNotEmpty();
  }

  @Test
  void wordsAndLabelsNarrowAsInTheList() {
    ContactListing listing = ContactListing.EVERYBODY.finding(SearchWords.of("ana")).bearing(1L);
    assertThat(read(listing)).hasSize(countOf(listing)).isNotEmpty();
  }

  @Test
  void onlyWhoManagesContactsTakesThemAway() {
    assertThatThrownBy(() -> rooms.call(() -> queries().stretch(ContactListing.EVERYBODY, 0, ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessage("NOT_PERMITTED");
  }

  private static int countOf(ContactListing listing) {
    ContactListQueries list = rooms.get(ContactListQueries.class);
    return rooms.call(() -> list.count(list.open(listing, OLGA), OLGA));
  }

  private static List<ContactDetail> read(ContactListing listing) {
    List<ContactDetail> all = new ArrayList<>();
    long after = 0;
    do {
      long from = after;
      ContactSheetQueries.Stretch stretch =
          rooms.call(() -> queries().stretch(listing, from, OLGA));
      all.addAll(stretch.contacts());
      after = stretch.next();
    } while (after > 0);
    return all;
  }

  private static ContactSieve sieve(String filter) {
    return rooms.call(
        () ->
            new ContactSieve(
                ContactCriteria.parse(filter, rooms.get(AttributeDefinitions.class).list(OLGA)),
                Instant.parse("2026-01-20T12:00:00Z"),
                ZoneOffset.UTC));
  }

  private static ContactSheetQueries queries() {
    return rooms.get(ContactSheetQueries.class);
  }
}
