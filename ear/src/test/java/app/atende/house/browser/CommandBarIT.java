package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The command bar, from every page and in the middle of writing (S6.3–S6.10, U4, U5, U6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandBarIT {
  private static final double SOON = 100;
  private static final String TIME_TO_FOCUS =
      """
      () => {
        const begun = performance.now();
        const press = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', press));
        return document.activeElement.id === 'command-field' ? performance.now() - begun : 1e6;
      }
      """;

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final Page page = screens.loggedIn(ada, Look.DESK);

  @AfterAll
  void goHome() {
    screens.close();
  }

  @Test
  void itOpensAtOnceFromInsideOfTheComposer() {
    open(begun());
    CommandBar.heardOn(page);
    page.locator("#reply").focus();
    Assertions.assertThat(((Number) page.evaluate(TIME_TO_FOCUS)).doubleValue()).isLessThan(SOON);
    page.keyboard().press("Escape");
    assertThat(page.locator("#reply")).isFocused();
  }

  @Test
  void theOpenConversationIsAssignedAndTheComposerIsAsItWas() {
    open(begun());
    page.locator("#reply").fill("Vou procurar já");
    CommandBar bar = CommandBar.openedOn(page);
    bar.type("atribuir agente").choose("Atribuir um agente");
    assertThat(bar.option("Ben")).isVisible();
    bar.type("Ben").choose("Ben");
    assertThat(page.locator("#assignee-value")).hasText("Ben");
    assertThat(page.locator(".toast")).containsText("Agente atribuído");
    assertThat(page.locator("#reply")).isFocused();
    assertThat(page.locator("#reply")).hasValue("Vou procurar já");
  }

  @Test
  void aTeamALabelAndATimeOfOnesOwnAreChosenByName() {
    Provider.ofTheHouse()
        .write(acme.tenant(), "INSERT INTO team (name, created_at) VALUES ('Entrega', NOW(6))");
    acme.owner().logsIn().act(acme.id(), "labels", Map.of("title", "frete")).ok();
    open(begun());
    CommandBar bar = CommandBar.openedOn(page).type("atribuir equipe").choose("uma equipe");
    assertThat(bar.option("Entrega")).isVisible();
    bar.type("entr").choose("Entrega");
    assertThat(page.locator("#team-value")).hasText("Entrega");
    CommandBar.openedOn(page).type("adicionar etiqueta").choose("Adicionar etiqueta à conversa");
    assertThat(bar.option("frete")).isVisible();
    bar.type("frete").choose("frete");
    assertThat(page.locator(".label-chips")).containsText("frete");
    CommandBar.openedOn(page).type("remover etiqueta").choose("Remover etiqueta da conversa");
    assertThat(bar.option("frete")).isVisible();
    bar.type("frete").choose("frete");
    assertThat(page.locator(".label-chips")).not().containsText("frete");
    CommandBar.openedOn(page).type("adiar conversa").choose("Adiar Conversa");
    bar.type("personalizar").choose("Personalizar...");
    assertThat(page.locator("#snooze-words")).isFocused();
    page.keyboard().press("Escape");
  }

  @Test
  void aPersonLeadsToWhatHeHasAndAContactToHisConversation() {
    Contact dora = Contact.at(support, "Dora Quintão");
    dora.begins("Meu pacote sumiu");
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    CommandBar bar = CommandBar.openedOn(page).type("quint");
    assertThat(page.locator("#command-options").getByText("Contatos")).isVisible();
    assertThat(bar.option("Dora Quintão")).hasCount(1);
    bar.type("ben");
    assertThat(bar.option("Ben")).isVisible();
    bar.option("Ben").click();
    page.waitForURL("**/dashboard?filter=assignee-eq-" + ben.id() + "*");
    assertThat(page.locator("#filter-bar")).containsText("Ben");
  }

  @Test
  void whatIsOfferedFollowsTheStatus() {
    open(begun());
    CommandBar bar = CommandBar.openedOn(page).type("conversa");
    assertThat(bar.option("Reabrir conversa")).hasCount(0);
    bar.type("resolver conversa").choose("Resolver conversa");
    assertThat(page.locator(".thread-head[data-status=RESOLVED]")).isVisible();
    CommandBar.openedOn(page).type("conversa");
    assertThat(bar.option("Resolver conversa")).hasCount(0);
    bar.type("reabrir conversa").choose("Reabrir conversa");
    assertThat(page.locator(".thread-head[data-status=OPEN]")).isVisible();
    CommandBar.openedOn(page).type("marcar como pendente").choose("Marcar como pendente");
    assertThat(page.locator(".thread-head[data-status=PENDING]")).isVisible();
  }

  @Test
  void aConversationCountsAsUnreadAgainOnceItIsLeft() {
    Contact carla = begun();
    open(carla);
    Locator card = page.locator("[data-card='" + carla.conversation() + "']");
    assertThat(card.locator(".badge")).isHidden();
    CommandBar.openedOn(page).type("nao lida").choose("Marcar como não lida");
    assertThat(card.locator(".badge")).isVisible();
    assertThat(card.locator("a.card")).not().hasAttribute("aria-current", "true");
  }

  @Test
  void aConversationIsFoundByItsContact() {
    Contact dora = Contact.at(support, "Dora Quintão");
    dora.begins("Meu pacote sumiu");
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    CommandBar.openedOn(page).type("dora q").choose("Dora Quintão");
    page.waitForURL("**/conversations/" + dora.conversation());
  }

  @Test
  void everyDestinationIsReachedByItsName() {
    Page olga = screens.loggedIn(acme.owner(), Look.DESK);
    Map<String, String> destinations =
        Map.of(
            "Painel Home", "/dashboard",
            "Configurações", "/settings/general",
            "Configurações da Conta", "/settings/general",
            "Configurações do Agente", "/settings/agents/list",
            "Funções Personalizadas", "/settings/custom-roles/list",
            "Registros de Auditoria", "/settings/audit-log/list",
            "Integrações", "/settings/integrations",
            "Webhooks", "/settings/integrations/webhook",
            "Uso e limites", "/settings/usage",
            "Configurações do Perfil", "/profile/settings");
    destinations.forEach(
        (name, address) -> {
          olga.navigate("/app/accounts/" + acme.id() + "/settings/inboxes/list");
          CommandBar.openedOn(olga).type(name).choose(name);
          olga.waitForURL("**/app/accounts/" + acme.id() + address);
        });
  }

  @Test
  void anAgentIsNotOfferedWhatHeMayNotOpen() {
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    CommandBar bar = CommandBar.openedOn(page).type("configurações");
    assertThat(bar.option("Configurações do Perfil")).isVisible();
    for (String name : List.of("Configurações", "Configurações do Agente")) {
      assertThat(bar.option(name)).hasCount(0);
    }
    page.keyboard().press("Escape");
    assertThat(bar.dialog()).isHidden();
  }

  @Test
  void aLevelIsLeftByEscapeAndByBackspaceBeforeTheBarCloses() {
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    CommandBar bar = CommandBar.openedOn(page).type("tema").choose("Alterar Tema");
    assertThat(bar.option("Escuro")).isVisible();
    page.keyboard().press("Backspace");
    assertThat(bar.option("Painel Home")).isVisible();
    bar.type("tema").choose("Alterar Tema");
    assertThat(bar.option("Escuro")).isVisible();
    page.keyboard().press("Escape");
    assertThat(bar.option("Painel Home")).isVisible();
    bar.type("tema").choose("Alterar Tema").type("escuro").choose("Escuro");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(bar.dialog()).isHidden();
    CommandBar.openedOn(page);
    assertThat(page.locator("#command-options .menu-label").first()).hasText("Recentes");
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  private Contact begun() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private void open(Contact contact) {
    long id = contact.conversation();
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + id + "?tab=all&status=all");
    assertThat(page.locator("#assignee-value")).isVisible();
  }
}
