package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.conversations.OpenCount.View;
import app.atende.filters.KeptFilterId;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The numbers beside the entries of the secondary list, in a large account: what the entry's list
 * would show, to the same person.
 */
class OpenCountsTest {

  private static final String ADAS = " AND (c.inbox_id = 1 OR c.assignee_id = 2)";
  private static final String FOLDER = "(c.assignee_id = 2 OR c.id % 42 = 0)";
  private static final KeptFilterId HERS = new KeptFilterId(7);
  private static final KeptFilterId DONE = new KeptFilterId(8);

  @RegisterExtension private static final Rooms rooms = LargeAccount.open();

  @BeforeAll
  static void sort() {
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6)),"
            + " (2, 'late', '#112233', NOW(6)), (3, 'unused', '#112233', NOW(6))",
        "INSERT INTO conversation_label (conversation_id, label_id)"
            + " SELECT seq, 1 + seq % 2 FROM seq_1_to_20000 WHERE seq % 21 = 0",
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Vendas', NOW(6)),"
            + " (2, 'Ninguém', NOW(6))",
        "UPDATE conversation SET team_id = 1 WHERE id % 13 = 0",
        "UPDATE conversation SET status = 'OPEN' WHERE id % 50 = 0",
        "INSERT INTO mention (agent_id, conversation_id, mentioned_at)"
            + " SELECT 2, seq, NOW(6) FROM seq_1_to_20000 WHERE seq % 51 = 0",
        "INSERT INTO participant (agent_id, conversation_id, created_at)"
            + " SELECT 2, seq, NOW(6) FROM seq_1_to_20000 WHERE seq % 77 = 0",
        "ANALYZE TABLE conversation, conversation_label, mention, participant");
  }

  @Test
  void eachEntryHoldsTheOpenOnesThatItsListShows() {
    assertThat(number(OLGA, View.INBOX, 2)).isEqualTo(open("c.inbox_id = 2"));
    assertThat(number(OLGA, View.TEAM, 1)).isEqualTo(open("c.team_id = 1"));
    assertThat(number(OLGA, View.LABEL, 1)).isEqualTo(open("c.id % 42 = 0"));
    assertThat(number(OLGA, View.LABEL, 2)).isEqualTo(open("c.id % 42 = 21"));
    assertThat(number(OLGA, View.UNATTENDED, 0))
        .isEqualTo(Math.min(open("c.unattended"), OpenCount.MOST));
    assertThat(number(OLGA, View.FOLDER, HERS.value())).isEqualTo(open(FOLDER));
    assertThat(number(ADA, View.MENTIONS, 0)).isEqualTo(open("c.id % 51 = 0" + ADAS));
    assertThat(number(ADA, View.PARTICIPATING, 0)).isEqualTo(open("c.id % 77 = 0" + ADAS));
  }

  @Test
  void nothingIsCountedThatTheReaderMayNotSee() {
    assertThat(number(ADA, View.TEAM, 1)).isEqualTo(open("c.team_id = 1" + ADAS));
    assertThat(number(ADA, View.LABEL, 2)).isEqualTo(open("c.id % 42 = 21" + ADAS));
    assertThat(number(ADA, View.FOLDER, HERS.value())).isEqualTo(open(FOLDER + ADAS));
    assertThat(entry(ADA, View.INBOX, 2)).as("an inbox of which she is no member").isEmpty();
    assertThat(entry(OLGA, View.MENTIONS, 0)).as("Ada's mentions").isEmpty();
  }

  @Test
  void whatHoldsNothingOpenIsNotThere() {
    assertThat(entry(OLGA, View.TEAM, 2)).isEmpty();
    assertThat(entry(OLGA, View.LABEL, 3)).isEmpty();
    assertThat(entry(OLGA, View.FOLDER, DONE.value())).isEmpty();
  }

  @Test
  void aNumberThatNobodyWouldReadSaysOnlyThatThereAreMore() {
    assertThat(open("TRUE")).isGreaterThan(OpenCount.MOST);
    assertThat(entry(OLGA, View.ALL, 0)).contains(new OpenCount(View.ALL, 0, OpenCount.MOST, true));
  }

  @Test
  void amongMoreOpenOnesThanAreSiftedANumberSaysThatThereMayBeMore() {
    rooms.sql("UPDATE conversation SET status = 'OPEN' WHERE status = 'RESOLVED' AND id <= 6000");
    assertThat(entry(OLGA, View.LABEL, 1).orElseThrow().more()).isTrue();
    assertThat(entry(OLGA, View.TEAM, 1).orElseThrow().more()).isFalse();
    rooms.sql("UPDATE conversation SET status = 'RESOLVED' WHERE id % 10 <> 3 AND id % 50 <> 0");
  }

  @Test
  void allEntriesTogetherTakeFiveStatements() {
    rooms.statements().clear();
    rooms.call(() -> counts(OLGA));
    assertThat(rooms.statements().statements()).hasSize(5);
  }

  private static long number(Actor actor, View view, long id) {
    OpenCount count = entry(actor, view, id).orElseThrow();
    return count.number();
  }

  private static Optional<OpenCount> entry(Actor actor, View view, long id) {
    return entry(rooms.call(() -> counts(actor)), view, id);
  }

  private static Optional<OpenCount> entry(List<OpenCount> counts, View view, long id) {
    return counts.stream().filter(count -> count.view() == view && count.id() == id).findFirst();
  }

  private static List<OpenCount> counts(Actor actor) {
    Map<KeptFilterId, Sieve> folders =
        Map.of(HERS, sieve("assignee-eq-2*labels-eq-1"), DONE, sieve("status-eq-resolved"));
    return rooms.get(OpenCountQueries.class).of(folders, actor);
  }

  private static Sieve sieve(String filter) {
    return new Sieve(
        FilterCriteria.parse(filter), Instant.parse("2026-01-20T12:00:00Z"), ZoneOffset.UTC);
  }

  private static long open(String condition) {
    return rooms.call(
        () ->
            Row.of(
                    rooms
                        .ask(
                            "SELECT COUNT(*) FROM conversation c WHERE c.status = 'OPEN' AND "
                                + condition)
                        .get(0))
                .number());
  }
}
