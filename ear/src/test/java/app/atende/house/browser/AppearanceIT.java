package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Light and dark, both languages, both ways of writing (U39). */
class AppearanceIT {
  /** Words that only a bundle's keys look like, where people read or hear them. */
  private static final String KEYS =
      "() => [...document.querySelectorAll('body *')]"
          + ".filter(e => !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(e.tagName))"
          + ".flatMap(e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data)"
          + ".concat(['aria-label', 'title', 'placeholder', 'data-tip', 'alt']"
          + ".map(name => e.getAttribute(name) ?? '')))"
          + ".filter(text => /\\?\\?\\?|^[a-z]+_[a-z_]+(\\.[a-z_]+)+$/.test(text.trim()))";

  private final Company acme = Company.acme();
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    screens.close();
  }

  @Test
  void theThemeChangesWithoutAReloadAndTheNextPageBeginsWithIt() {
    Page page = screens.loggedIn(acme.owner(), Look.DESK);
    page.navigate(base() + "/dashboard");
    page.evaluate("window.stays = true");
    String light = ground(page);
    page.locator(".profile-button").click();
    page.locator("[data-theme-choice='dark']").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    Assertions.assertThat(ground(page)).isNotEqualTo(light);
    Assertions.assertThat(page.evaluate("window.stays")).isEqualTo(true);
    String sent = page.request().get(base() + "/dashboard").text();
    Assertions.assertThat(sent.substring(0, sent.indexOf("<head"))).contains("data-theme=\"dark\"");
  }

  @Test
  void noPageShowsAKeyInsteadOfWords() {
    Person ada = acme.agent("Ada");
    Contact carla = Contact.at(acme.api("Suporte", ada), "Carla");
    carla.begins("Meu pacote sumiu");
    for (Look look : List.of(Look.DESK, Look.DESK.english())) {
      Page page = screens.loggedIn(acme.owner(), look);
      for (String place : places(carla)) {
        page.navigate(base() + place);
        Assertions.assertThat((List<?>) page.evaluate(KEYS)).as(place).isEmpty();
      }
    }
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void whereOneWritesFromTheRightTheColumnsAreMirroredAndNumbersAreNot() {
    Contact carla = Contact.at(acme.api("Suporte", acme.owner()), "Carla");
    carla.begins("Meu pacote sumiu");
    Map<String, Object> phone = Map.of("phone_number", "+5511987654321");
    carla.client().send("PATCH", carla.address(), phone).ok();
    Page page = screens.loggedIn(acme.owner(), Look.DESK);
    page.navigate(base() + "/conversations/" + carla.conversation() + "?tab=all");
    Assertions.assertThat(left(page, ".rail")).isLessThan(left(page, "#list"));
    Assertions.assertThat(left(page, "#list")).isLessThan(left(page, "#thread"));
    page.evaluate("document.documentElement.dir = 'rtl'");
    Assertions.assertThat(left(page, ".rail")).isGreaterThan(left(page, "#list"));
    Assertions.assertThat(left(page, "#list")).isGreaterThan(left(page, "#thread"));
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .isEqualTo(0);
    assertThat(page.locator("#details bdi[dir=ltr]")).hasText("+5511987654321");
  }

  @Test
  void theListIsAsWideAsOneLikesByKeyAndByPointerAndStaysSo() {
    Page page = screens.loggedIn(acme.owner(), new Look(1600, 900, "pt-BR", ColorScheme.LIGHT));
    page.navigate(base() + "/dashboard?tab=all");
    Locator divider = page.locator("[role=separator][aria-controls=list]");
    double before = width(page);
    divider.press("ArrowRight");
    divider.press("ArrowRight");
    Assertions.assertThat(width(page)).isEqualTo(before + 32);
    BoundingBox box = divider.boundingBox();
    page.mouse().move(box.x + box.width / 2, 300);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2 + 50, 320);
    page.mouse().up();
    Assertions.assertThat(width(page)).isEqualTo(before + 82);
    assertThat(divider).hasAttribute("aria-valuenow", Long.toString(Math.round(before + 82)));
    page.reload();
    page.waitForCondition(() -> width(page) == before + 82);
    divider.dblclick();
    page.waitForCondition(() -> width(page) == before);
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  private static double width(Page page) {
    return page.locator("#list").boundingBox().width;
  }

  private List<String> places(Contact contact) {
    return List.of(
        "/dashboard?tab=all",
        "/conversations/" + contact.conversation(),
        "/notifications",
        "/unattended/conversations",
        "/profile/settings",
        "/settings/general",
        "/settings/agents/list",
        "/settings/teams/list",
        "/settings/labels/list",
        "/settings/custom-roles/list",
        "/settings/audit-log/list",
        "/settings/integrations",
        "/settings/integrations/webhook",
        "/settings/agent-bots",
        "/settings/usage",
        "/settings/canned-response/list",
        "/settings/inboxes/list",
        "/settings/inboxes/new");
  }

  private String base() {
    return "/app/accounts/" + acme.id();
  }

  private static String ground(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static double left(Page page, String selector) {
    return page.locator(selector).first().boundingBox().x;
  }
}
