package app.atende.transfers;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rooms.StatementCount;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How tables are worked through: one at a time, and none twice, whoever dies (I2, I6). */
class ImportRunsTest {

  private static final String SILENCE =
      "UPDATE contact_import SET beat_at = beat_at - INTERVAL 2 MINUTE";

  private Rooms rooms;
  private Tables tables;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    tables = new Tables(rooms);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoDiesInTheMiddleIsGoneOnWithBehindTheLastRowThatWasTakenIn() {
    ImportId id = tables.begin(people(1, 50), OLGA);
    ImportClaim dead = tables.claim().orElseThrow();
    assertThat(tables.take(dead, 10, 2)).isTrue();
    assertThat(tables.get(id, OLGA).percent()).isEqualTo(40);
    assertThat(tables.claim()).as("he may be alive").isEmpty();
    rooms.sql(SILENCE);
    ImportClaim heir = tables.claim().orElseThrow();
    assertThat(heir.id()).isEqualTo(id);
    assertThat(tables.take(dead, 10, 1)).as("he who is thought dead takes in nothing").isFalse();
    assertThat(tables.take(heir, 7, Integer.MAX_VALUE)).isTrue();
    tables.finish(dead);
    assertThat(tables.get(id, OLGA).state()).isEqualTo(ImportState.RUNNING);
    tables.finish(heir);
    assertThat(tables.get(id, OLGA).tally()).isEqualTo(new ImportTally(50, 50, 0, 0, 0));
    assertThat(tables.contacts()).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aNodeThatDiesBetweenTwoStatementsLeavesNeitherContactsNorProgress() {
    ImportId id = tables.begin(people(1, 10), OLGA);
    ImportClaim claim = tables.claim().orElseThrow();
    for (int statements = 3; statements < 30; statements += 9) {
      rooms.statements().dieAt(statements);
      assertThatThrownBy(() -> tables.take(claim, 10, 1))
          .hasStackTraceContaining(StatementCount.Died.class.getName());
      rooms.statements().dieAt(0);
      assertThat(tables.contacts()).isEmpty();
      assertThat(tables.get(id, OLGA).tally()).isEqualTo(ImportTally.NOTHING);
    }
    assertThat(tables.take(claim, 10, Integer.MAX_VALUE)).isTrue();
    assertThat(tables.contacts()).hasSize(10);
  }

  @Test
  void theSameRowsTwiceAreTakenInOnce() {
    ImportId id = tables.begin(people(1, 3), OLGA);
    ImportClaim claim = tables.claim().orElseThrow();
    List<TableRow> rows =
        rooms.call(
            () -> {
              try (ImportRows open = tables.runs().open(claim, Actor.SYSTEM).orElseThrow()) {
                return open.next(3);
              }
            });
    for (int i = 0; i < 2; i++) {
      assertThat(rooms.call(() -> tables.runs().take(claim, rows, Actor.SYSTEM))).isTrue();
    }
    assertThat(tables.get(id, OLGA).tally().done()).isEqualTo(3);
    assertThat(tables.contacts()).hasSize(3);
  }

  @Test
  void oneTableOfAnAccountIsWorkedThroughAtATimeInTheOrderInWhichTheyCame() {
    ImportId first = tables.begin(people(1, 3), OLGA);
    ImportId second = tables.begin(people(4, 6), OLGA);
    ImportClaim claim = tables.claim().orElseThrow();
    assertThat(claim.id()).isEqualTo(first);
    assertThat(tables.claim()).isEmpty();
    assertThat(tables.get(second, OLGA).state()).isEqualTo(ImportState.WAITING);
    tables.take(claim, 10, Integer.MAX_VALUE);
    tables.finish(claim);
    assertThat(tables.claim()).map(ImportClaim::id).contains(second);
  }

  @Test
  void aTableThatIsCancelledEndsWithThePieceThatWasBegun() {
    ImportId id = tables.begin(people(1, 30), OLGA);
    ImportClaim claim = tables.claim().orElseThrow();
    tables.take(claim, 10, 1);
    rooms.callInRequest(
        () -> {
          tables.desk().cancel(id, OLGA);
          return null;
        });
    assertThat(tables.take(claim, 10, 1)).isFalse();
    tables.finish(claim);
    assertThat(tables.get(id, OLGA).state()).isEqualTo(ImportState.CANCELLED);
    assertThat(tables.contacts()).hasSize(10);
    assertThat(tables.claim()).isEmpty();
  }

  @Test
  void whatNeverGetsAnyFurtherIsGivenUp() {
    ImportId id = tables.begin(people(1, 3), OLGA);
    for (int i = 0; i < 5; i++) {
      ImportClaim claim = tables.claim().orElseThrow();
      rooms.call(
          () -> {
            tables.runs().release(claim, Actor.SYSTEM);
            return null;
          });
    }
    assertThat(tables.claim()).isEmpty();
    assertThat(tables.get(id, OLGA).state()).isEqualTo(ImportState.FAILED);
    assertThat(
            rooms
                .call(
                    () ->
                        rooms.ask(
                            "SELECT CONCAT(what, ' ', object_name) FROM audit_entry"
                                + " ORDER BY id DESC LIMIT 1"))
                .toString())
        .startsWith("[contacts_import_failed ");
  }

  @Test
  void draftsOfYesterdayAndTablesOfLastMonthAreForgotten() {
    ImportId done = tables.begin("nome;e-mail\nAna;\nDora;x@\n", OLGA);
    tables.work(10);
    ImportId draft = tables.send(people(1, 3), OLGA);
    assertThat(tidy()).isZero();
    rooms.sql(
        "UPDATE contact_import SET created_at = created_at - INTERVAL 2 DAY,"
            + " ended_at = ended_at - INTERVAL 31 DAY");
    assertThat(tidy()).isEqualTo(2);
    assertThat(rooms.call(() -> rooms.ask("SELECT 1 FROM contact_import_refusal"))).isEmpty();
    assertThat(rooms.call(() -> rooms.ask("SELECT 1 FROM kept_file"))).isEmpty();
    assertThat(done).isNotEqualTo(draft);
  }

  @Test
  void twoAccountsWithEqualIdsHaveTablesOfTheirOwn() {
    try (Rooms others = new Rooms()) {
      Tables theirs = new Tables(others);
      ImportId ours = tables.begin(people(1, 3), OLGA);
      assertThat(theirs.begin(people(4, 9), OLGA)).isEqualTo(ours);
      theirs.work(10);
      assertThat(tables.get(ours, OLGA).state()).isEqualTo(ImportState.WAITING);
      assertThat(tables.contacts()).isEmpty();
      tables.work(10);
      assertThat(tables.contacts()).hasSize(3);
      assertThat(theirs.contacts()).hasSize(6);
    }
  }

  @Test
  void aThousandRowsCostAFewStatementsEach() {
    tables.begin(people(1, 1000), OLGA);
    ImportClaim claim = tables.claim().orElseThrow();
    rooms.statements().clear();
    assertThat(tables.take(claim, ImportRuns.MOST, Integer.MAX_VALUE)).isTrue();
    assertThat(rooms.statements().statements()).hasSizeLessThan(1000 * 3);
  }

  private int tidy() {
    return rooms.call(() -> tables.runs().tidy(500, Actor.SYSTEM));
  }

  private static String people(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "Contato " + i + ";c" + i + "@acme.example")
        .collect(Collectors.joining("\n", "nome;e-mail\n", "\n"));
  }
}
