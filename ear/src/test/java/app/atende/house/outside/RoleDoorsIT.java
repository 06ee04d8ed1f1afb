package app.atende.house.outside;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What custom roles open and close, at a sample of doors (X10); the rooms hold the whole matrix.
 */
class RoleDoorsIT {

  /** Ada is a member of Suporte: nobody's, hers, Ben's; and of Vendas she is none: nobody's. */
  private static final class Desks {
    private final Company acme = Company.acme();
    private final Person ada = acme.agent("Ada");
    private final Person ben = acme.agent("Ben");
    private final Inbox support = acme.api("Suporte", ada, ben);
    private final Inbox sales = acme.api("Vendas", ben);
    private final Desk olga = acme.owner().logsIn();
    private final long nobodys = begun(support, "Contato um");
    private final long hers = given(begun(support, "Contato dois"), ada);
    private final long bens = given(begun(support, "Contato tres"), ben);
    private final long elsewhere = begun(sales, "Contato quatro");

    private static long begun(Inbox inbox, String name) {
      return Contact.at(inbox, name).begins("onde esta a encomenda");
    }

    private long given(long conversation, Person to) {
      olga.act(acme.id(), "conversations/" + conversation + "/assign", Map.of("agent", to.id()))
          .ok();
      return conversation;
    }

    private Set<Long> named(String names) {
      Map<String, Long> known =
          Map.of("nobodys", nobodys, "hers", hers, "bens", bens, "elsewhere", elsewhere);
      return Stream.of(names.split(" ")).map(known::get).filter(Objects::nonNull).collect(toSet());
    }

    private List<Long> all() {
      return List.of(nobodys, hers, bens, elsewhere);
    }

    private Answer fragment(Client who, String name) {
      return who.get("/app/accounts/" + acme.id() + "/fragments/" + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "conversation_manage, nobodys hers bens elsewhere",
    "conversation_unassigned_manage, nobodys hers",
    "conversation_participating_manage, hers bens",
    "'conversation_unassigned_manage,conversation_participating_manage', nobodys hers bens",
    "report_manage, ''",
  })
  void aRoleOpensTheSameConversationsAtEveryDoor(String permissions, String expected) {
    Desks desks = new Desks();
    desks.acme.role("Dela", permissions, desks.ada);
    Set<Long> seen = desks.named(expected);
    Desk ada = desks.ada.logsIn();
    String list = desks.fragment(ada, "list?tab=all&status=all").ok().body();
    String found = desks.fragment(ada, "search?q=encomenda&tab=messages").ok().body();
    for (long id : desks.all()) {
      boolean open = seen.contains(id);
      String mark = "/conversations/" + id;
      assertThat(list.contains(mark)).as("list %d", id).isEqualTo(open);
      assertThat(found.contains(mark)).as("search %d", id).isEqualTo(open);
      assertDoors(desks, ada, id, open ? 200 : 404);
    }
  }

  private static void assertDoors(Desks desks, Desk ada, long id, int status) {
    for (String door : List.of("thread", "details", "participants", "scheduled", "menu")) {
      assertThat(desks.fragment(ada, door + "?c=" + id).status())
          .as("%s %d", door, id)
          .isEqualTo(status);
    }
    assertThat(act(desks, ada, id + "/resolve", Map.of("version", -1)).status())
        .as("resolve %d", id)
        .isEqualTo(status);
  }

  private static Answer act(Desks desks, Desk who, String what, Object body) {
    return who.act(desks.acme.id(), "conversations/" + what, body);
  }

  @Test
  void whatARoleGivesAndTakesCountsFromTheNextClickOn() {
    Desks desks = new Desks();
    Desk ada = desks.ada.logsIn();
    assertThat(desks.fragment(ada, "thread?c=" + desks.elsewhere).status()).isEqualTo(404);
    desks.acme.role("Tudo", "conversation_manage", desks.ada);
    assertThat(desks.fragment(ada, "thread?c=" + desks.elsewhere).status()).isEqualTo(200);
    desks.acme.role("Nada", "", desks.ada);
    assertThat(desks.fragment(ada, "thread?c=" + desks.hers).status()).isEqualTo(404);
    assertThat(
            act(desks, desks.olga, desks.nobodys + "/assign", Map.of("agent", desks.ada.id()))
                .status())
        .as("who sees nothing gets nothing")
        .isEqualTo(422);
  }

  @Test
  void labelsAreMadeByWhoHoldsThemAndByNobodyElse() {
    Desks desks = new Desks();
    desks.acme.role("Etiquetas", "label_manage,conversation_manage", desks.ada);
    Desk ada = desks.ada.logsIn();
    Desk ben = desks.ben.logsIn();
    String page = "/app/accounts/" + desks.acme.id() + "/settings/labels/list";
    Map<String, Object> label = Map.of("title", "urgente");
    assertThat(ben.get(page).status()).isEqualTo(404);
    assertThat(ben.act(desks.acme.id(), "labels", label).status()).isEqualTo(403);
    assertThat(ada.get(page).ok().body()).contains("settings/labels/list");
    ada.act(desks.acme.id(), "labels", label).ok();
    assertThat(ada.get("/app/accounts/" + desks.acme.id() + "/dashboard").ok().body())
        .contains("settings/labels/list")
        .doesNotContain("settings/agents/list", "settings/audit-log/list");
    assertThat(ben.get("/app/accounts/" + desks.acme.id() + "/dashboard").ok().body())
        .doesNotContain("settings/labels/list");
  }

