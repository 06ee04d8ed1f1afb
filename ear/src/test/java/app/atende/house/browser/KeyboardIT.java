package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Log-in, open, read, reply, resolve, without a mouse (U38). */
class KeyboardIT {
  private static final int FURTHEST = 60;

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void theWholePathWorksByKeyboardOnly(int width) {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Contact carla = Contact.at(acme.api("Suporte", ada), "Carla");
    carla.begins("Meu pacote sumiu");
    try (Screens screens = new Screens()) {
      Page page = screens.loggedIn(ada, new Look(width, 900, "pt-BR", Look.DESK.colours()));
      page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
      tabTo(page, "a.card");
      page.keyboard().press("Enter");
      assertThat(page.locator("#log").getByText("Meu pacote sumiu")).isVisible();
      tabTo(page, "#reply");
      page.keyboard().type("Vou procurar já");
      tabTo(page, "#send");
      page.keyboard().press("Enter");
      Patience.within(Duration.ofSeconds(3))
          .until(() -> carla.reads().toString().contains("Vou procurar já"));
      page.keyboard().press("Alt+E");
      assertThat(page.locator(".thread-head[data-status=RESOLVED]")).isVisible();
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  /** Presses Tab until the focus stands on such an element. */
  private static void tabTo(Page page, String selector) {
    for (int pressed = 0; pressed < FURTHEST; pressed++) {
      Object there =
          page.evaluate("selector => document.activeElement.matches(selector)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    Assertions.fail("Tab does not lead to " + selector);
  }
}
