package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two accounts own the same contact, note, label and segment numbers; nobody reaches the other's.
 */
class ContactDoorsIT {

  @Test
  void twoAccountsWithEqualIdsKeepTheirContactsApart() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Desk olga = furnish(acme, "Carla da Acme");
    Desk mallory = furnish(globex, "Carla da Globex");
    for (String page :
        List.of(
            "/contacts",
            "/contacts?q=Carla",
            "/contacts?segment=1",
            "/contacts?label=1",
            "/contacts/1?tab=notes")) {
      assertThat(olga.get(page(acme, page)).ok().body())
          .as(page)
          .contains("Carla da Acme")
          .doesNotContain("Globex");
      assertThat(mallory.get(page(globex, page)).ok().body())
          .as(page)
          .contains("Carla da Globex")
          .doesNotContain("da Acme");
      assertThat(mallory.get(page(acme, page)).status()).as(page).isEqualTo(404);
    }
    demandNoWayIn(acme, globex, mallory);
    assertThat(olga.get(page(acme, "/contacts/1?tab=notes")).ok().body())
        .contains("nota de Carla da Acme");
  }

  private static void demandNoWayIn(Company acme, Company globex, Desk mallory) {
    for (String action :
        List.of(
            "contacts",
            "contacts/1/notes",
            "contacts/1/labels",
            "contacts/1/block",
            "contacts/1/merge",
            "segments/1")) {
      assertThat(mallory.act(acme.id(), action, body()).status()).as(action).isEqualTo(404);
    }
    mallory.send(
        "DELETE", "/app/actions/accounts/" + globex.id() + "/contacts/1/notes/1", Map.of());
  }

  @Test
  void whatIsNotThereIsNotFoundAndWhatCannotBeIsRefused() {
    Company acme = Company.acme();
    Desk olga = furnish(acme, "Carla");
    assertThat(olga.get(page(acme, "/contacts/99")).status()).isEqualTo(404);
    assertThat(olga.get(page(acme, "/contacts?segment=99")).status()).isEqualTo(404);
    assertThat(olga.get(page(acme, "/contacts?filter=nada-eq-x")).status()).isEqualTo(422);
    assertRefused(
        olga.act(acme.id(), "contacts/99/notes", Map.of("content", "x")), 404, "CONTACT_NOT_FOUND");
    assertRefused(
        olga.act(acme.id(), "contacts/1/labels", Map.of("add", List.of(99))),
        404,
        "LABEL_NOT_FOUND");
    assertRefused(
        olga.act(acme.id(), "segments/check", Map.of("filter", "name-eq-' OR 1=1")),
        422,
        "VALUE_INVALID");
  }

  @Test
  void twoContactsOfOneAccountBecomeOneAndTheOtherAccountsStay() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Desk olga = furnish(acme, "Carla da Acme");
    Desk mallory = furnish(globex, "Carla da Globex");
    long acmes = card(olga, acme, "Rita");
    long globexs = card(mallory, globex, "Rita");
    assertThat(acmes).isEqualTo(globexs).isEqualTo(card(olga, acme, "Outra"));
    assertRefused(olga.act(acme.id(), "contacts/1/merge", into(99)), 404, "CONTACT_NOT_FOUND");
    assertRefused(olga.act(acme.id(), "contacts/1/merge", into(1)), 422, "CONTACTS_NOT_MERGEABLE");
    assertThat(olga.get(page(acme, "/contacts/1?tab=merge&with=" + acmes)).ok().body())
        .contains("Rita", "+5511987654321");
    olga.act(acme.id(), "contacts/1/merge", into(acmes)).ok();
    assertThat(olga.get(page(acme, "/contacts/1")).ok().body()).contains("+5511987654321");
    Answer old = olga.get(page(acme, "/contacts/" + acmes + "?tab=notes"));
    assertThat(old.status()).isEqualTo(302);
    assertThat(old.header("Location").orElseThrow()).endsWith(page(acme, "/contacts/1?tab=notes"));
    assertThat(mallory.get(page(globex, "/contacts/" + globexs)).ok().body()).contains("Rita");
  }

  private static long card(Desk desk, Company company, String name) {
    Map<String, Object> card = Map.of("name", name, "phone_number", "+5511987654321");
    return desk.act(company.id(), "contacts", card).ok().json().path("id").asLong();
  }

  private static Map<String, Object> into(long merged) {
    return Map.of("version", -1, "merged", merged, "merged_version", -1);
  }

  private static String page(Company company, String path) {
    return "/app/accounts/" + company.id() + path;
  }

  private static Desk furnish(Company company, String name) {
    Desk owner = company.owner().logsIn();
    Contact.at(company.api("Suporte"), name).begins("Olá");
    owner.act(company.id(), "labels", Map.of("title", "vip")).ok();
    owner.act(company.id(), "contacts/1/labels", Map.of("add", List.of(1))).ok();
    owner.act(company.id(), "contacts/1/notes", Map.of("content", "nota de " + name)).ok();
    owner.act(company.id(), "segments", Map.of("name", "Carlas", "filter", "name-has-Carla")).ok();
    return owner;
  }

  private static Map<String, Object> body() {
    return Map.of("content", "x", "name", "x", "filter", "name-has-x", "version", 1, "on", true);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
  }
}