  @Test
  void withoutTheTickContactsAreNeitherFoundNorChanged() {
    Desks desks = new Desks();
    desks.acme.role("Conversas", "conversation_manage", desks.ada);
    Desk ada = desks.ada.logsIn();
    assertThat(desks.fragment(ada, "search?q=Contato&tab=contacts").ok().body())
        .doesNotContain("data-hit=\"contacts-");
    assertThat(ada.act(desks.acme.id(), "contacts/1", Map.of("version", -1, "name", "X")).status())
        .isEqualTo(403);
    act(desks, ada, desks.hers + "/mute", Map.of()).ok();
    desks.acme.role("Contatos", "conversation_manage,contact_manage", desks.ada);
    assertThat(desks.fragment(ada, "search?q=Contato&tab=contacts").ok().body())
        .contains("data-hit=\"contacts-1\"");
  }

  @Test
  void rolesAndTheAuditLogAreForAdministrators() {
    Desks desks = new Desks();
    desks.acme.role(
        "Tudo",
        "conversation_manage,contact_manage,report_manage,knowledge_base_manage,campaign_manage,"
            + "label_manage",
        desks.ada);
    Desk ada = desks.ada.logsIn();
    for (String page : List.of("custom-roles/list", "audit-log/list", "agents/list")) {
      String address = "/app/accounts/" + desks.acme.id() + "/settings/" + page;
      assertThat(ada.get(address).status()).as(page).isEqualTo(404);
      assertThat(desks.olga.get(address).status()).as(page).isEqualTo(200);
    }
    String export = "/app/actions/accounts/" + desks.acme.id() + "/audit-log/export";
    assertThat(ada.get(export).status()).isEqualTo(403);
    assertThat(desks.olga.get(export).ok().body()).contains("Suporte");
  }

  @Test
  void twoAccountsWithEqualIdsKeepRolesAndLogsApart() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Person ada = acme.agent("Ada");
    Person gil = globex.agent("Gil");
    long lost = Contact.at(acme.api("Suporte da Acme"), "Carla").begins("Sumiu");
    assertThat(Contact.at(globex.api("Suporte da Globex"), "Carla").begins("Sumiu"))
        .isEqualTo(lost);
    assertThat(acme.role("Tudo", "conversation_manage", ada))
        .isEqualTo(globex.role("Nada da Globex", "", gil));
    String thread = "/fragments/thread?c=" + lost;
    assertThat(ada.logsIn().get("/app/accounts/" + acme.id() + thread).status()).isEqualTo(200);
    assertThat(gil.logsIn().get("/app/accounts/" + globex.id() + thread).status()).isEqualTo(404);
    Desk olga = acme.owner().logsIn();
    assertThat(olga.get("/app/accounts/" + acme.id() + "/settings/custom-roles/list").ok().body())
        .contains("Tudo")
        .doesNotContain("Globex");
    for (String log :
        List.of(
            "/app/accounts/" + acme.id() + "/settings/audit-log/list",
            "/app/actions/accounts/" + acme.id() + "/audit-log/export")) {
      assertThat(olga.get(log).ok().body()).contains("Suporte da Acme").doesNotContain("Globex");
    }
    assertThat(olga.get("/app/actions/accounts/" + globex.id() + "/audit-log/export").status())
        .isEqualTo(404);
  }

  @Test
  void foreignClientsAreToldWhatIsTicked() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    long role = acme.role("Etiquetas", "report_manage,label_manage", ada);
    JsonNode account = ada.program().get("/api/v1/profile").ok().json().path("accounts").path(0);
    assertThat(account.path("role").asText()).isEqualTo("agent");
    assertThat(account.path("permissions").toString())
        .isEqualTo("[\"report_manage\",\"label_manage\"]");
    assertThat(account.path("custom_role_id").asLong()).isEqualTo(role);
    assertThat(account.path("custom_role").path("name").asText()).isEqualTo("Etiquetas");
    JsonNode owners = acme.owner().program().get("/api/v1/profile").ok().json();
    assertThat(owners.path("accounts").path(0).has("custom_role_id")).isFalse();
  }

  @Test
  void theExportIsInertAndHoldsWhatTheFilterHolds() {
    Company acme = Company.acme();
    acme.api("=HYPERLINK(1)");
    acme.api("Outra");
    Desk olga = acme.owner().logsIn();
    String export = "/app/actions/accounts/" + acme.id() + "/audit-log/export";
    Answer sheet = olga.get(export).ok();
    assertThat(sheet.header("Content-Type").orElse("")).contains("text/csv");
    assertThat(sheet.body()).contains("=HYPERLINK(1)").doesNotContain("\n=", ",=", "\"=");
    assertThat(olga.get(export + "?kind=label").ok().body()).doesNotContain("HYPERLINK");
    assertThat(olga.get(export + "?kind=inbox&person=" + acme.owner().id()).ok().body())
        .contains("HYPERLINK");
    assertThat(olga.get(export + "?since=2030-01-01").ok().body()).doesNotContain("HYPERLINK");
    assertThat(olga.get(export + "?since=never").status()).isEqualTo(422);
  }
}
