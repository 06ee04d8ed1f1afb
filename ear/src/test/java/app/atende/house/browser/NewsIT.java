package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No news is missed on the way into the page, and none counts as read that nobody saw. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Screens screens = new Screens();
  private final BrowserContext browser = screens.loggedIn(ada, Look.DESK).context();

  @AfterAll
  void goHome() {
    screens.close();
  }

  @Test
  void whatComesBetweenThePageAndItsLineIsShown() {
    Contact carla = carla();
    Page page = browser.newPage();
    ConsoleLine line = new ConsoleLine(page);
    AtomicReference<Contact> dora = new AtomicReference<>();
    line.beforeTheNext(
        () -> {
          carla.writes("Alguém aí?").ok();
          dora.set(carla());
        });
    open(page, carla);
    assertThat(page.locator("#log")).containsText("Alguém aí?");
    assertThat(card(page, dora.get())).isVisible();
  }

  @Test
  void whatWasReadInAdvanceIsReadAgainWhenNewsCame() {
    Contact carla = carla();
    Page page = browser.newPage();
    open(page, carla());
    Response read =
        page.waitForResponse(
            answer -> answer.url().contains("fragments/thread"), card(page, carla)::hover);
    Assertions.assertThat(read.ok()).isTrue();
    carla.writes("Alguém aí?").ok();
    assertThat(card(page, carla)).containsText("Alguém aí?");
    card(page, carla).click();
    assertThat(page.locator("#log")).containsText("Alguém aí?");
  }

  @Test
  void whatComesWhileAConversationIsReadIsShown() {
    Contact carla = carla();
    Page page = browser.newPage();
    open(page, carla());
    AtomicReference<Route> held = new AtomicReference<>();
    AtomicReference<APIResponse> answer = new AtomicReference<>();
    page.route(
        "**/fragments/thread*",
        route -> {
          if (held.get() == null) {
            answer.set(route.fetch());
            held.set(route);
          } else {
            route.resume();
          }
        });
    card(page, carla).click();
    page.waitForCondition(() -> held.get() != null);
    carla.writes("Alguém aí?").ok();
    assertThat(card(page, carla)).containsText("Alguém aí?");
    held.get().fulfill(new Route.FulfillOptions().setResponse(answer.get()));
    assertThat(page.locator("#log")).containsText("Alguém aí?");
  }

  @Test
  void whatArrivesWhileOnlyTheListIsOnTheScreenStaysUnread() {
    Contact carla = carla();
    Page page = browser.newPage();
    page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
    page.clock().install();
    ConsoleLine line = new ConsoleLine(page);
    List<String> read = new CopyOnWriteArrayList<>();
    page.waitForRequest("**/conversations/*/read", () -> open(page, carla));
    page.onRequest(request -> read.add(request.url()));
    line.hearsOpen(carla.conversation());
    page.locator("[data-back]").click();
    line.hearsOpen(0);
    carla.writes("Alguém aí?").ok();
    assertThat(card(page, carla).locator(".badge")).isVisible();
    page.clock().runFor(2000);
    Assertions.assertThat(read).noneMatch(url -> url.endsWith("/read"));
    page.waitForRequest("**/conversations/*/read", card(page, carla).locator(".card")::click);
    assertThat(page.locator("#log").getByText("Alguém aí?")).isInViewport();
  }

  @Test
  void aNewLineSaysAgainWhatIsOnTheScreen() {
    Contact carla = carla();
    Page page = browser.newPage();
    ConsoleLine line = new ConsoleLine(page);
    open(page, carla);
    line.hearsOpen(carla.conversation());
    line.cut();
    line.hearsOpen(carla.conversation());
  }

  @Test
  void aContactsNewNameIsShownWhereverTheOldOneStood() {
    Contact carla = carla();
    Page page = browser.newPage();
    open(page, carla);
    assertThat(page.locator("#details")).containsText("Carla");
    carla.client().send("PATCH", carla.address(), Map.of("name", "Carla Souza")).ok();
    assertThat(card(page, carla).locator(".card-name")).hasText("Carla Souza");
    assertThat(page.locator(".thread-name h2")).hasText("Carla Souza");
    assertThat(page.locator("#details")).containsText("Carla Souza");
  }

  @Test
  void anInboxThatIsNewOrRenamedIsShownWithItsConversations() {
    Page page = browser.newPage();
    open(page, carla());
    Inbox sales = acme.api("Vendas");
    Contact dora = Contact.at(sales, "Dora");
    dora.begins("Quanto custa?");
    assertThat(page.locator("#secondary").getByText("Vendas")).hasCount(0);
    acme.seat(sales, ada);
    assertThat(page.locator("#secondary").getByText("Vendas")).hasCount(1);
    assertThat(card(page, dora)).isVisible();
    acme.change(sales, Map.of("name", "Comercial"));
    assertThat(page.locator("#secondary").getByText("Comercial")).hasCount(1);
    assertThat(card(page, dora)).containsText("Comercial");
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private void open(Page page, Contact carla) {
    page.navigate(
        "/app/accounts/" + acme.id() + "/conversations/" + carla.conversation() + "?tab=all");
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
  }

  private static Locator card(Page page, Contact contact) {
    return page.locator("[data-card='" + contact.conversation() + "']");
  }
}
