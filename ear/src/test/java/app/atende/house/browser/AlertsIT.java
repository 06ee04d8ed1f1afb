package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the console rings (console 3.3i and 3.7). */
class AlertsIT {
  /** Counts the notes that are begun, and lets a test say whether the window is in front. */
  private static final String EAR =
      """
      window.notes = 0;
      window.inFront = true;
      document.hasFocus = () => window.inFront;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...when) {
        window.notes++;
        return start.apply(this, when);
      };
      """;

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Contact carla = Contact.at(support, "Carla");
  private final Contact dora = Contact.at(support, "Dora");
  private final Screens screens = new Screens();

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void whatIsMineRingsWhileTheWindowIsNotInFrontAndNothingElse() {
    carla.begins("Meu pacote sumiu");
    dora.begins("Bom dia");
    gives(carla);
    Page page = screens.loggedIn(ada, Look.DESK);
    open(page, dora);
    page.evaluate("window.inFront = false");
    dora.writes("Ninguém atende?").ok();
    carla.writes("Alguém aí?").ok();
    hears(page, 1);
    page.evaluate("window.inFront = true");
    carla.writes("Oi?").ok();
    assertThat(page.locator("#cards .card-preview").getByText("Oi?")).isVisible();
    page.evaluate("window.inFront = false");
    carla.writes("Por favor!").ok();
    hears(page, 2);
  }

  @Test
  void whoWantsItAlwaysHearsWhatHeIsNotLookingAt() {
    carla.begins("Meu pacote sumiu");
    dora.begins("Bom dia");
    gives(carla);
    gives(dora);
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    page.locator("[id='alerts-form:only_inactive']").uncheck();
    page.locator("[id='alerts-form:tone']").selectOption("CHIME");
    page.locator("[id='alerts-form:save']").click();
    assertThat(page.getByText("Alertas de áudio atualizados")).isVisible();
    open(page, dora);
    dora.writes("Ninguém atende?").ok();
    assertThat(page.locator("#log").getByText("Ninguém atende?")).isVisible();
    carla.writes("Alguém aí?").ok();
    hears(page, 3);
  }

  private static void hears(Page page, int notes) {
    page.waitForCondition(() -> Integer.valueOf(notes).equals(page.evaluate("window.notes")));
  }

  private void gives(Contact contact) {
    ada.logsIn()
        .act(
            acme.id(),
            "conversations/" + contact.conversation() + "/assign",
            Map.of("agent", ada.id()))
        .ok();
  }

  private void open(Page page, Contact contact) {
    page.addInitScript(EAR);
    ConsoleLine line = new ConsoleLine(page);
    page.navigate(
        "/app/accounts/" + acme.id() + "/conversations/" + contact.conversation() + "?tab=all");
    line.hearsOpen(contact.conversation());
  }
}
