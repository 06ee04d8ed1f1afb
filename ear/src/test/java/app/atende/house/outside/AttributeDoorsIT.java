package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may define custom attributes, who may fill them in, and whose they are. */
class AttributeDoorsIT {

  @Test
  void twoAccountsWithEqualIdsKeepTheirAttributesApart() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    long ours = acme.attribute("CONVERSATION", "TEXT", "Motivo da Acme", "motivo");
    long theirs = globex.attribute("CONVERSATION", "NUMBER", "Motivo da Globex", "motivo");
    long lost = begin(acme);
    assertThat(ours).isEqualTo(theirs);
    assertThat(begin(globex)).isEqualTo(lost);
    Desk olga = acme.owner().logsIn();
    Desk mallory = globex.owner().logsIn();
    String path = "conversations/" + lost + "/attributes/" + ours;
    olga.act(acme.id(), path, Map.of("text", "só da Acme")).ok();
    assertRefused(mallory.act(globex.id(), path, Map.of("text", "x")), 422, "NUMBER_INVALID");
    assertThat(mallory.act(acme.id(), path, Map.of("text", "x")).status()).isEqualTo(404);
    assertThat(details(olga, acme, lost)).contains("Motivo da Acme", "só da Acme");
    assertThat(details(mallory, globex, lost))
        .contains("Motivo da Globex")
        .doesNotContain("só da Acme", "Motivo da Acme");
  }

  @Test
  void aPlainAgentFillsInButDoesNotDefine() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    long id = acme.attribute("CONVERSATION", "TEXT", "Motivo", "motivo");
    long ofContacts = acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    long lost = Contact.at(acme.api("Suporte", ada), "Carla").begins("Meu pacote sumiu");
    Desk desk = ada.logsIn();
    desk.act(acme.id(), "conversations/" + lost + "/attributes/" + id, Map.of("text", "atraso"))
        .ok();
    desk.act(acme.id(), "contacts/1/attributes/" + ofContacts, Map.of("text", "ouro")).ok();
    assertThat(details(desk, acme, lost)).contains("atraso", "ouro");
    String settings = "/app/accounts/" + acme.id() + "/settings/attributes/list";
    assertThat(desk.get(settings).status()).isEqualTo(404);
    assertThat(acme.owner().logsIn().get(settings).ok().body()).contains("Motivo");
  }

  @Test
  void whatIsOutOfReachIsNotThere() {
    Company acme = Company.acme();
    long id = acme.attribute("CONVERSATION", "TEXT", "Motivo", "motivo");
    long lost = begin(acme);
    Desk dave = acme.agent("Dave").logsIn();
    Map<String, Object> text = Map.of("text", "x");
    Answer hidden = dave.act(acme.id(), "conversations/" + lost + "/attributes/" + id, text);
    assertRefused(hidden, 404, "CONVERSATION_NOT_FOUND");
    Desk olga = acme.owner().logsIn();
    for (String path :
        List.of("conversations/" + lost + "/attributes/99", "contacts/1/attributes/" + id)) {
      assertRefused(olga.act(acme.id(), path, text), 404, "ATTRIBUTE_NOT_FOUND");
    }
  }

  @Test
  void whatAProgramLeftThereIsNoLinkUnlessItLeadsToTheWeb() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Suporte"), "Carla");
    long lost = carla.begins("Meu pacote sumiu");
    Map<String, Object> evil = Map.of("pagina", "javascript:alert(1)", "outra", "invisível");
    tell(carla, evil).ok();
    acme.attribute("CONTACT", "LINK", "Página", "pagina");
    String details = details(acme.owner().logsIn(), acme, lost);
    assertThat(details).contains("javascript:alert(1)").doesNotContain("href=\"javascript");
    assertThat(details).doesNotContain("invisível");
  }

  @Test
  void whatAProgramTellsMustFitWhatIsDefined() {
    Company acme = Company.acme();
    acme.attribute("CONTACT", "NUMBER", "Pedidos", "pedidos");
    Contact carla = Contact.at(acme.api("Suporte"), "Carla");
    Answer refused = tell(carla, Map.of("pedidos", "muitos"));
    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.json().path("attributes").path(0).asText())
        .isEqualTo("custom_attributes.pedidos");
    Answer kept = tell(carla, Map.of("pedidos", "12,5", "outra", "assim")).ok();
    assertThat(kept.json().path("custom_attributes").path("pedidos").isNumber()).isTrue();
    assertThat(kept.json().path("custom_attributes").path("outra").asText()).isEqualTo("assim");
  }

  private static Answer tell(Contact contact, Map<String, Object> custom) {
    Map<String, Object> body = Map.of("custom_attributes", custom);
    return contact.client().send("PATCH", contact.address(), body);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
  }

  private static String details(Desk desk, Company company, long conversation) {
    String fragment = "/app/accounts/%d/fragments/details?c=%d";
    return desk.get(fragment.formatted(company.id(), conversation)).ok().body();
  }

  private static long begin(Company company) {
    return Contact.at(company.api("Suporte"), "Carla").begins("Meu pacote sumiu");
  }
}
