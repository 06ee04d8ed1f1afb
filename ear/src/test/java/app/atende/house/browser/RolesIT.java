package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Roles are made, given, changed and taken while their holders work (S8, U36). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ben);
  private final Contact carla = Contact.at(support, "Carla");
  private final long lost = carla.begins("Meu pacote sumiu");
  private final Screens screens = new Screens();
  private final Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
  private final Page adas = screens.loggedIn(ada, Look.DESK);

  @AfterAll
  void goHome() {
    screens.close();
    Assertions.assertThat(screens.complaints())
        .filteredOn(complaint -> !complaint.contains("status of 4"))
        .isEmpty();
  }

  @Test
  void aSupervisorIsMadeGivenAndSeesEverythingWithoutSigningInAgain() {
    adas.navigate(base() + "/dashboard?tab=all");
    assertThat(adas.locator("#cards .card")).hasCount(0);
    make("Supervisão", "conversation_manage", "report_manage");
    assertThat(row("Supervisão"))
        .containsText("Gerenciar todas as conversas · Gerenciar relatórios");
    assertThat(row("Supervisão")).containsText("Ninguém");
    giveOnTheAgentsPage("Ada", "Supervisão");
    assertThat(adas.locator("#cards .card")).containsText("Carla");
    adas.locator("#cards .card").click();
    assertThat(adas.locator(".thread-head")).containsText("Carla");
    assertThat(adas.locator("#edit-contact")).isHidden();
    assertThat(adas.locator(".rail")).not().containsText("Central de Ajuda");
    assertThat(adas.locator(".rail")).not().containsText("Campanhas");
    CommandBar bar = CommandBar.openedOn(adas).type("funções");
    assertThat(bar.option("Funções Personalizadas")).hasCount(0);
    adas.keyboard().press("Escape");
    giveOnTheAgentsPage("Ada", "Agente");
    assertThat(adas.locator("#cards .card")).hasCount(0);
    assertThat(adas.locator("#thread")).not().containsText("Meu pacote sumiu");
    assertThat(adas.locator(".thread-head")).hasCount(0);
  }

  /** The part of U34 that needs no channel. */
  @Test
  void aPlainAgentFindsNoInboxesAmongTheSettings() {
    Page bens = screens.loggedIn(ben, Look.DESK);
    bens.navigate(base() + "/settings/canned-response/list");
    assertThat(bens.locator(".secondary")).containsText("Atalhos");
    assertThat(bens.locator(".secondary")).not().containsText("Caixas de Entrada");
    for (String page : List.of("list", "new", support.id() + "/settings")) {
      Response answer = bens.navigate(base() + "/settings/inboxes/" + page);
      Assertions.assertThat(answer.status()).as(page).isEqualTo(404);
    }
  }

  @Test
  void whatIsAssignedToAnotherLeavesTheScreenOfWhoSeesUnassignedOnesOnly() {
    Person dora = acme.agent("Dora");
    Inbox sales = acme.api("Vendas", dora, ben);
    acme.role("Fila", "conversation_unassigned_manage", dora);
    Contact rui = Contact.at(sales, "Rui");
    long waits = rui.begins("Quanto custa");
    Page doras = screens.loggedIn(dora, Look.DESK);
    doras.navigate(base() + "/conversations/" + waits + "?tab=all");
    assertThat(doras.locator(".thread-head")).containsText("Rui");
    acme.owner()
        .logsIn()
        .act(acme.id(), "conversations/" + waits + "/assign", Map.of("agent", ben.id()))
        .ok();
    assertThat(doras.locator(".thread-head")).hasCount(0);
    assertThat(doras.locator("#thread")).not().containsText("Quanto custa");
    assertThat(doras.locator("#cards .card")).hasCount(0);
    doras.close();
  }

  @Test
  void aRoleIsGivenFromItsOwnPageAndDeletingTellsHowManyFallBack() {
    make("Etiquetas", "label_manage");
    row("Etiquetas").locator("a").first().click();
    assertThat(olgas.locator("#assign :focus")).hasCount(1);
    olgas.locator("#assign").getByLabel("Ben · Agente").check();
    olgas.locator("[id='assign:save']").click();
    said("Função atribuída com sucesso");
    assertThat(row("Etiquetas")).containsText("Ben");
    Page bens = screens.loggedIn(ben, Look.DESK);
    bens.navigate(base() + "/settings/labels/list");
    assertThat(bens.locator("h1")).hasText("Etiquetas");
    assertThat(bens.locator("nav.secondary")).not().containsText("Funções Personalizadas");
    row("Etiquetas").locator("a").nth(2).click();
    assertThat(olgas.locator("#delete")).containsText("1 pessoa que tem esta função");
    olgas.locator("[id='delete:confirm']").click();
    said("Agentes que voltaram a ser comuns: 1");
    assertThat(row("Etiquetas")).hasCount(0);
    bens.navigate(base() + "/settings/labels/list");
    assertThat(bens.locator("h1")).hasText("Página não encontrada");
    bens.close();
  }

  @Test
  void aNameIsAskedForAndThereOnceAndWhatWasTickedStays() {
    make("Relatórios", "report_manage");
    add();
    olgas.locator("[id='edit:campaign_manage']").check();
    olgas.locator("[id='edit:save']").click();
    assertThat(olgas.locator("[id='edit:name-message']")).isVisible();
    olgas.locator("[id='edit:name']").fill("relatórios");
    olgas.locator("[id='edit:save']").click();
    assertThat(olgas.locator("[id='edit:name-message']")).isVisible();
    assertThat(olgas.locator("[id='edit:campaign_manage']")).isChecked();
    assertThat(olgas.locator("#edit")).containsText("e aquelas das quais participam");
    olgas.locator("#edit [data-close-dialog]").click();
  }

  @Test
  void whoChangedWhatIsReadInTheLogWithBeforeAndAfter() {
    make("Campanhas", "campaign_manage");
    row("Campanhas").locator("a").nth(1).click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
    olgas.locator("[id='edit:label_manage']").check();
    olgas.locator("[id='edit:save']").click();
    said("Função atualizada com sucesso");
    olgas.navigate(base() + "/settings/audit-log/list?kind=custom_role");
    Locator line = olgas.locator("#list tr", new Page.LocatorOptions().setHasText("(Campanhas)"));
    assertThat(line.first()).containsText("Olga atualizou uma função personalizada (Campanhas)");
    line.first().locator("a").click();
    assertThat(olgas.locator("#entry .entry-changes"))
        .containsText("Gerenciar campanhas, Gerenciar Etiquetas");
    olgas.keyboard().press("Escape");
    assertThat(olgas.locator("#entry")).isHidden();
    olgas.locator("#kind").selectOption("label");
    olgas.getByText("Filtrar").click();
    olgas.waitForURL("**kind=label**");
    assertThat(olgas.locator("#list")).not().containsText("Campanhas");
    assertThat(olgas.locator("#export")).hasAttribute("href", Pattern.compile(".*kind=label.*"));
  }

  @Test
  void anAgentIsChangedAskedToChooseAPasswordAndRemovedWithAnHeir() {
    Person eva = acme.agent("Eva");
    acme.seat(support, eva);
    olgas.navigate(base() + "/settings/agents/list");
    agent("Eva").getByTitle("Editar Eva").click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
    olgas.locator("[id='edit:reset']").click();
    said("E-mail para redefinir a senha enviado");
    olgas.locator("[id='edit:availability']").selectOption("BUSY");
    assertThat(olgas.locator("#edit [name='edit:inboxes']").first()).isChecked();
    olgas.locator("#edit [name='edit:inboxes']").first().uncheck();
    olgas.locator("[id='edit:save']").click();
    said("Agente atualizado com sucesso");
    agent("Eva").getByTitle("Editar Eva").click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
    assertThat(olgas.locator("#edit [name='edit:inboxes']").first()).not().isChecked();
    olgas.locator("#edit [data-close-dialog]").click();
    agent("Eva").getByTitle("Excluir Eva").click();
    assertThat(olgas.locator("#remove :focus")).hasCount(1);
    olgas.locator("[id='remove:heir']").selectOption("Ben");
    olgas.locator("[id='remove:confirm']").click();
    said("Agente excluído com sucesso");
    assertThat(agent("Eva")).hasCount(0);
  }

  private void giveOnTheAgentsPage(String agent, String role) {
    olgas.navigate(base() + "/settings/agents/list");
    agent(agent).getByTitle("Editar " + agent).click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
    olgas.locator("[id='edit:role']").selectOption(role);
    olgas.locator("[id='edit:save']").click();
    said("Agente atualizado com sucesso");
    assertThat(agent(agent)).containsText(role);
  }

  private void make(String name, String... ticks) {
    olgas.navigate(base() + "/settings/custom-roles/list");
    add();
    olgas.locator("[id='edit:name']").fill(name);
    for (String tick : List.of(ticks)) {
      olgas.locator("[id='edit:" + tick + "']").check();
    }
    olgas.locator("[id='edit:save']").click();
    said("Função adicionada com sucesso");
  }

  private void add() {
    olgas.locator("[id='head:add']").click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
  }

  private void said(String words) {
    assertThat(olgas.locator(".ui-growl").last()).containsText(words);
  }

  private Locator row(String name) {
    return olgas.locator("[id='list:roles'] tbody tr", new Page.LocatorOptions().setHasText(name));
  }

  private Locator agent(String name) {
    return olgas.locator("[id='list:agents'] tbody tr", new Page.LocatorOptions().setHasText(name));
  }

  private String base() {
    return "/app/accounts/" + acme.id();
  }
}
