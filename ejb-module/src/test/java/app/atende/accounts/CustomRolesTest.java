package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.roles.Actor;
import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account makes roles of its own and gives them to agents (S8). */
class CustomRolesTest {

  private static final CustomRoleEdit SUPERVISOR =
      new CustomRoleEdit(
          "Supervisão",
          "Vê tudo",
          Set.of(Permission.CONVERSATION_MANAGE, Permission.REPORT_MANAGE));

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
  void aRoleIsKeptAndNobodyHasItYet() {
    CustomRoleSummary role = get(create(SUPERVISOR));
    assertThat(role.name()).isEqualTo("Supervisão");
    assertThat(role.description()).isEqualTo("Vê tudo");
    assertThat(role.ticks())
        .containsExactly(Permission.CONVERSATION_MANAGE, Permission.REPORT_MANAGE);
    assertThat(role.holders()).isEmpty();
  }

  @Test
  void whoHasItMayDoWhatIsTickedAndNoMore() {
    assign(create(SUPERVISOR), Set.of(idOf(ADA)));
    Actor ada = actor(ADA);
    assertThat(ada.permissions()).isEqualTo(SUPERVISOR.permissions());
    assertThat(ada.isAdministrator()).isFalse();
    assertThat(ada.isAgent()).isTrue();
    assertThat(actor(BEN).permissions()).isEqualTo(BEN.permissions());
  }

  @Test
  void whoManagesContactsMayChangeOne() {
    CustomRoleEdit edit = new CustomRoleEdit("CRM", null, Set.of(Permission.CONTACT_MANAGE));
    assign(create(edit), Set.of(idOf(ADA)));
    assertThat(actor(ADA).permissions())
        .containsExactlyInAnyOrder(Permission.CONTACT_MANAGE, Permission.CONTACT_EDIT);
  }

  @Test
  void theSameRequestReadsAnAgentWithHisRoleInOneStatement() {
    assign(create(SUPERVISOR), Set.of(idOf(ADA)));
    rooms.statements().clear();
    actor(ADA);
    assertThat(rooms.statements().statements()).hasSize(1);
    rooms.statements().clear();
    rooms.call(() -> rooms.get(AgentQueries.class).names(Set.of(idOf(ADA)), OLGA));
    assertThat(rooms.statements().statements()).hasSize(1);
  }

  @Test
  void whatIsTickedLaterCountsForAllWhoHaveIt() {
    CustomRoleId id = create(SUPERVISOR);
    assign(id, Set.of(idOf(ADA), idOf(BEN)));
    change(id, new CustomRoleEdit("Supervisão", null, Set.of(Permission.LABEL_MANAGE)));
    assertThat(actor(ADA).permissions()).containsExactly(Permission.LABEL_MANAGE);
    assertThat(actor(BEN).permissions()).containsExactly(Permission.LABEL_MANAGE);
    assertRefused("STALE_EDIT", () -> desk().changeAs(id, 0, SUPERVISOR));
  }

  @Test
  void whoIsNotAmongTheHoldersIsAPlainAgentAgain() {
    CustomRoleId id = create(SUPERVISOR);
    assign(id, Set.of(idOf(ADA), idOf(BEN)));
    desk().assignAs(id, Set.of(idOf(BEN)), ADA, BEN);
    assertThat(actor(ADA).permissions()).isEqualTo(ADA.permissions());
    assertThat(get(id).holders()).extracting(AgentSummary::name).containsExactly("Ben");
  }

  @Test
  void whatAColleagueGaveAndTookMeanwhileStays() {
    CustomRoleId id = create(SUPERVISOR);
    assign(id, Set.of(idOf(ADA)));
    desk().assignAs(id, Set.of(idOf(BEN)), ADA);
    desk().assignAs(id, Set.of(idOf(ADA)), ADA);
    assertThat(get(id).holders()).extracting(AgentSummary::name).containsExactly("Ben");
  }

