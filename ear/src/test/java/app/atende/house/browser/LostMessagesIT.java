package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The server tells of a message and cannot give it: nobody hammers at it, and somebody says so. */
class LostMessagesIT {
  private static final String BUBBLES = "**/fragments/bubbles?*";
  private static final int AN_HOUR = 3_600_000;
  private static final int FIRST_PAUSES = 15_000;

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");

  @Test
  void itIsAskedForLessAndLessOftenAndComesWhenAPersonAsks() {
    Contact carla = Contact.at(acme.api("Suporte", ada), "Carla");
    carla.begins("Meu pacote sumiu");
    try (Screens screens = new Screens()) {
      Page page = screens.loggedIn(ada, Look.DESK);
      page.clock().install();
      ConsoleLine line = new ConsoleLine(page);
      AtomicInteger asked = new AtomicInteger();
      page.route(BUBBLES, route -> refuse(route, asked));
      page.navigate(
          "/app/accounts/" + acme.id() + "/conversations/" + carla.conversation() + "?tab=all");
      line.hearsOpen(carla.conversation());
      carla.writes("Alguém aí?").ok();
      page.waitForCondition(() -> asked.get() > 0);
      Locator lost = page.locator("#log-lost");
      while (!lost.isVisible()) {
        page.clock().runFor(FIRST_PAUSES);
      }
      assertThat(lost).containsText("não foi possível carregar");
      page.clock().fastForward(AN_HOUR);
      Assertions.assertThat(asked.get()).isLessThan(20);
      page.unroute(BUBBLES);
      page.evaluate("document.querySelector('#log-lost button')?.click()");
      page.clock().runFor(100);
      assertThat(page.locator("#log")).containsText("Alguém aí?");
      assertThat(lost).hasCount(0);
    }
  }

  private static void refuse(Route route, AtomicInteger asked) {
    asked.incrementAndGet();
    route.fulfill(new Route.FulfillOptions().setStatus(503).setBody(""));
  }
}
