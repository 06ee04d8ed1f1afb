package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators read who changed what, when and from where. */
class AuditQueriesTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

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
  void aLineSaysWhoWhatBeforeAndAfter() {
    LabelSummary label =
        change(() -> labels().create(new LabelEdit("urgente", null, "#FF0000", true), OLGA));
    change(
        () ->
            labels()
                .change(
                    label.id(),
                    label.version(),
                    new LabelEdit("urgente", "Já", "#FF0000", false),
                    OLGA));
    AuditLine line = list(AuditFilter.ALL, null, 10).lines().get(0);
    assertThat(line.what()).isEqualTo("label_changed");
    assertThat(line.actorName()).isEqualTo("Olga");
    assertThat(line.objectName()).isEqualTo("urgente");
    assertThat(line.object()).isEqualTo(label.id().value());
    assertThat(line.details())
        .containsExactly(
            new AuditDetail("description", null, "Já", true),
            new AuditDetail("onSidebar", true, false, true));
    assertThat(rooms.call(() -> queries().get(line.id(), OLGA))).isEqualTo(line);
  }

  @Test
  void pagesGoIntoThePastAndShowEachLineOnce() {
    for (int second = 0; second < 7; second++) {
      write(second / 3, 1, "inbox");
    }
    List<Long> all = new ArrayList<>();
    String cursor = null;
    do {
      AuditPage page = list(AuditFilter.ALL, cursor, 2);
      page.lines().forEach(line -> all.add(line.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(all).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void numberedPagesShowEachLineOnceToo() {
    for (int second = 0; second < 5; second++) {
      write(second / 3, 1, "inbox");
    }
    List<Long> all = new ArrayList<>();
    for (int first = 0; first < 6; first += 2) {
      int from = first;
      rooms.call(() -> queries().page(from, 2, OLGA)).forEach(line -> all.add(line.id()));
    }
    assertThat(all).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(rooms.call(() -> queries().count(OLGA))).isEqualTo(5);
    assertThat(rooms.call(() -> queries().page(AuditQueries.MOST_PAGED, 25, OLGA))).isEmpty();
    for (Runnable look :
        List.<Runnable>of(() -> queries().page(0, 1, ADA), () -> queries().count(ADA))) {
      assertThatThrownBy(() -> rooms.run(look)).hasMessageContaining("NOT_PERMITTED");
    }
  }

  @Test
  void itIsAskedByPersonKindAndTime() {
    write(0, 1, "inbox");
    write(60, 2, "inbox");
    write(120, 1, "label");
    write(180, 1, "inbox");
    assertThat(ids(new AuditFilter(new AgentId(1), null, null, null))).containsExactly(4L, 3L, 1L);
    assertThat(ids(new AuditFilter(null, "inbox", null, null))).containsExactly(4L, 2L, 1L);
    assertThat(ids(new AuditFilter(new AgentId(1), "inbox", null, null))).containsExactly(4L, 1L);
    assertThat(ids(new AuditFilter(null, null, NOON.plusSeconds(60), NOON.plusSeconds(180))))
        .containsExactly(3L, 2L);
  }

  @Test
  void aPageCostsOneStatementAndReadsNoMoreThanItShows() {
    rooms.sql(
        "INSERT INTO audit_entry (at, actor_kind, actor_id, what, object_kind)"
            + " SELECT '2026-01-01' + INTERVAL seq SECOND, 'AGENT', seq % 50, 'inbox_changed',"
            + " IF(seq % 9 = 0, 'label', 'inbox') FROM seq_1_to_20000",
        "ANALYZE TABLE audit_entry");
    for (AuditFilter filter :
        List.of(
            AuditFilter.ALL,
            new AuditFilter(new AgentId(7), null, null, null),
            new AuditFilter(null, "label", null, null))) {
      rooms.statements().clear();
      list(filter, list(filter, null, 25).next(), 25);
      assertThat(rooms.statements().statements()).hasSize(2);
    }
  }

  @Test
  void whoHasLeftIsNamedAsHeWasCalledLast() {
    write(0, 1, "inbox");
    write(5, 70, "inbox");
    write(9, 70, "label");
    rooms.sql(
        "UPDATE audit_entry SET actor_name = 'Zeca' WHERE id = 3",
        "INSERT INTO audit_entry (at, actor_kind, actor_id, what, object_kind)"
            + " SELECT '2026-01-01' + INTERVAL seq SECOND, 'AGENT', 71, 'inbox_changed',"
            + " 'inbox' FROM seq_1_to_5000",
        "INSERT INTO audit_entry (at, actor_kind, actor_id, what, object_kind)"
            + " VALUES (NOW(6), 'CONTACT', 72, 'x', 'contact'), (NOW(6), 'SYSTEM', NULL, 'x', 'y')",
        "ANALYZE TABLE audit_entry");
    assertThat(rooms.call(() -> queries().formerAgents(OLGA)))
        .containsExactly(
            new FormerAgent(new AgentId(71), null), new FormerAgent(new AgentId(70), "Zeca"));
    String plan =
        rooms
            .call(
                () ->
                    rooms.ask(
                        "EXPLAIN SELECT DISTINCT d.actor_id FROM audit_entry d WHERE d.actor_id IS NOT NULL LIMIT 1000"))
            .stream()
            .map(row -> Arrays.toString((Object[]) row))
            .findFirst()
            .orElseThrow();
    assertThat(plan).contains("audit_by_actor", "Using index for group-by");
    assertThatThrownBy(() -> rooms.call(() -> queries().formerAgents(ADA)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("NOT_PERMITTED");
  }

  @Test
  void nobodyElseReadsItAndNoCursorIsMadeUp() {
    Actor holder = Actor.agent(2, Set.of(Permission.REPORT_MANAGE), "Ada");
    for (Actor actor : List.of(ADA, holder, Actor.contact(1, "Carla"))) {
      assertThatThrownBy(() -> rooms.call(() -> queries().list(AuditFilter.ALL, null, 1, actor)))
          .isInstanceOf(DomainException.class)
          .hasMessageContaining("NOT_PERMITTED");
    }
    assertThatThrownBy(() -> list(AuditFilter.ALL, "x", 1))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("VALUE_INVALID at cursor");
  }

  private void write(long second, long agent, String kind) {
    rooms.sql(
        "INSERT INTO audit_entry (at, actor_kind, actor_id, actor_name, what, object_kind)"
            + " VALUES ('2026-11-20 12:00:00' + INTERVAL "
            + second
            + " SECOND, 'AGENT', "
            + agent
            + ", 'Olga', 'done', '"
            + kind
            + "')");
  }

  private List<Long> ids(AuditFilter filter) {
    return list(filter, null, 10).lines().stream().map(AuditLine::id).toList();
  }

  private AuditPage list(AuditFilter filter, String cursor, int rows) {
    return rooms.call(() -> queries().list(filter, cursor, rows, OLGA));
  }

  private <T> T change(java.util.concurrent.Callable<T> work) {
    return rooms.callInRequest(work);
  }

  private AuditQueries queries() {
    return rooms.get(AuditQueries.class);
  }

  private Labels labels() {
    return rooms.get(Labels.class);
  }
}
