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
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Search: from the rail, while one types, narrowed, and on to the very message (W26). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Screens screens = new Screens();

  @AfterAll
  void goHome() {
    screens.close();
  }

  private static Locator hits(Page page, String kind) {
    return page.locator("[data-kind=" + kind + "] .hit");
  }

  @Test
  void whatIsFoundIsMarkedWhileOneTypesAndStandsInTheAddress() {
    Contact carla = Contact.at(support, "Cárla Nogueira");
    carla.begins("O rastreio parou em <b>Cajamar</b>");
    Page page = screens.loggedIn(ada, Look.DESK);
    page.locator(".rail-item[href$='/search']").click();
    assertThat(page.locator("#search-field")).isFocused();
    page.keyboard().type("ca");
    assertThat(page.locator("#search-hint")).hasText("Digite 3 ou mais caracteres para pesquisar");
    assertThat(page.locator(".hit")).hasCount(0);
    page.keyboard().type("jamar");
    assertThat(hits(page, "messages").locator("mark")).hasText("Cajamar");
    assertThat(hits(page, "messages")).containsText("<b>");
    Assertions.assertThat(page.url()).endsWith("/search?q=cajamar");
    page.locator("#search-field").fill("carla nogu");
    assertThat(hits(page, "contacts").locator("mark")).hasText(new String[] {"Cárla", "Nogu"});
    assertThat(hits(page, "contacts").locator("a"))
        .hasAttribute("href", Pattern.compile("/contacts/\\d+$"));
    assertThat(hits(page, "conversations")).hasCount(1);
    page.locator(".search-tabs [data-tab=conversations]").click();
    assertThat(page.locator(".found-section")).hasCount(1);
    page.reload();
    assertThat(page.locator("#search-field")).hasValue("carla nogu");
    assertThat(hits(page, "conversations")).hasCount(1);
    page.locator("#search-field").fill("xyzxyz");
    assertThat(page.locator(".found .empty-title"))
        .hasText("Nenhum resultado encontrado para a consulta 'xyzxyz'");
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void aMessageFarBackIsOpenedWhereItStands() {
    Contact carla = Contact.at(support, "Carla");
    long number = carla.begins("a agulha no palheiro");
    Provider.ofTheHouse()
        .write(
            acme.tenant(),
            "INSERT INTO message (conversation_id, inbox_id, message_type, content, sender_kind,"
                + " sender_id, status, created_at, updated_at) SELECT c.id, c.inbox_id, 'INCOMING',"
                + " CONCAT('palha ', seq), 'CONTACT', c.contact_id, 'SENT', NOW(6), NOW(6)"
                + " FROM conversation c JOIN seq_1_to_260 WHERE c.display_id = "
                + number);
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/search?q=agulha&tab=messages");
    hits(page, "messages").locator("a").click();
    Locator needle = page.locator("#log .msg", new Page.LocatorOptions().setHasText("agulha"));
    assertThat(needle).isInViewport();
    assertThat(needle).hasClass(Pattern.compile("flash"));
    assertThat(needle).isFocused();
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + number + "?messageId=999999");
    assertThat(page.locator(".toast")).containsText("Mensagem não disponível");
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void whatIsFoundIsNarrowedAndReadOn() {
    Inbox sales = acme.api("Vendas", ada);
    Contact dora = Contact.at(sales, "Dora");
    for (int i = 0; i < 18; i++) {
      dora.again().begins("orçamento " + i);
    }
    Contact.at(support, "Eva").begins("orçamento errado");
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/search?q=orcamento&tab=messages");
    assertThat(hits(page, "messages")).hasCount(15);
    page.locator("[data-next] button").click();
    assertThat(hits(page, "messages")).hasCount(19);
    page.locator("[name=inbox]").selectOption("Vendas");
    assertThat(page.locator(".found")).not().containsText("orçamento errado");
    Assertions.assertThat(page.url()).contains("inbox=" + sales.id());
    page.locator("[name=from]").selectOption("Ada");
    assertThat(page.locator("#found-nothing")).isVisible();
    page.locator("#clear-filters").click();
    page.locator("[name=until]").fill("2020-01-01");
    page.locator("[name=until]").dispatchEvent("change");
    assertThat(page.locator("#found-nothing")).isVisible();
    page.locator("#clear-filters").click();
    assertThat(hits(page, "messages")).hasCount(15);
    page.locator(".search-tabs [data-tab=all]").focus();
    page.keyboard().press("/");
    assertThat(page.locator("#search-field")).isFocused();
  }

  @Test
  void itWorksOnATelephoneAndFromTheCommandBar() {
    Contact.at(support, "Fábio").begins("cadê meu reembolso");
    Page page = screens.loggedIn(ada, Look.PHONE);
    page.locator(".bottom-bar [popovertarget=profile-menu]").click();
    page.locator("#profile-menu a[href$='/search']").click();
    page.locator("#search-field").fill("reembolso");
    hits(page, "messages").locator("a").click();
    assertThat(page.locator("#log").getByText("cadê meu reembolso")).isVisible();
    Page desk = screens.loggedIn(ada, Look.DESK);
    CommandBar.openedOn(desk).type("pesquisar").choose("Pesquisar");
    desk.waitForURL("**/search");
    Assertions.assertThat(List.copyOf(screens.complaints())).isEmpty();
  }
}