  @Test
  void oneRoleTakesThePlaceOfAnother() {
    CustomRoleId first = create(SUPERVISOR);
    CustomRoleId second = create(new CustomRoleEdit("Etiquetas", null, Set.of()));
    assign(first, Set.of(idOf(ADA)));
    assign(second, Set.of(idOf(ADA)));
    assertThat(get(first).holders()).isEmpty();
    assertThat(get(second).holders()).hasSize(1);
    assertThat(actor(ADA).permissions()).isEmpty();
  }

  @Test
  void administratorsAndStrangersGetNone() {
    CustomRoleId id = create(SUPERVISOR);
    assertRefused("AGENT_NOT_FOUND at holders", () -> desk().assignAs(id, Set.of(idOf(OLGA))));
    assertRefused(
        "AGENT_NOT_FOUND at holders", () -> desk().assignAs(id, Set.of(new AgentId(4711))));
    assertThat(get(id).holders()).isEmpty();
  }

  @Test
  void deletingMakesItsHoldersPlainAgentsAndSaysHowMany() {
    CustomRoleId id = create(SUPERVISOR);
    assign(id, Set.of(idOf(ADA), idOf(BEN)));
    assertThat(desk().deleteAs(id)).isEqualTo(2);
    assertThat(actor(ADA).permissions()).isEqualTo(ADA.permissions());
    assertThat(rooms.call(() -> rooms.get(CustomRoles.class).list(OLGA))).isEmpty();
    assertRefused("ROLE_NOT_FOUND", () -> desk().deleteAs(id));
  }

