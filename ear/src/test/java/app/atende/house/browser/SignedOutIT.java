package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session ends under an open page, and a night passes over one (console.md 3.9, W22, I10). */
class SignedOutIT {
  private static final String LOG_OUT =
      """
      () => fetch('/app/log_out', {
        method: 'POST',
        headers: { 'X-CSRF-Token': document.getElementById('app').dataset.csrf },
      }).then(() => null)
      """;
  private static final String LOOK_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Contact carla = Contact.at(support, "Carla");
  private Screens screens;
  private Page page;

  @BeforeEach
  void logIn() {
    carla.begins("Meu pacote sumiu");
    screens = new Screens();
    page = screens.loggedIn(ada, Look.DESK);
  }

  @AfterEach
  void goHome() {
    screens.close();
  }

  @Test
  void oneSignsInAgainOverThePageAndGoesOnWriting() {
    open(page);
    page.locator("#reply").fill("Vou procurar já");
    page.evaluate(LOG_OUT);
    assertThat(password()).isFocused();
    page.keyboard().type("not the password");
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed-out-error")).containsText("Usuário ou senha incorretos");
    signIn();
    assertThat(page.locator("#reply")).hasValue("Vou procurar já");
    carla.writes("E então?").ok();
    assertThat(page.locator("#log")).containsText("E então?");
    page.locator("#reply").press("Enter");
    Patience.within(Duration.ofSeconds(5))
        .until(() -> carla.reads().toString().contains("Vou procurar já"));
  }

  @Test
  void whatOneTabDoesCountsForTheOthers() {
    open(page);
    Page other = page.context().newPage();
    open(other);
    page.evaluate(LOG_OUT);
    assertThat(other.locator("#signed-out")).isVisible();
    signIn();
    assertThat(other.locator("#signed-out")).isHidden();
    other.locator("#reply").fill("Já vi");
    other.locator("#reply").press("Enter");
    Patience.within(Duration.ofSeconds(5)).until(() -> carla.reads().toString().contains("Já vi"));
  }

  @Test
  void escapeDoesNotUncoverAPageThatHearsNothing() {
    open(page);
    page.evaluate(LOG_OUT);
    assertThat(password()).isFocused();
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page.locator("#signed-out")).isVisible();
    page.locator("#signed-out-other").click();
    page.waitForURL("**/app/login?return_to=*");
  }

  @Test
  void aFormKeepsWhatWasTypedWhileItsSessionEnded() {
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    CommandBar.heardOn(page);
    page.evaluate(LOG_OUT);
    signIn();
    page.locator("[id='person-form:display_name']").fill("Ada L.");
    page.locator("#person-form button[type=submit], #person-form .cx-primary").first().click();
    assertThat(page.locator(".toast")).containsText("está de volta");
    assertThat(page.locator("[id='person-form:display_name']")).hasValue("Ada L.");
  }

  @Test
  void afterANightThePageIsFreshAsksForThePasswordAndHasLostNothing() {
    page.clock().install();
    ConsoleLine line = new ConsoleLine(page);
    open(page);
    line.hearsOpen(carla.conversation());
    page.locator("#reply").fill("Amanhã cedo eu");
    line.breaks();
    Page elsewhere = page.context().newPage();
    open(elsewhere);
    elsewhere.evaluate(LOG_OUT);
    elsewhere.close();
    carla.writes("Boa noite?").ok();
    carla.writes("Bom dia!").ok();
    page.clock().fastForward("09:00:00");
    line.mends();
    page.evaluate(LOOK_AGAIN);
    page.clock().runFor(31_000);
    assertThat(password()).isFocused();
    signIn();
    page.clock().runFor(5_000);
    assertThat(page.locator("#log")).containsText("Bom dia!");
    assertThat(page.locator("#log .msg:not(.out)")).hasCount(3);
    assertThat(page.locator("#reply")).hasValue("Amanhã cedo eu");
    assertThat(page.locator("#banner")).isHidden();
  }

  private Locator password() {
    return page.locator("#signed-out-password");
  }

  private void signIn() {
    assertThat(password()).isVisible();
    password().fill(ada.password());
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed-out")).isHidden();
  }

  private void open(Page where) {
    where.navigate(
        "/app/accounts/" + acme.id() + "/conversations/" + carla.conversation() + "?tab=all");
    assertThat(where.locator("#assignee-value")).isVisible();
  }
}
