package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.attributes.AttributeDefinitions;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many rows the database touches for a page of a large account, counted by itself. */
class ContactListCostTest {

  private static final int MANY = 20_000;
  private static final int PAGE = 25;
  private static final int FEW = 400;

  private static final String TOUCHED =
      "SELECT SUM(variable_value) FROM information_schema.session_status"
          + " WHERE variable_name LIKE 'HANDLER\\_READ%'";

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @BeforeAll
  static void fill() {
    ManyContacts.in(rooms, MANY);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstPageOfEveryOrderReadsAnIndexFromItsBeginning(ContactSort sort) {
    for (boolean descending : new boolean[] {false, true}) {
      ContactListing listing = ContactListing.EVERYBODY.ordered(sort, descending);
      assertThat(touched(listing, 0)).as("%s %s", sort, descending).isLessThan(FEW);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email-eq-c10_40acme_2eexample",
        "phone-eq-5511900000006",
        "identifier-eq-id-7",
        "referer-eq-https_3a_2f_2floja_2eexample_2f24",
        "own2-eq-22",
        "own2-gt-19990*phone-eq-5511900000006",
        "own3-lt-2026-01-23"
      })
  void whatFewHaveIsFoundByAnIndex(String filter) {
    ContactListing listing = ContactListing.EVERYBODY.through(sieve(filter));
    assertThat(touched(listing, 0)).isLessThan(FEW);
  }

  @Test
  void aLatePageReadsItsIndexOnly() {
    assertThat(touched(ContactListing.EVERYBODY, 9_900)).isLessThan(3 * 10_000);
  }

  @Test
  void countingEndsAtTheMostThatIsShown() {
    ContactList list = rooms.call(() -> queries().open(ContactListing.EVERYBODY, ADA));
    assertThat(rooms.call(() -> queries().count(list, ADA))).isEqualTo(ContactList.MOST + 1);
    assertThat(rooms.call(() -> queries().page(list, ContactList.MOST - 10, PAGE, ADA)))
        .hasSize(10);
  }

  private static long touched(ContactListing listing, int first) {
    return rooms.call(
        () -> {
          long start = number();
          long own = number() - start;
          long before = number();
          ContactList list = queries().open(listing, ADA);
          assertThat(queries().page(list, first, PAGE, ADA)).isNotEmpty();
          return number() - before - own;
        });
  }

  private static long number() {
    return ((Number) Double.valueOf(rooms.ask(TOUCHED).get(0).toString())).longValue();
  }

  private static ContactSieve sieve(String filter) {
    return rooms.call(
        () ->
            new ContactSieve(
                ContactCriteria.parse(filter, rooms.get(AttributeDefinitions.class).list(ADA)),
                Instant.parse("2026-01-20T12:00:00Z"),
                ZoneOffset.UTC));
  }

  private static ContactListQueries queries() {
    return rooms.get(ContactListQueries.class);
  }
}
