package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody has written is sent once or still there, whatever fails on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingIT {
  private static final String NO_RANDOM_IDS = "delete Crypto.prototype.randomUUID";
  private static final String MESSAGES = "**/conversations/*/messages";
  private static final String FILES = "**/conversations/*/files";
  private static final Consumer<Route> LOST = Route::abort;

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
  void anAgentWritesWhereTheBrowserHandsOutNoIds() {
    Contact carla = carla();
    Page page = browser.newPage();
    page.addInitScript(NO_RANDOM_IDS);
    open(page, carla);
    write(page, "Vou procurar já");
    hasOnce(carla, "Vou procurar já");
  }

  @Test
  void aVisitorWritesWhereTheBrowserHandsOutNoIds() {
    try (Shop shop = Shop.with(acme.website("Site", ada))) {
      Page page = screens.screen(Look.PHONE);
      page.addInitScript(NO_RANDOM_IDS);
      Visitor.at(shop, page).says("Meu pacote sumiu");
    }
  }

  @Test
  void aFileThatFailedKeepsTheMessageBack() {
    Page page = browser.newPage();
    page.route(FILES, LOST);
    open(page, carla());
    attach(page, "label.txt");
    assertThat(page.locator(".tray-item.failed")).isVisible();
    write(page, "Segue a etiqueta");
    assertThat(page.locator(".toast.error")).containsText("label.txt");
    assertThat(page.locator("#reply")).hasValue("Segue a etiqueta");
    assertThat(page.locator(".tray-item")).hasCount(1);
    assertThat(page.locator("#log .msg.out")).hasCount(0);
  }

  @Test
  void aFileThatFailsOnTheWayIsSentUpAgain() {
    Contact carla = carla();
    Page page = browser.newPage();
    AtomicReference<Route> upload = new AtomicReference<>();
    page.route(FILES, upload::set);
    open(page, carla);
    attach(page, "label.txt");
    page.waitForCondition(() -> upload.get() != null);
    write(page, "Segue a etiqueta");
    upload.get().abort();
    assertThat(page.locator("#log .msg.unsent")).containsText("Segue a etiqueta");
    page.unroute(FILES);
    page.locator("[data-retry]").click();
    assertThat(page.locator("#log .msg.out .attachments")).containsText("label.txt");
    hasOnce(carla, "Segue a etiqueta");
  }

  @Test
  void whatTheServerHasNotTakenIsThereAfterAReload() {
    Contact carla = carla();
    Page page = browser.newPage();
    page.route(MESSAGES, LOST);
    open(page, carla);
    write(page, "Vou procurar já");
    assertThat(unsent(page)).containsText("Vou procurar já");
    page.reload();
    assertThat(unsent(page)).containsText("Vou procurar já");
    page.unroute(MESSAGES);
    page.reload();
    hasOnce(carla, "Vou procurar já");
    assertThat(page.locator("#log .msg.out")).hasCount(1);
    assertThat(page.locator("#log .sending, #log .unsent")).hasCount(0);
  }

  @Test
  void anAnswerThatWasLostMakesNoSecondMessage() {
    Contact carla = carla();
    Page page = browser.newPage();
    page.route(
        MESSAGES,
        route -> {
          route.fetch();
          route.abort();
        });
    open(page, carla);
    write(page, "Vou procurar já");
    hasOnce(carla, "Vou procurar já");
    page.unroute(MESSAGES);
    page.reload();
    assertThat(page.locator("#log .msg.out")).hasCount(1);
    write(page, "Achei!");
    hasOnce(carla, "Achei!");
    hasOnce(carla, "Vou procurar já");
  }

  @Test
  void whatIsThrownAwayDoesNotComeBack() {
    Page page = browser.newPage();
    page.route(MESSAGES, route -> route.fulfill(new Route.FulfillOptions().setStatus(422)));
    open(page, carla());
    write(page, "Vou procurar já");
    page.locator("#log .msg.failed [data-discard]").click();
    assertThat(page.locator("#log .msg.out")).hasCount(0);
    page.unroute(MESSAGES);
    page.reload();
    assertThat(page.locator("#reply")).isVisible();
    assertThat(page.locator("#log .msg.out")).hasCount(0);
  }

  @Test
  void whatTheServerRefusesSaysWhyAndIsTriedAgain() {
    Contact carla = carla();
    Page page = browser.newPage();
    page.route(
        MESSAGES,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody("{\"detail\": \"Indisponível no momento.\"}")));
    open(page, carla);
    attach(page, "label.txt");
    write(page, "Segue a etiqueta");
    assertThat(page.locator("#log .msg.failed")).containsText("Segue a etiqueta");
    assertThat(page.locator("#log .msg.failed")).containsText("Indisponível no momento.");
    page.unroute(MESSAGES);
    page.locator("[data-retry]").click();
    assertThat(page.locator("#log .msg.out .attachments")).containsText("label.txt");
    hasOnce(carla, "Segue a etiqueta");
  }

  @Test
  void whatIsWrittenWithoutALineIsSentByItselfOnceThereIsOne() {
    Contact carla = carla();
    Page page = browser.newPage();
    open(page, carla);
    CommandBar.heardOn(page);
    page.context().setOffline(true);
    write(page, "Já volto");
    assertThat(unsent(page)).containsText("Sem conexão, será enviado");
    page.context().setOffline(false);
    assertThat(unsent(page)).hasCount(0);
    hasOnce(carla, "Já volto");
  }

  @Test
  void whatCouldNotBeResolvedStaysOnTheScreen() {
    Contact carla = carla();
    Page page = browser.newPage();
    page.route("**/conversations/*/resolve", LOST);
    open(page, carla);
    assertThat(page.locator("#cards [data-card]").nth(1)).isVisible();
    page.keyboard().press("Control+Alt+KeyE");
    assertThat(page.locator(".toast.error")).isVisible();
    assertThat(head(page, carla)).hasAttribute("data-status", "OPEN");
    page.unroute("**/conversations/*/resolve");
    page.keyboard().press("Control+Alt+KeyE");
    assertThat(head(page, carla)).hasCount(0);
  }

  @Test
  void whatIsDoneRightAfterAReplyWaitsForItsAnswer() {
    Contact carla = carla();
    Page page = browser.newPage();
    ConsoleLine line = new ConsoleLine(page);
    line.breaks();
    AtomicReference<Runnable> answer = new AtomicReference<>();
    page.route(MESSAGES, route -> answer.set(written(route)));
    open(page, carla);
    write(page, "Vou procurar já");
    page.waitForCondition(() -> answer.get() != null);
    page.keyboard().press("Alt+KeyE");
    assertThat(head(page, carla)).hasAttribute("data-status", "RESOLVED");
    answer.get().run();
    assertThat(page.locator(".toast")).containsText("Conversa resolvida");
    assertThat(page.locator(".toast.error")).hasCount(0);
  }

  /** The server has it; the page has its answer when this is run. */
  private static Runnable written(Route route) {
    APIResponse answer = route.fetch();
    return () -> route.fulfill(new Route.FulfillOptions().setResponse(answer));
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

  private static void write(Page page, String text) {
    page.locator("#reply").fill(text);
    page.locator("#send").click();
  }

  private static void attach(Page page, String name) {
    byte[] content = "BR123".getBytes(StandardCharsets.UTF_8);
    page.locator("#attach-input").setInputFiles(new FilePayload(name, "text/plain", content));
  }

  private static Locator unsent(Page page) {
    return page.locator("#log .msg.unsent");
  }

  private static Locator head(Page page, Contact carla) {
    return page.locator(".thread-head[data-conversation='" + carla.conversation() + "']");
  }

  private static void hasOnce(Contact carla, String text) {
    Patience.within(Duration.ofSeconds(3))
        .untilAsserted(
            () ->
                Assertions.assertThat(carla.reads().findValuesAsText("content"))
                    .containsOnlyOnce(text));
  }
}
