package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list «Atalhos do teclado» and the keys that it names, on every page (S6.1, S6.2, U7). */
class ShortcutsIT {
  private static final String PRESS =
      "press => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
          + " { bubbles: true, cancelable: true, key: '/', ...JSON.parse(press) }))";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final String account = "/app/accounts/" + acme.id();
  private Screens screens;
  private Page page;

  @BeforeEach
  void open() {
    screens = new Screens();
    page = screens.loggedIn(ada, Look.DESK);
    page.navigate(account + "/profile/settings");
    CommandBar.heardOn(page);
  }

  @AfterEach
  void close() {
    Assertions.assertThat(screens.complaints()).isEmpty();
    screens.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\": \"Slash\", \"ctrlKey\": true}",
        "{\"code\": \"Slash\", \"metaKey\": true}",
        "{\"code\": \"IntlRo\", \"ctrlKey\": true}",
        "{\"code\": \"IntlRo\", \"metaKey\": true}"
      })
  void theSlashOpensTheListWhereverItSitsOnTheKeyboard(String press) {
    page.locator("[id='person-form:name']").focus();
    page.evaluate(PRESS, press);
    assertThat(list()).isVisible();
    page.keyboard().press("Escape");
    assertThat(list()).isHidden();
    assertThat(page.locator("[id='person-form:name']")).isFocused();
  }

  @Test
  void theProfileMenuOpensTheListTooAndItNamesOnlyWhatThereIs() {
    page.locator(".profile-button").click();
    assertThat(page.locator("#profile-menu").getByText("Ler documentação"))
        .hasAttribute("href", "https://docs.example.com/atende");
    page.locator("#profile-menu").getByText("Atalhos do teclado").click();
    assertThat(list()).containsText("Barra de comandos");
    assertThat(list().locator("li", named("Ir para Painel de Conversação")).locator("kbd"))
        .hasText(new String[] {"Alt", "C"});
    assertThat(list().locator("li", named("Ir para Configurações"))).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(list()).isHidden();
  }

  @Test
  void keysOfPlacesWorkOnPagesOfFormsAndCanBeSwitchedOff() {
    Locator box = page.locator("#alt-keys");
    box.uncheck();
    page.keyboard().press("Control+/");
    assertThat(list()).containsText("desligados neste navegador");
    assertThat(list().locator("li", named("Ir para Painel de Conversação"))).hasCount(0);
    page.keyboard().press("Escape");
    page.keyboard().press("Alt+c");
    page.reload();
    CommandBar.heardOn(page);
    assertThat(box).not().isChecked();
    box.check();
    page.keyboard().press("Alt+c");
    page.waitForURL("**" + account + "/dashboard");
  }

  @Test
  void anAdministratorGoesToTheSettingsByKey() {
    Page olga = screens.loggedIn(acme.owner(), Look.DESK);
    olga.navigate(account + "/dashboard");
    CommandBar.heardOn(olga);
    olga.keyboard().press("Alt+s");
    olga.waitForURL("**" + account + "/settings/general");
  }

  private Locator list() {
    return page.locator("#shortcuts");
  }

  private static Locator.LocatorOptions named(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
