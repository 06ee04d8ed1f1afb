package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What arrives while an agent reads, and while he is cut off (U8, U10 to U13, U15). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveThreadIT {
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
  void aMessageOfTheOpenConversationComesOnceByOneRequestAndTakesNoFocus() {
    Contact carla = carla();
    Page page = browser.newPage();
    ConsoleLine line = new ConsoleLine(page);
    open(page, carla);
    line.hearsOpen(carla.conversation());
    page.locator("#reply").fill("Um momento");
    List<String> asked = asked(page);
    carla.writes("Alguém aí?").ok();
    assertThat(page.locator("#log .msg", saying("Alguém aí?"))).hasCount(1);
    assertThat(page.locator("#reply")).isFocused();
    assertThat(page.locator("#reply")).hasValue("Um momento");
    Assertions.assertThat(asked).filteredOn(url -> url.contains("/fragments/")).hasSize(1);
    Assertions.assertThat(asked)
        .filteredOn(url -> url.contains("/conversations/"))
        .allMatch(url -> url.contains("/app/actions/"));
  }

  @Test
  void aMessageOfAnotherConversationIsShownOnItsCardWithoutARequest() {
    Contact carla = carla();
    Contact dora = carla();
    Page page = browser.newPage();
    ConsoleLine line = new ConsoleLine(page);
    open(page, dora);
    line.hearsOpen(dora.conversation());
    assertThat(first(page)).hasAttribute("data-card", Long.toString(dora.conversation()));
    page.locator("#reply").focus();
    List<String> asked = asked(page);
    carla.writes("Alguém aí?").ok();
    assertThat(card(page, carla)).containsText("Alguém aí?");
    assertThat(card(page, carla).locator(".badge")).containsText("2 mensagens");
    assertThat(first(page)).hasAttribute("data-card", Long.toString(carla.conversation()));
    Assertions.assertThat(asked).noneMatch(url -> url.contains("/fragments/"));
  }

  @Test
  void whoReadsFurtherUpStaysThereAndIsToldHowManyCame() {
    Contact carla = carla();
    for (int i = 1; i <= 15; i++) {
      carla.writes("Pergunta " + i + "\n\n" + "e mais uma linha\n\n".repeat(4)).ok();
    }
    Page page = browser.newPage();
    page.navigate(address(carla));
    assertThat(page.locator("#log")).containsText("Pergunta 15");
    Locator log = page.locator("#log");
    log.evaluate("log => { log.scrollTop = log.scrollHeight; }");
    page.waitForCondition(() -> distanceToBottom(log) < 1);
    log.hover();
    page.mouse().wheel(0, -300);
    page.waitForCondition(() -> distanceToBottom(log) > 200);
    double before = top(log);
    carla.writes("Alguém aí?").ok();
    Locator jump = page.locator("#jump-new");
    assertThat(jump).containsText("1");
    Assertions.assertThat(top(log)).isEqualTo(before);
    jump.click();
    assertThat(page.locator("#log .msg", saying("Alguém aí?"))).isInViewport();
    assertThat(jump).isHidden();
  }

  @Test
  void whoReadsTheNewestStillSeesItWhenTheColumnGetsNarrower() {
    Contact carla = carla();
    for (int i = 1; i <= 12; i++) {
      carla.writes("Pergunta " + i + ": " + "uma linha que não cabe ".repeat(4)).ok();
    }
    Page page = browser.newPage();
    page.navigate(address(carla));
    Locator log = page.locator("#log");
    assertThat(log).containsText("Pergunta 12");
    log.evaluate("log => { log.scrollTop = log.scrollHeight; }");
    page.waitForCondition(() -> distanceToBottom(log) < 1);
    double height = height(log);
    log.evaluate("log => { log.parentElement.style.maxInlineSize = '420px'; }");
    page.waitForCondition(() -> height(log) > height + 50);
    page.waitForCondition(() -> distanceToBottom(log) < 1);
  }

  @Test
  void aConversationOpensWhereReadingGoesOnHoweverLateItsColumnGetsItsWidth() {
    Contact carla = carla();
    for (int i = 1; i <= 12; i++) {
      carla.writes("Pergunta " + i + ": " + "uma linha que não cabe ".repeat(4)).ok();
    }
    Page page = screens.loggedIn(ben, Look.DESK);
    page.evaluate("document.cookie = 'details=open; path=/app'");
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    card(page, carla).click();
    assertThat(page.locator("#details")).isVisible();
    assertThat(page.locator("#unread-line")).isInViewport();
    Locator log = page.locator("#log");
    page.waitForCondition(() -> Math.abs(belowTheTop(log) - 24) < 2);
  }

  @Test
  void whatCameWhileOneWasCutOffIsThereInOrderAndOnce() {
    Contact carla = carla();
    Page page = browser.newPage();
    ConsoleLine line = new ConsoleLine(page);
    open(page, carla);
    line.hearsOpen(carla.conversation());
    line.breaks();
    assertThat(page.locator("#banner")).hasText("Reconectando...");
    for (String text : List.of("Um", "Dois", "Três")) {
      carla.writes(text).ok();
    }
    line.mends();
    Locator arrived = page.locator("#log .msg:not(.out) .bubble");
    assertThat(arrived).hasText(new String[] {"Meu pacote sumiu", "Um", "Dois", "Três"});
    assertThat(page.locator("#banner")).isHidden();
  }

  @Test
  void theBannerSaysWhetherAnythingIsDoneAboutIt() {
    Page page = screens.loggedIn(ben, Look.DESK);
    ConsoleLine line = new ConsoleLine(page);
    Contact carla = carla();
    open(page, carla);
    line.hearsOpen(carla.conversation());
    page.context().setOffline(true);
    line.breaks();
    assertThat(page.locator("#banner")).containsText("Desconectado");
    page.context().setOffline(false);
    assertThat(page.locator("#banner")).hasText("Reconectando...");
    line.mends();
    assertThat(page.locator("#banner")).isHidden();
  }

  @Test
  void aFragmentThatWasLostOnTheWayIsAskedForAgain() {
    Contact carla = carla();
    Page page = browser.newPage();
    open(page, carla);
    List<String> lost = new CopyOnWriteArrayList<>();
    page.route(
        "**/fragments/bubbles*",
        route -> {
          if (lost.isEmpty()) {
            lost.add(route.request().url());
            route.abort();
          } else {
            route.resume();
          }
        });
    carla.writes("Alguém aí?").ok();
    assertThat(page.locator("#log .msg", saying("Alguém aí?"))).hasCount(1);
    Assertions.assertThat(lost).hasSize(1);
  }

  @Test
  void theTabsCountWhatTheyShowAndFollowWhenSomebodyTakesAConversation() {
    Company globex = Company.named("Initech", "Paula");
    Person rui = globex.agent("Rui");
    Person eva = globex.agent("Eva");
    Inbox inbox = globex.api("Suporte", rui, eva);
    Contact carla = Contact.at(inbox, "Carla");
    carla.begins("Meu pacote sumiu");
    Contact.at(inbox, "Dora").begins("Quanto custa?");
    Page page = screens.loggedIn(rui, Look.DESK);
    page.navigate("/app/accounts/" + globex.id() + "/dashboard?tab=unassigned");
    counts(page, "0", "2", "2");
    assertThat(page.locator("#cards [data-card]")).hasCount(2);
    eva.logsIn()
        .act(
            globex.id(),
            "conversations/" + carla.conversation() + "/assign",
            Map.of("agent", eva.id()))
        .ok();
    counts(page, "0", "1", "2");
    assertThat(page.locator("#tab-all")).hasAttribute("aria-selected", "false");
    page.locator("#tab-all").click();
    assertThat(page.locator("#cards [data-card]")).hasCount(2);
  }

  @Test
  void altKOpensTheNextOneAndWhatWasTypedStaysAsADraft() {
    Contact carla = carla();
    Contact dora = carla();
    Page page = browser.newPage();
    open(page, dora);
    page.locator("#reply").fill("Já vejo isso");
    page.keyboard().press("Alt+KeyK");
    assertThat(page.locator(".thread-head"))
        .hasAttribute("data-conversation", Long.toString(carla.conversation()));
    assertThat(page.locator("#reply")).hasValue("");
    assertThat(card(page, dora).locator(".card-preview")).containsText("Rascunho:");
    page.reload();
    assertThat(card(page, dora).locator(".card-preview")).containsText("Já vejo isso");
    card(page, dora).locator(".card").click();
    assertThat(page.locator("#reply")).hasValue("Já vejo isso");
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private String address(Contact contact) {
    return "/app/accounts/" + acme.id() + "/conversations/" + contact.conversation() + "?tab=all";
  }

  private void open(Page page, Contact contact) {
    page.navigate(address(contact));
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
  }

  private static List<String> asked(Page page) {
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    return asked;
  }

  private static Page.LocatorOptions saying(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator card(Page page, Contact contact) {
    return page.locator("[data-card='" + contact.conversation() + "']");
  }

  private static Locator first(Page page) {
    return page.locator("#cards [data-card]").first();
  }

  private static double top(Locator log) {
    return ((Number) log.evaluate("log => log.scrollTop")).doubleValue();
  }

  /** How far below the upper edge the line of what is unread stands. */
  private static double belowTheTop(Locator log) {
    return ((Number)
            log.evaluate(
                "log => log.querySelector('#unread-line').getBoundingClientRect().top"
                    + " - log.getBoundingClientRect().top"))
        .doubleValue();
  }

  private static double height(Locator log) {
    return ((Number) log.evaluate("log => log.scrollHeight")).doubleValue();
  }

  private static double distanceToBottom(Locator log) {
    return ((Number) log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight"))
        .doubleValue();
  }

  private static void counts(Page page, String... numbers) {
    assertThat(page.locator("#list-tabs .count")).hasText(numbers);
  }
}
