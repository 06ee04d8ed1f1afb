package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent selects cards and does the same with all of them. */
class BulkBarIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Desk olga = acme.owner().logsIn();
  private final Screens screens = new Screens();

  private final long first = Contact.at(support, "Ana").begins("Oi");
  private final long second = Contact.at(support, "Bia").begins("Oi");
  private final long third = Contact.at(support, "Carla").begins("Oi");
  private final long fourth = Contact.at(support, "Dora").begins("Oi");

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).isEmpty();
    screens.close();
  }

  /** U17. */
  @Test
  void threeAreAssignedLabelledAndResolvedAndBroughtBack() {
    olga.act(acme.id(), "labels", Map.of("title", "vip")).ok();
    Page page = at("/dashboard?tab=all");
    selectThree(page);
    choose(page, "agents", "Ben");
    assertThat(toast(page)).containsText("Conversas atribuídas com sucesso.");
    assertThat(page.locator("#cards .card-who[title$=Ben]")).hasCount(3);
    undo(page);
    assertThat(page.locator("#cards .card-who")).hasCount(0);
    selectThree(page);
    choose(page, "labels", "vip");
    assertThat(page.locator("#cards .card-labels")).hasCount(3);
    undo(page);
    assertThat(page.locator("#cards .card-labels")).hasCount(0);
    selectThree(page);
    choose(page, "states", "Marcar como resolvida");
    assertThat(toast(page)).containsText("Conversas resolvidas com sucesso.");
    assertThat(cards(page)).hasCount(1);
    undo(page);
    page.locator("#list-title").click();
    assertThat(cards(page)).hasCount(4);
  }

  @Test
  void cardsAreSelectedByKeyboardAndEscapeLetsThemGo() {
    Page page = at("/dashboard?tab=all");
    page.locator("#cards .card").first().focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#bulk-count")).hasText("1 conversa selecionada");
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(page.locator("#bulk-count")).hasText("3 conversas selecionadas");
    page.keyboard().press("Space");
    assertThat(page.locator("#bulk-count")).hasText("2 conversas selecionadas");
    page.keyboard().press("Escape");
    assertThat(page.locator("#bulk-bar")).isHidden();
    assertThat(page.locator(".card-check:checked")).hasCount(0);
  }

  @Test
  void aRangeIsSelectedWithShiftAndThePageWithOneBox() {
    Page page = at("/dashboard?tab=all");
    check(page, fourth).click();
    check(page, second)
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(page.locator("#bulk-count")).hasText("3 conversas selecionadas");
    assertThat(page.locator("#bulk-hint")).isHidden();
    page.locator("#bulk-all").check();
    assertThat(page.locator("#bulk-count")).hasText("4 conversas selecionadas");
    assertThat(page.locator("#bulk-hint"))
        .hasText("Conversas visíveis nesta página só estão selecionadas.");
    page.locator("#bulk-all").uncheck();
    assertThat(page.locator("#bulk-bar")).isHidden();
  }

  @Test
  void whatIsRefusedIsListedWithItsReason() {
    Inbox board = acme.api("Diretoria", ada);
    long closed = Contact.at(board, "Eva").begins("Oi");
    Page page = at("/dashboard?tab=all");
    check(page, first).click();
    page.locator("[data-bulk=agents]").click();
    page.locator("#bulk-agents").getByText("Ben").waitFor();
    page.keyboard().press("Escape");
    check(page, closed).click();
    page.locator("[data-bulk=agents]").click();
    assertThat(page.locator("#bulk-agents")).containsText("Ada");
    assertThat(page.locator("#bulk-agents")).not().containsText("Ben");
    page.evaluate(
        "document.querySelector('#bulk-agents [data-value]:last-child').dataset.value = "
            + ben.id());
    page.locator("#bulk-agents .menu-item").last().click();
    assertThat(toast(page).locator("li")).hasCount(1);
    assertThat(toast(page).locator("li")).containsText("Eva");
    assertThat(toast(page).locator("li"))
        .containsText("Este agente não tem acesso à caixa de entrada da conversa.");
  }

  @Test
  void theyArePutAsideUntilATimeOfOnesOwn() {
    Page page = at("/dashboard?tab=all");
    selectThree(page);
    page.locator("[data-bulk=snooze]").click();
    page.locator("[data-do='snooze-dialog']").click();
    page.locator("#snooze-dialog [type=submit]").click();
    assertThat(toast(page)).containsText("Conversas adiadas com sucesso.");
    assertThat(cards(page)).hasCount(1);
    undo(page);
    page.locator("#list-title").click();
    assertThat(cards(page)).hasCount(4);
  }

  private void selectThree(Page page) {
    check(page, first).click();
    check(page, second).click();
    check(page, third).click();
    assertThat(page.locator("#bulk-count")).hasText("3 conversas selecionadas");
  }

  private static void choose(Page page, String menu, String words) {
    page.locator("[data-bulk=" + menu + "]").click();
    page.locator("#bulk-" + menu).getByText(words).click();
    assertThat(page.locator("#bulk-bar")).isHidden();
  }

  private static void undo(Page page) {
    toast(page).getByText("Desfazer").click();
    assertThat(toast(page)).containsText("3 conversas voltaram a ser como eram.");
  }

  private static Locator toast(Page page) {
    return page.locator(".toast").last();
  }

  private static Locator cards(Page page) {
    return page.locator("#cards > [data-card]");
  }

  private static Locator check(Page page, long number) {
    return page.locator("[data-card='" + number + "'] .card-check");
  }

  private Page at(String path) {
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + path);
    assertThat(cards(page).first()).isVisible();
    return page;
  }
}