  @Test
  void ofOneWhoGivesARoleAndOneWhoDeletesItNobodyKeepsAHalf() throws Exception {
    for (int round = 0; round < 5; round++) {
      CustomRoleId id = create(named("Corrida " + round));
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        List<Future<?>> both =
            List.of(
                threads.submit(() -> desk().assignAs(id, Set.of(idOf(ADA)))),
                threads.submit(() -> desk().deleteAs(id)));
        for (Future<?> one : both) {
          assertThat(refusalOf(one)).isIn("", "ROLE_NOT_FOUND");
        }
      } finally {
        threads.shutdown();
      }
      assertThat(actor(ADA).permissions()).isEqualTo(ADA.permissions());
    }
    assertThat(rooms.call(() -> rooms.get(CustomRoles.class).list(OLGA))).isEmpty();
  }

  private static String refusalOf(Future<?> work) throws Exception {
    try {
      work.get();
      return "";
    } catch (ExecutionException e) {
      return ((DomainException) e.getCause()).code().name();
    }
  }

  @Test
  void aNameIsThereOnceAndNothingElseCanBeTicked() {
    create(SUPERVISOR);
    assertRefused("NAME_TAKEN at name", () -> desk().createAs(named(" supervisão "), OLGA));
    assertRefused("NAME_REQUIRED at name", () -> desk().createAs(named("  "), OLGA));
    assertRefused("VALUE_TOO_LONG at name", () -> desk().createAs(named("x".repeat(101)), OLGA));
    assertRefused(
        "VALUE_INVALID at permissions",
        () ->
            desk()
                .createAs(
                    new CustomRoleEdit("Chefe", null, Set.of(Permission.AGENT_MANAGE)), OLGA));
  }

  @Test
  void onlyAdministratorsMakeRoles() {
    CustomRoleId id = create(SUPERVISOR);
    assign(id, Set.of(idOf(ADA)));
    Actor ada = actor(ADA);
    assertRefused("NOT_PERMITTED", () -> desk().createAs(named("Outra"), ada));
    assertRefused("NOT_PERMITTED", () -> rooms.get(CustomRoles.class).list(ada));
    assertRefused("NOT_PERMITTED", () -> rooms.get(CustomRoles.class).list(BEN));
  }

  @Test
  void noMoreThanAnybodyCanChooseFrom() {
    rooms.sql(
        "INSERT INTO custom_role (name, created_at, updated_at)"
            + " SELECT CONCAT('R', seq), NOW(6), NOW(6) FROM seq_1_to_100");
    assertRefused("TOO_MANY_ROLES", () -> desk().createAs(SUPERVISOR, OLGA));
  }

  @Test
  void eachChangeIsInTheAuditLogWithWhatWasAndWhatIs() {
    CustomRoleId id = create(SUPERVISOR);
    change(id, new CustomRoleEdit("Supervisão", "Vê tudo", Set.of(Permission.LABEL_MANAGE)));
    change(id, new CustomRoleEdit("Supervisão", "Vê tudo", Set.of(Permission.LABEL_MANAGE)));
    assign(id, Set.of(idOf(ADA)));
    desk().deleteAs(id);
    List<?> lines =
        rooms.call(
            () ->
                rooms.ask(
                    "SELECT CONCAT(what, ' ', actor_name, ' ', object_name, ' ',"
                        + " JSON_COMPACT(detail)) FROM audit_entry ORDER BY id"));
    assertThat(lines)
        .map(Object::toString)
        .containsExactly(
            "custom_role_created Olga Supervisão {\"description\":\"Vê tudo\","
                + "\"permissions\":[\"conversation_manage\",\"report_manage\"]}",
            "custom_role_changed Olga Supervisão {\"permissions\":{\"before\":"
                + "[\"conversation_manage\",\"report_manage\"],\"after\":[\"label_manage\"]}}",
            "custom_role_assigned Olga Supervisão"
                + " {\"holders\":{\"before\":null,\"after\":[\"Ada\"]}}",
            "custom_role_deleted Olga Supervisão {\"permissions\":{\"before\":[\"label_manage\"],"
                + "\"after\":null},\"holders\":{\"before\":[\"Ada\"],\"after\":null}}");
  }

  private static CustomRoleEdit named(String name) {
    return new CustomRoleEdit(name, null, Set.of());
  }

  private CustomRoleId create(CustomRoleEdit edit) {
    return desk().createAs(edit, OLGA);
  }

  private void change(CustomRoleId id, CustomRoleEdit edit) {
    desk().changeAs(id, get(id).version(), edit);
  }

  private void assign(CustomRoleId id, Set<AgentId> holders) {
    desk().assignAs(id, holders);
  }

  private CustomRoleSummary get(CustomRoleId id) {
    return rooms.call(() -> rooms.get(CustomRoles.class).get(id, OLGA));
  }

  private Actor actor(Actor who) {
    return rooms
        .call(() -> rooms.get(AgentQueries.class).actor(idOf(who), Actor.SYSTEM))
        .orElseThrow();
  }

  private Desk desk() {
    return new Desk(rooms);
  }

  private static void assertRefused(String refusal, Callable<?> work) {
    assertThatThrownBy(work::call)
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.code() + e.field().map(field -> " at " + field).orElse(""))
                    .isEqualTo(refusal));
  }

  /** The front desk, each call in a request and a transaction of its own. */
  private record Desk(Rooms rooms) {

    CustomRoleId createAs(CustomRoleEdit edit, Actor actor) {
      return rooms.callInRequest(() -> rooms.get(CustomRoles.class).create(edit, actor));
    }

    Void changeAs(CustomRoleId id, long version, CustomRoleEdit edit) {
      return rooms.callInRequest(
          () -> {
            rooms.get(CustomRoles.class).change(id, version, edit, OLGA);
            return null;
          });
    }

    /** As somebody does who sees nobody but these as its holders. */
    Void assignAs(CustomRoleId id, Set<AgentId> holders, Actor... seen) {
      Set<AgentId> before = Stream.of(seen).map(Rooms::idOf).collect(Collectors.toSet());
      return rooms.callInRequest(
          () -> {
            rooms.get(CustomRoles.class).assign(id, before, holders, OLGA);
            return null;
          });
    }

    int deleteAs(CustomRoleId id) {
      return rooms.callInRequest(() -> rooms.get(CustomRoles.class).delete(id, OLGA));
    }
  }
}
