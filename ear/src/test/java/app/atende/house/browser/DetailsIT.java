package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The column beside the conversation: who this is, who takes care, what was before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetailsIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final BrowserContext browser = screens.loggedIn(ada, Look.DESK).context();

  @AfterAll
  void goHome() {
    screens.close();
  }

  @Test
  void anEarlierConversationOpensInPlaceWithAWayBack() {
    Contact carla = Contact.at(support, "Carla");
    long first = carla.begins("Meu pacote sumiu");
    long second = carla.again().begins("Outro assunto");
    Page page = open(second, "Outro assunto");
    page.locator("[data-section=previous] [data-open-conversation]").click();
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
    assertThat(page).hasURL(Pattern.compile(".*/conversations/" + first + "$"));
    Locator back = page.locator("[data-way-back]");
    assertThat(back).hasText("Voltar à conversa nº " + second);
    assertThat(back).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#log")).containsText("Outro assunto");
    assertThat(back).hasCount(0);
    page.goBack();
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
    assertThat(back).hasCount(0);
  }

  @Test
  void onATelephoneTheyAreReadWhenSomebodyLooksAtThem() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    Contact davi = Contact.at(support, "Davi");
    davi.begins("Quero trocar");
    Page page = screens.loggedIn(ada, Look.PHONE);
    page.navigate(
        "/app/accounts/" + acme.id() + "/conversations/" + carla.conversation() + "?tab=all");
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.locator("[data-back]").click();
    page.locator("[data-card='" + davi.conversation() + "'] .card").click();
    assertThat(page.locator("#log")).containsText("Quero trocar");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(asked).noneMatch(url -> url.contains("/fragments/details"));
    page.locator("#toggle-details").click();
    assertThat(page.locator("#details")).containsText("Davi");
    assertThat(page.locator("#details")).not().containsText("Carla");
    page.close();
  }

  @Test
  void everythingThatIsKnownOfTheContactCanBeCopied() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    Provider.ofTheHouse()
        .write(
            acme.tenant(),
            "UPDATE contact SET identifier = 'crm-7', additional_attributes = '{\"company_name\":"
                + " \"Padaria Sol\", \"city\": \"Recife\", \"country\": \"Brasil\","
                + " \"social_profiles\": {\"instagram\": \"carla.sol\"}}' WHERE id = (SELECT"
                + " contact_id FROM conversation WHERE display_id = "
                + carla.conversation()
                + ")");
    Page page = open(carla.conversation(), "Meu pacote sumiu");
    Locator facts = page.locator(".facts .fact");
    for (String known : new String[] {"Padaria Sol", "Recife, Brasil", "crm-7", "carla.sol"}) {
      Locator fact = facts.filter(new Locator.FilterOptions().setHasText(known));
      assertThat(fact.locator("[data-copy]")).hasAttribute("data-copy", known);
    }
    assertThat(page.locator(".facts [aria-label='Copiar: Empresa']")).hasCount(1);
  }

  @Test
  void everySectionCanBeMovedByKeys() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    Page page = open(carla.conversation(), "Meu pacote sumiu");
    Locator sections = page.locator("#details [data-section]");
    int all = sections.count();
    for (int i = 0; i < all; i++) {
      assertThat(sections.nth(i).locator("[data-move]")).hasCount(2);
    }
    page.locator("[data-section=participants] summary").click();
    for (String next : List.of("contact-notes", "previous")) {
      page.locator("[data-section=participants] [data-move='1']").press("Enter");
      assertThat(page.locator("[data-section=" + next + "] + [data-section=participants]"))
          .isVisible();
    }
    assertThat(sections.last()).hasAttribute("data-section", "participants");
    assertThat(sections.last()).containsText("Participar da conversa");
    page.locator("[data-section=participants] [data-move='-1']").press("Enter");
    assertThat(sections.last()).hasAttribute("data-section", "previous");
  }

  @Test
  void whatIsOpenAndInWhichOrderIsTheSameOnAnotherDevice() {
    Person dora = acme.agent("Dora");
    acme.seat(support, dora);
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    Page desk = screens.loggedIn(dora, Look.DESK);
    open(desk, carla.conversation(), "Meu pacote sumiu");
    desk.locator("[data-section=participants] summary").click();
    desk.waitForResponse(
        "**/me/sections",
        () -> desk.locator("[data-section=participants] [data-move='-1']").press("Enter"));
    Page other = screens.loggedIn(dora, Look.DESK);
    open(other, carla.conversation(), "Meu pacote sumiu");
    Locator section = other.locator("[data-section=participants]");
    assertThat(section).hasAttribute("open", "");
    assertThat(other.locator("[data-section=participants] + [data-section=contact-attributes]"))
        .hasCount(1);
    assertThat(section).containsText("Participar da conversa");
  }

  @Test
  void whoHasJustLostAccessIsNotGivenTheConversationAndThatIsSaid() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    Page page = open(carla.conversation(), "Meu pacote sumiu");
    page.locator("#assignee").click();
    Locator options = page.locator("#assignee-options");
    Locator bens = options.getByText("Ben", new Locator.GetByTextOptions().setExact(true));
    assertThat(bens).isVisible();
    Provider.ofTheHouse()
        .write(acme.tenant(), "DELETE FROM inbox_member WHERE agent_id = " + ben.id());
    bens.click();
    assertThat(page.locator(".toast.error")).containsText("não tem acesso à caixa de entrada");
    assertThat(page.locator("#assignee-value")).hasText("Nenhum");
    acme.seat(support, ben);
  }

  private Page open(long conversation, String text) {
    Page page = browser.newPage();
    open(page, conversation, text);
    return page;
  }

  private void open(Page page, long conversation, String text) {
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + conversation);
    assertThat(page.locator("#log")).containsText(text);
    CommandBar.heardOn(page);
  }
}
