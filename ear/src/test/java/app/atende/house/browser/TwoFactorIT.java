package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Accessible.Visit;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Authenticator;
import app.atende.house.world.Company;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second factor from its first code to its last (console.md 3.2). */
class TwoFactorIT {
  private static final String LOG_OUT =
      """
      () => fetch('/app/log_out', {
        method: 'POST',
        headers: { 'X-CSRF-Token': document.getElementById('app').dataset.csrf },
      }).then(() => null)
      """;

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    screens.close();
  }

  @Test
  void itIsSetUpAskedForAtEveryLogInAndTurnedOff() {
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    Authenticator app = setUp(page);
    String recovery = keepCodes(page);
    logInElsewhere(app);
    comeBackOverThePage(page, recovery);
    turnOff(page, app);
    screens.loggedIn(ada, Look.PHONE);
  }

  @Test
  void itsPagesHaveNoViolations() {
    String profile = "/app/accounts/" + acme.id() + "/profile/settings";
    Accessible.to(ada).demand(Visit.to(profile).then("with a key", TwoFactorIT::showTheKey));
    Accessible.toEverybody()
        .demand(Visit.to("/app/login").then("halfway", TwoFactorIT::showTheStep));
  }

  private static void showTheKey(Page page) {
    press(page, "begin");
    page.locator(".factor-qr").waitFor();
  }

  private static void showTheStep(Page page) {
    String house = page.evaluate("location.origin").toString();
    page.context().addCookies(List.of(new Cookie("atende_step", "x").setUrl(house)));
    page.navigate("/app/second_step");
    page.locator("[id='step:code']").waitFor();
  }

  private Authenticator setUp(Page page) {
    press(page, "begin");
    assertThat(page.locator(".factor-qr")).isVisible();
    String key = page.locator("[aria-labelledby='factor-key-label']").textContent();
    Authenticator app = new Authenticator(key);
    code(page).fill("000000");
    press(page, "confirm");
    assertThat(page.locator("#two-factor")).containsText("Código de verificação inválido");
    assertThat(page.locator("[aria-labelledby='factor-key-label']")).hasText(key);
    code(page).fill(app.shows(-1));
    press(page, "confirm");
    assertThat(page.locator("#recovery-codes li")).hasCount(10);
    return app;
  }

  private static String keepCodes(Page page) {
    String first = page.locator("#recovery-codes li").first().textContent().strip();
    Assertions.assertThat(page.locator("#download-codes").getAttribute("href")).contains(first);
    press(page, "finish");
    assertThat(page.locator("#recovery-codes li")).hasCount(10);
    assertThat(page.locator("#two-factor")).containsText("Preencha este campo");
    page.getByLabel("Guardei os códigos em lugar seguro").check();
    press(page, "finish");
    assertThat(page.locator("#two-factor")).containsText("10 códigos de recuperação restantes");
    return first;
  }

  private void logInElsewhere(Authenticator app) {
    Page other = screens.screen(Look.PHONE.dark());
    String profile = "/app/accounts/" + acme.id() + "/profile/settings";
    other.navigate(profile);
    other.locator("[id='login:email']").fill(ada.email());
    other.locator("[id='login:password']").fill(ada.password());
    other.keyboard().press("Enter");
    other.waitForURL("**/app/second_step?return_to=*");
    Locator code = other.locator("[id='step:code']");
    assertThat(code).isFocused();
    other.keyboard().type("000000");
    assertThat(other.locator("#step")).containsText("Código de verificação inválido");
    assertThat(code).isFocused();
    other.keyboard().type(app.shows(0));
    other.waitForURL("**" + profile);
  }

  private void comeBackOverThePage(Page page, String recovery) {
    page.locator("[id='person-form:display_name']").fill("Ada L.");
    page.evaluate(LOG_OUT);
    assertThat(page.locator("#signed-out-password")).isFocused();
    page.keyboard().type(ada.password());
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed-out-code")).isFocused();
    page.keyboard().type("wrong");
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed-out-error")).containsText("inválido");
    page.locator("#signed-out-code").fill(recovery);
    page.keyboard().press("Enter");
    assertThat(page.locator("#signed-out")).isHidden();
    assertThat(page.locator("[id='person-form:display_name']")).hasValue("Ada L.");
    page.reload();
    assertThat(page.locator("#two-factor")).containsText("9 códigos de recuperação restantes");
  }

  private void turnOff(Page page, Authenticator app) {
    page.locator("[id='two-factor-form:current_password']").fill("not it");
    code(page).fill(app.shows(1));
    press(page, "off");
    assertThat(page.locator("#two-factor")).containsText("A senha atual não confere");
    page.locator("[id='two-factor-form:current_password']").fill(ada.password());
    code(page).fill(app.shows(1));
    press(page, "off");
    assertThat(page.locator("#two-factor .chip")).hasText("Desativado");
  }

  private static Locator code(Page page) {
    return page.locator("[id='two-factor-form:code']");
  }

  private static void press(Page page, String button) {
    page.locator("[id='two-factor-form:" + button + "']").click();
  }
}
