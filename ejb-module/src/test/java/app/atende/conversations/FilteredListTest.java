package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an advanced filter lets through, in a large account. */
class FilteredListTest {

  private static final String OPEN_VIPS_OR_URGENT = "status-eq-open.labels-eq-1*priority-eq-urgent";
  private static final String BORNE =
      "EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation_id = c.id";
  private static final String SEVENS = ".number-has-77";

  @RegisterExtension private static final Rooms rooms = LargeAccount.open();

  @BeforeAll
  static void sort() {
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6)),"
            + " (2, 'late', '#112233', NOW(6))",
        "INSERT INTO conversation_label (conversation_id, label_id)"
            + " SELECT seq, 1 FROM seq_1_to_20000 WHERE seq % 21 = 0",
        "INSERT INTO conversation_label (conversation_id, label_id)"
            + " SELECT seq, 2 FROM seq_1_to_20000 WHERE seq % 33 = 0",
        "UPDATE conversation SET team_id = 1 WHERE id % 13 = 0",
        "UPDATE conversation SET created_at = '2026-01-01' + INTERVAL id MINUTE",
        "INSERT INTO conversation_value (conversation_id, attribute_key, text_value, number_value,"
            + " day_value) SELECT id, 'plano', IF(id % 9 = 0, 'Ouro 50%', 'Prata'), NULL, NULL"
            + " FROM conversation WHERE id % 3 = 0 UNION ALL"
            + " SELECT id, 'valor', id / 2, id / 2, NULL FROM conversation WHERE id % 3 = 0"
            + " UNION ALL SELECT id, 'desde', '2026-01-01' + INTERVAL id % 30 DAY, NULL,"
            + " '2026-01-01' + INTERVAL id % 30 DAY FROM conversation WHERE id % 3 = 0 UNION ALL"
            + " SELECT id, 'pago', IF(id % 2 = 0, 'true', 'false'), NULL, NULL FROM conversation"
            + " WHERE id % 3 = 0",
        "UPDATE conversation SET additional_attributes = CONCAT('{\"browser_language\":\"',"
            + " IF(id % 4 = 0, 'pt', 'en'), '\",\"referer\":\"https://acme.example/p_', id, '\"}')",
        "UPDATE contact SET additional_attributes = '{\"country\":\"Brasil\"}' WHERE id % 5 = 0",
        "ANALYZE TABLE conversation, conversation_label, conversation_value");
  }

  @ParameterizedTest
  @EnumSource
  void eBindsBeforeOuInEverySort(ConversationSort sort) {
    List<ConversationCard> cards = everything(through(OPEN_VIPS_OR_URGENT, sort), OLGA);
    assertThat(cards).isSortedAccordingTo(ExpectedOrder.of(sort));
    assertThat(numbers(cards))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            asked("(c.status = 'OPEN' AND " + BORNE + " AND l.label_id = 1)) OR c.priority = 4"));
  }

  @Test
  void eBeforeOuIsAnotherSetThanOuBeforeE() {
    List<Long> said = asked("(id % 10 = 3 AND id % 21 = 0) OR id % 5 = 4");
    assertThat(listed(OPEN_VIPS_OR_URGENT)).containsExactlyInAnyOrderElementsOf(said);
    assertThat(said)
        .isNotEqualTo(asked("id % 10 = 3 AND (id % 21 = 0 OR id % 5 = 4)"))
        .contains(63L, 4L)
        .doesNotContain(3L, 21L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status-eq-open | c.status = 'OPEN'",
        "status-ne-open | c.status <> 'OPEN'",
        "assignee-eq-2 | c.assignee_id = 2",
        "assignee-ne-2 | (c.assignee_id IS NULL OR c.assignee_id <> 2)",
        "assignee-set | c.assignee_id IS NOT NULL",
        "assignee-unset | c.assignee_id IS NULL",
        "priority-eq-none | c.priority = 0",
        "priority-ne-urgent | c.priority <> 4",
        "inbox-eq-2 | c.inbox_id = 2",
        "inbox-ne-2 | c.inbox_id = 1",
        "team-eq-1 | c.id % 13 = 0",
        "team-ne-1 | c.id % 13 <> 0",
        "team-unset | c.id % 13 <> 0",
        "number-eq-7717 | c.id = 7717",
        "number-ne-7717 | c.id <> 7717",
        "number-lacks-1 | c.display_id NOT LIKE '%1%'",
        "labels-eq-1 | c.id % 21 = 0",
        "labels-ne-1 | c.id % 21 <> 0",
        "labels-set | (c.id % 21 = 0 OR c.id % 33 = 0)",
        "labels-unset | (c.id % 21 <> 0 AND c.id % 33 <> 0)",
        "labels-eq-1.labels-eq-2 | c.id % 231 = 0",
        "labels-eq-99 | FALSE",
        "created-gt-2026-01-05 | c.created_at >= '2026-01-05'",
        "created-lt-2026-01-05 | c.created_at < '2026-01-05'",
        "created-days-10 | c.created_at < '2026-01-10'",
        "activity-gt-2026-02-01 | c.last_activity_at >= '2026-02-01'",
        "status-eq-open.status-eq-resolved | FALSE",
        "language-eq-pt | c.id % 4 = 0",
        "language-ne-pt | c.id % 4 <> 0",
        "country-eq-brasil | c.id % 5 = 0",
        "country-unset | c.id % 5 <> 0",
        "referer-has-p_5f77 | c.display_id LIKE '77%'",
        "referer-lacks-p_5f77 | c.display_id NOT LIKE '77%'",
        "own:plano-eq-ouro_2050_25 | c.id % 9 = 0",
        "own:plano-ne-Prata | (c.id % 9 = 0 OR c.id % 3 <> 0)",
        "own:plano-has-50_25 | c.id % 9 = 0",
        "own:plano-begins-pra | (c.id % 3 = 0 AND c.id % 9 <> 0)",
        "own:plano-set | c.id % 3 = 0",
        "own:plano-unset | c.id % 3 <> 0",
        "own:valor-gt-4000_2e5 | (c.id % 3 = 0 AND c.id > 8001)",
        "own:valor-gt-4000_2c5 | (c.id % 3 = 0 AND c.id > 8001)",
        "own:valor-lt-4000_2e5 | (c.id % 3 = 0 AND c.id < 8001)",
        "own:desde-gt-2026-01-20 | (c.id % 3 = 0 AND c.id % 30 >= 19)",
        "own:desde-days-10 | (c.id % 3 = 0 AND c.id % 30 < 9)",
        "own:pago-eq-true | (c.id % 3 = 0 AND c.id % 2 = 0)",
        "own:pago-ne-true | NOT (c.id % 3 = 0 AND c.id % 2 = 0)",
        "own:nada-eq-1 | FALSE"
      })
  void eachOperatorLetsThroughWhatItSays(String filter, String condition) {
    List<Long> expected = asked("(" + condition + ") AND c.display_id LIKE '%77%'");
    assertThat(listed(filter + SEVENS)).containsExactlyInAnyOrderElementsOf(expected);
    ConversationCounts counts = counts(filter + SEVENS, OLGA);
    assertThat(counts.all()).isEqualTo(expected.size());
  }

  @Test
  void theTabsAndTheStatusNarrowWhatTheFilterLetsThrough() {
    String filter = OPEN_VIPS_OR_URGENT;
    ConversationCounts counts = counts(filter, OLGA);
    assertThat(counts.all()).isEqualTo(listed(filter).size());
    String said = "((id % 10 = 3 AND id % 21 = 0) OR id % 5 = 4)";
    assertThat(counts.unassigned()).isEqualTo(asked(said + " AND assignee_id IS NULL").size());
    ConversationFilter open =
        ConversationFilter.open(ConversationTab.UNASSIGNED).through(sieve(filter));
    assertThat(numbers(everything(open, OLGA)))
        .containsExactlyInAnyOrderElementsOf(
            asked(said + " AND assignee_id IS NULL AND status = 'OPEN'"));
  }

  @Test
  void aFilterOpensNoDoor() {
    List<Long> sales =
        numbers(everything(through("inbox-eq-2", ConversationSort.CREATED_AT_ASC), ADA));
    assertThat(sales)
        .containsExactlyInAnyOrderElementsOf(asked("inbox_id = 2 AND assignee_id = 2"));
    assertThat(counts("inbox-eq-2*labels-eq-1", ADA).all())
        .isEqualTo(
            asked("(inbox_id = 2 OR id % 21 = 0) AND (inbox_id = 1 OR assignee_id = 2)").size());
  }

  @Test
  void aSingleCardIsThereWhenTheListHoldsIt() {
    ConversationFilter list = through(OPEN_VIPS_OR_URGENT, ConversationSort.LAST_ACTIVITY_AT_DESC);
    assertThat(card(63, list, OLGA)).isTrue();
    assertThat(card(4, list, OLGA)).isTrue();
    assertThat(card(21, list, OLGA)).isFalse();
    ConversationFilter sales = through("inbox-eq-2", ConversationSort.LAST_ACTIVITY_AT_DESC);
    assertThat(card(5, sales, OLGA)).isTrue();
    assertThat(card(5, sales, ADA)).isFalse();
  }

  @Test
  void aFilteredListTakesOneStatementHoweverManyRowsTheFilterHas() {
    ConversationFilter filter =
        through(
            OPEN_VIPS_OR_URGENT + "*team-eq-1.assignee-unset*created-gt-2026-01-05",
            ConversationSort.LAST_ACTIVITY_AT_DESC);
    rooms.statements().clear();
    list(filter, null, OLGA);
    assertThat(rooms.statements().statements()).hasSize(1);
    rooms.statements().clear();
    rooms.call(() -> queries().counts(filter, OLGA));
    assertThat(rooms.statements().statements()).hasSize(1);
  }

  private static ConversationFilter through(String filter, ConversationSort sort) {
    return new ConversationFilter(ConversationTab.ALL, null, sort, null, null)
        .through(sieve(filter));
  }

  private static Sieve sieve(String filter) {
    return new Sieve(
        FilterCriteria.parse(filter), Instant.parse("2026-01-20T12:00:00Z"), ZoneOffset.UTC);
  }

  private static List<Long> listed(String filter) {
    return numbers(everything(through(filter, ConversationSort.LAST_ACTIVITY_AT_DESC), OLGA));
  }

  private static List<Long> numbers(List<ConversationCard> cards) {
    return cards.stream().map(card -> card.id().value()).toList();
  }

  /** What the plain condition finds. */
  private static List<Long> asked(String condition) {
    return rooms.call(
        () ->
            rooms.ask("SELECT c.id FROM conversation c WHERE " + condition).stream()
                .map(id -> Row.of(id).number())
                .toList());
  }

  private static ConversationCounts counts(String filter, Actor actor) {
    ConversationFilter all = through(filter, ConversationSort.LAST_ACTIVITY_AT_DESC);
    return rooms.call(() -> queries().counts(all, actor));
  }

  private static boolean card(long number, ConversationFilter list, Actor actor) {
    return rooms.call(() -> queries().card(new DisplayId(number), list, actor)).isPresent();
  }

  private static List<ConversationCard> everything(ConversationFilter filter, Actor actor) {
    List<ConversationCard> cards = new ArrayList<>();
    String cursor = null;
    do {
      ConversationPage page = list(filter, cursor, actor);
      cards.addAll(page.cards());
      cursor = page.next();
    } while (cursor != null);
    return cards;
  }

  private static ConversationPage list(ConversationFilter filter, String cursor, Actor actor) {
    return rooms.call(() -> queries().list(filter, cursor, cursor == null ? 25 : 100, actor));
  }

  private static ConversationQueries queries() {
    return rooms.get(ConversationQueries.class);
  }
}
