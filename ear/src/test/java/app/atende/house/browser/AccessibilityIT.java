package app.atende.house.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Person;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page breaks a rule of accessibility that a machine can see, in either language and light. */
class AccessibilityIT {
  @Test
  void theDoorsHaveNoViolations() {
    demandNone(null, List.of("/app/login", "/app/forgot", "/provider/login"));
  }

  @Test
  void theConsoleHasNoViolations() {
    Company acme = Company.acme();
    Contact.at(acme.api("Suporte"), "Carla").begins("Meu pacote sumiu");
    String base = "/app/accounts/" + acme.id();
    demandNone(
        acme.owner(),
        List.of(
            "/app/accounts",
            base + "/dashboard?tab=all",
            base + "/conversations/1",
            base + "/nothing-here"));
  }

  private static void demandNone(Person person, List<String> paths) {
    List<String> found = new ArrayList<>();
    try (Screens screens = new Screens()) {
      for (Look look :
          List.of(Look.DESK, Look.DESK.english().dark(), Look.PHONE.english(), Look.PHONE.dark())) {
        Page page = person == null ? screens.screen(look) : screens.loggedIn(person, look);
        for (String path : paths) {
          page.navigate(path);
          for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            found.add(
                path + " " + look + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
