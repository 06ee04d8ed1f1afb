package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers beside the list through the door: one's own account's, and what one may see. */
class ViewCountsIT {

  @Test
  void twoAccountsWithTheSameIdsCountTheirOwn() {
    Company acme = sorted(Company.acme(), 3);
    Company globex = sorted(Company.globex(), 1);
    Desk olga = acme.owner().logsIn();
    Desk mallory = globex.owner().logsIn();
    for (String view : List.of("/dashboard", "/inbox/1", "/label/1", "/custom_view/1")) {
      assertThat(number(olga, acme, view)).as("Acme %s", view).isEqualTo(3);
      assertThat(number(mallory, globex, view)).as("Globex %s", view).isEqualTo(1);
    }
    assertThat(mallory.get(address(acme)).status()).isEqualTo(404);
  }

  @Test
  void anAgentIsToldOfHisInboxesAndHisFoldersAlone() {
    Company acme = sorted(Company.acme(), 2);
    Person ada = acme.agent("Ada");
    Inbox sales = acme.api("Vendas", ada);
    Contact.at(sales, "Rui").begins("Oi");
    JsonNode views = views(ada.logsIn(), acme);
    assertThat(views.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/dashboard", "/unattended/conversations", "/inbox/" + sales.id());
    assertThat(views.path("/dashboard").path("number").asLong()).isEqualTo(1);
  }

  @Test
  void whatIsResolvedIsCountedNoMore() {
    Company acme = sorted(Company.acme(), 2);
    Desk olga = acme.owner().logsIn();
    olga.act(acme.id(), "conversations/1/resolve", Map.of("version", -1)).ok();
    assertThat(number(olga, acme, "/inbox/1")).isEqualTo(1);
    assertThat(number(olga, acme, "/label/1")).isEqualTo(1);
  }

  /** So many conversations in one inbox, each with the one label, and a folder of those. */
  private static Company sorted(Company company, int conversations) {
    Inbox support = company.api("Suporte");
    Provider.ofTheHouse()
        .write(
            company.tenant(),
            "INSERT INTO label (title, color, created_at) VALUES ('vip', '#112233', NOW(6))");
    Desk owner = company.owner().logsIn();
    for (int i = 1; i <= conversations; i++) {
      Contact.at(support, "Carla " + i).begins("Oi");
      Map<String, Object> label = Map.of("add", List.of(1));
      owner.act(company.id(), "conversations/" + i + "/labels", label).ok();
    }
    Map<String, Object> folder = Map.of("name", "VIP", "filter", "labels-eq-1");
    owner.act(company.id(), "folders", folder).ok();
    return company;
  }

  private static long number(Desk desk, Company company, String view) {
    return views(desk, company).path(view).path("number").asLong();
  }

  private static JsonNode views(Desk desk, Company company) {
    return desk.get(address(company)).ok().json().path("views");
  }

  private static String address(Company company) {
    return "/app/actions/accounts/" + company.id() + "/views/counts";
  }
}
