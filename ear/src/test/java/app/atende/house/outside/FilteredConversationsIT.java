package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Advanced filters through the doors: what they show, to whom, and what comes of hostile ones. */
class FilteredConversationsIT {
  private static final String LATE = "labels-eq-1*priority-eq-urgent";

  private static final List<String> HOSTILE =
      List.of(
          "' OR 1=1 --",
          "status-eq-open' OR '1'='1",
          "status-eq-_27_20OR_201_3d1",
          "status-eq-open) UNION SELECT 1 --",
          "id-eq-1",
          "c.status-eq-open",
          "status-= 1 OR-open",
          "labels-eq-1 OR 1=1",
          "number-has-%25",
          "created-gt-2026-01-01'; DROP TABLE conversation; --",
          "#{1+1}",
          "<script>alert(1)</script>",
          "*",
          ".",
          "-",
          "x".repeat(3000));

  @Test
  void aFilterShowsItsOwnAccountsConversationsWhereIdsAreTheSame() {
    Company acme = sorted(Company.acme(), "Carla");
    Company globex = sorted(Company.globex(), "Dora");
    String ours = list(acme.owner().logsIn(), acme, LATE).ok().body();
    String theirs = list(globex.owner().logsIn(), globex, LATE).ok().body();
    assertThat(ours).contains("Carla").doesNotContain("Dora", "Rui");
    assertThat(theirs).contains("Dora").doesNotContain("Carla", "Rui");
    assertThat(list(acme.owner().logsIn(), globex, LATE).status()).isEqualTo(404);
  }

  @Test
  void aFolderIsItsOwnersAlone() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Desk olga = acme.owner().logsIn();
    Desk ada = acme.agent("Ada").logsIn();
    Desk mallory = globex.owner().logsIn();
    Map<String, Object> urgent = Map.of("name", "Urgentes", "filter", "priority-eq-urgent");
    long ours = olga.act(acme.id(), "folders", urgent).ok().json().path("id").asLong();
    Map<String, Object> hers = Map.of("name", "Hers", "filter", "team-set");
    long theirs = mallory.act(globex.id(), "folders", hers).ok().json().path("id").asLong();
    assertThat(ours).isEqualTo(theirs);
    assertThat(olga.get(folder(acme, ours)).ok().body()).contains("Urgentes");
    assertThat(mallory.get(folder(globex, ours)).ok().body()).contains("Hers");
    assertThat(ada.get(folder(acme, ours)).status()).isEqualTo(404);
    assertThat(mallory.get(folder(acme, ours)).status()).isEqualTo(404);
    Map<String, Object> taken = Map.of("version", 1, "name", "Mine", "filter", "team-set");
    assertThat(ada.act(acme.id(), "folders/" + ours, taken).status()).isEqualTo(404);
    assertThat(mallory.act(acme.id(), "folders/" + ours, taken).status()).isEqualTo(404);
    assertThat(ada.get("/app/accounts/" + acme.id() + "/fragments/secondary").ok().body())
        .doesNotContain("Urgentes");
    assertThat(acme.owner().logsIn().get(folder(acme, ours)).ok().body()).contains("Urgentes");
  }

  @Test
  void hostileFiltersAreNoPageAndChangeNothing() {
    Company acme = sorted(Company.acme(), "Carla");
    Desk olga = acme.owner().logsIn();
    for (String filter : HOSTILE) {
      for (String part :
          List.of("fragments/list", "fragments/counts", "fragments/chips", "dashboard")) {
        String query = URLEncoder.encode(filter, StandardCharsets.UTF_8);
        Answer answer = olga.get("/app/accounts/" + acme.id() + "/" + part + "?filter=" + query);
        assertThat(answer.status()).as("%s of %s", part, filter).isEqualTo(404);
        assertThat(answer.body()).as(filter).doesNotContain("Carla", "<script>alert");
      }
      Answer checked = olga.act(acme.id(), "folders/check", Map.of("filter", filter));
      assertThat(checked.status()).as(filter).isEqualTo(422);
      Map<String, Object> kept = Map.of("name", "x", "filter", filter);
      assertThat(olga.act(acme.id(), "folders", kept).status()).as(filter).isEqualTo(422);
    }
    assertThat(list(olga, acme, LATE).ok().body()).contains("Carla");
  }

  @Test
  void whatIsWrongIsSaidAtTheFieldOfItsRowInTheReadersWords() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    Answer days = check(olga, acme, "status-eq-open.created-days-999");
    assertThat(days.json().path("field").asText()).isEqualTo("rows.1.value");
    assertThat(days.json().path("detail").asText()).isEqualTo("O valor deve ser entre 1 e 998");
    Answer none = check(olga, acme, "assignee-eq-");
    assertThat(none.json().path("code").asText()).isEqualTo("VALUE_REQUIRED");
    assertThat(none.json().path("field").asText()).isEqualTo("rows.0.value");
  }

  @Test
  void aNameThatIsOutOfReachIsNotTold() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Inbox secret = acme.api("Diretoria");
    String chips = "/app/accounts/" + acme.id() + "/fragments/chips?filter=inbox-eq-" + secret.id();
    assertThat(acme.owner().logsIn().get(chips).ok().body()).contains("Diretoria");
    assertThat(ada.logsIn().get(chips).ok().body()).contains("(removido)").doesNotContain("Diret");
  }

  /** Conversation 1 of this name bears label 1; conversation 2, of Rui, does not. */
  private static Company sorted(Company company, String name) {
    Inbox support = company.api("Suporte");
    Contact.at(support, name).begins("Meu pacote sumiu");
    Contact.at(support, "Rui").begins("Oi");
    Provider.ofTheHouse()
        .write(
            company.tenant(),
            "INSERT INTO label (title, color, created_at) VALUES ('vip', '#112233', NOW(6))");
    Map<String, Object> label = Map.of("add", List.of(1));
    company.owner().logsIn().act(company.id(), "conversations/1/labels", label).ok();
    return company;
  }

  private static Answer list(Desk desk, Company company, String filter) {
    return desk.get("/app/accounts/" + company.id() + "/fragments/list?filter=" + filter);
  }

  private static Answer check(Desk desk, Company company, String filter) {
    return desk.act(company.id(), "folders/check", Map.of("filter", filter));
  }

  private static String folder(Company company, long id) {
    return "/app/accounts/" + company.id() + "/custom_view/" + id;
  }
}
