package app.atende.contacts;

import static app.atende.rooms.Rooms.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeDefinitions;
import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.SearchWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of contacts: searched, filtered, put in order, turned page by page (S4.14 to S4.19). */
class ContactListTest {

  private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");

  @RegisterExtension private static final Rooms rooms = new Rooms();

  @BeforeAll
  static void fill() {
    ManyContacts.in(rooms, ManyContacts.MANY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name-eq-ana_2010 | name = 'Ana 10'",
        "name-has-ANA | seq % 10 = 0",
        "name-lacks-ana | seq % 10 <> 0",
        "name-ne-Ana_2010 | name <> 'Ana 10'",
        "email-eq-C10_40acme_2eexample | email = 'c10@acme.example'",
        "email-unset | email IS NULL",
        "email-lacks-c1 | (email IS NULL OR email NOT LIKE '%c1%')",
        "phone-eq-5511900000006 | id = 6",
        "phone-eq-551100000006 | FALSE",
        "phone-begins-5511 | id % 6 = 0",
        "phone-has-0012 | phone_number LIKE '%0012%'",
        "phone-set | id % 6 = 0",
        "identifier-eq-id-7 | id = 7",
        "identifier-eq-ID-7 | FALSE",
        "country-eq-BR | id % 5 = 0",
        "country-ne-BR | id % 5 <> 0",
        "city-eq-recife | id % 3 = 0",
        "city-unset | id % 3 <> 0",
        "company-eq-padaria_203 | (id % 4 = 0 AND id % 7 = 3)",
        "labels-eq-1 | id % 9 = 0",
        "labels-unset | id % 9 <> 0",
        "labels-eq-99 | FALSE",
        "created-gt-2026-01-02 | created_at >= '2026-01-02'",
        "created-days-19 | created_at < '2026-01-01'",
        "activity-lt-2026-02-01 | last_activity_at < '2026-02-01'",
        "referer-eq-https_3a_2f_2floja_2eexample_2f24 | id = 24",
        "referer-has-LOJA | id % 12 = 0",
        "referer-lacks-loja | id % 12 <> 0",
        "referer-unset | id % 12 <> 0",
        "blocked-eq-true | id % 8 = 0",
        "own1-eq-ouro | id % 11 = 0",
        "own1-ne-Ouro | id % 11 <> 0",
        "own1-unset | id % 11 <> 0",
        "own2-gt-100 | (id % 11 = 0 AND id > 100)",
        "own2-eq-22 | id = 22",
        "own3-lt-2026-01-23 | id = 11",
        "own3-days-5 | id = 11",
        "own99-eq-x | FALSE",
        "own4-eq-x | FALSE",
        "city-eq-Recife.blocked-eq-true*own1-eq-Ouro | (id % 24 = 0 OR id % 11 = 0)",
        "blocked-eq-true*city-eq-Recife.own1-eq-Ouro | (id % 8 = 0 OR id % 33 = 0)"
      })
  void eachOperatorLetsThroughWhatItSays(String filter, String condition) {
    List<Long> expected = asked(condition.replace("seq", "id"));
    ContactListing listing = ContactListing.EVERYBODY.through(sieve(filter));
    assertThat(everybody(listing)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(count(listing)).isEqualTo(expected.size());
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderGoesBothWaysAndWhoLacksItStandsLast(ContactSort sort) {
    String column =
        switch (sort) {
          case NAME -> "name";
          case EMAIL -> "email";
          case PHONE -> "phone_key";
          case COMPANY -> "company";
          case COUNTRY -> "country_code";
          case CITY -> "city";
          case ACTIVITY -> "last_activity_at";
          case CREATED -> "created_at";
        };
    for (boolean descending : new boolean[] {false, true}) {
      String way = descending ? " DESC" : "";
      String order = column + " IS NULL, " + column + way + ", id" + way;
      assertThat(everybody(ContactListing.EVERYBODY.ordered(sort, descending)))
          .isEqualTo(ids("SELECT id FROM contact ORDER BY " + order));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ana 100, name LIKE '%Ana%' AND name LIKE '%100%'",
    "çontato 77, name LIKE '%contato%' AND name LIKE '%77%'",
    "C10@ACME, email LIKE '%c10@acme%'",
    "+55 11 90000-0012, phone_key = '+5511900000012'",
    "0000012, phone_number LIKE '%0000012%'"
  })
  void aSearchFindsPartsOfNamesAddressesAndNumbers(String typed, String condition) {
    assertThat(everybody(finding(typed))).containsExactlyInAnyOrderElementsOf(asked(condition));
  }

  @Test
  void aSearchLooksAtNothingElse() {
    assertThat(everybody(finding("id-77"))).isEmpty();
    assertThat(everybody(finding("Recife"))).isEmpty();
    assertThat(everybody(finding("%"))).isEmpty();
    assertThat(everybody(finding("' OR 1=1 --"))).isEmpty();
  }

  @Test
  void aLabelNarrowsAndSoDoesASearchInIt() {
    ContactListing vips = ContactListing.EVERYBODY.bearing(1L);
    assertThat(count(vips)).isEqualTo(222);
    assertThat(everybody(vips.finding(SearchWords.of("Ana"))))
        .containsExactlyInAnyOrderElementsOf(asked("id % 90 = 0"));
  }

  @Test
  void whoMayNotWorkWithContactsSeesNone() {
    Actor carla = Actor.contact(1, "Carla");
    ContactList list = open(ContactListing.EVERYBODY, carla);
    assertThat(rooms.call(() -> queries().count(list, carla))).isZero();
    assertThat(rooms.call(() -> queries().page(list, 0, 25, carla))).isEmpty();
    ContactList adas = open(ContactListing.EVERYBODY, ADA);
    assertThat(rooms.call(() -> queries().page(adas, 0, 25, carla))).isEmpty();
  }

  @Test
  void noPageLiesBeyondWhatIsCounted() {
    ContactList list = open(ContactListing.EVERYBODY, ADA);
    assertThat(rooms.call(() -> queries().page(list, ContactList.MOST, 25, ADA))).isEmpty();
    assertThat(rooms.call(() -> queries().page(list, -1, 25, ADA))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x-eq-1, VALUE_INVALID at rows.0.attribute",
    "'name'' OR 1=1-eq-1', VALUE_INVALID at rows.0.attribute",
    "own-eq-1, VALUE_INVALID at rows.0.attribute",
    "own1;DROP-eq-1, VALUE_INVALID at rows.0.attribute",
    "name-eq-a.name-gt-b, VALUE_INVALID at rows.1.operator",
    "name-LIKE-a, VALUE_INVALID at rows.0.operator",
    "name-eq-, VALUE_REQUIRED at rows.0.value",
    "name-eq-'', VALUE_INVALID at rows.0.value",
    "phone-eq-abc, VALUE_INVALID at rows.0.value",
    "country-eq-brasil, VALUE_INVALID at rows.0.value",
    "blocked-eq-yes, VALUE_INVALID at rows.0.value",
    "created-gt-2026-02-30, VALUE_INVALID at rows.0.value",
    "created-days-0, DAYS_OUT_OF_RANGE at rows.0.value",
    "own2-gt-x, NUMBER_INVALID at rows.0.value",
    "own3-gt-x, VALUE_INVALID at rows.0.value"
  })
  void whatCannotBeAFilterIsRefusedAtItsRow(String filter, String refusal) {
    assertThatThrownBy(() -> sieve(filter)).isInstanceOf(DomainException.class).hasMessage(refusal);
  }

  @Test
  void whatWasReadIsWrittenAsItWas() {
    String filter = "name-has-Jos_c3_a9_2e_5f.own1-eq-Ouro*own99-eq-x.email-unset";
    ContactCriteria criteria = sieve(filter).criteria();
    assertThat(criteria.text()).isEqualToIgnoringCase(filter);
    assertThat(criteria.brackets().get(0).get(0).value()).isEqualTo("José._");
    assertThat(criteria.textWithout(2)).isEqualToIgnoringCase(filter.replace("own99-eq-x.", ""));
    String sixteen = String.join(".", Collections.nCopies(16, "email-set"));
    assertThatThrownBy(() -> sieve(sixteen)).hasMessageContaining("TOO_MANY_FILTER_ROWS");
  }

  private static ContactListing finding(String typed) {
    return ContactListing.EVERYBODY.finding(SearchWords.of(typed));
  }

  private static ContactSieve sieve(String filter) {
    return rooms.call(
        () ->
            new ContactSieve(
                ContactCriteria.parse(filter, rooms.get(AttributeDefinitions.class).list(ADA)),
                NOW,
                ZoneOffset.UTC));
  }

  private static ContactList open(ContactListing listing, Actor actor) {
    return rooms.call(() -> queries().open(listing, actor));
  }

  private static int count(ContactListing listing) {
    ContactList list = open(listing, ADA);
    return rooms.call(() -> queries().count(list, ADA));
  }

  /** Page by page, as a reader turns them. */
  private static List<Long> everybody(ContactListing listing) {
    ContactList list = open(listing, ADA);
    List<Long> found = new ArrayList<>();
    List<ContactLine> page;
    do {
      int first = found.size();
      page = rooms.call(() -> queries().page(list, first, 90, ADA));
      page.forEach(line -> found.add(line.id().value()));
    } while (!page.isEmpty());
    return found;
  }

  private static List<Long> asked(String condition) {
    return ids("SELECT id FROM contact WHERE " + condition);
  }

  private static List<Long> ids(String sql) {
    return rooms.call(() -> rooms.ask(sql).stream().map(id -> ((Number) id).longValue()).toList());
  }

  private static ContactListQueries queries() {
    return rooms.get(ContactListQueries.class);
  }
}
