package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the console costs the line and the browser (U40); how long it takes, the benches say. */
class ConsoleWeightIT {
  private static final int WARM_PAGE = 150_000;
  private static final int ONE_ANSWER = 30_000;
  private static final int MOST_NODES = 6_000;
  private static final int CONVERSATIONS = 20;
  private static final int SWITCHES = 120;

  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    screens.close();
  }

  @Test
  void aWarmPageIsLightAndSwitchingBringsLittleAndLeavesNothingBehind() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    List<Contact> contacts = busy(acme.api("Suporte", ada));
    Page page = screens.loggedIn(ada, Look.DESK);
    String address =
        "/app/accounts/" + acme.id() + "/conversations/" + contacts.get(0).conversation();
    page.navigate(address + "?tab=all");
    List<Integer> weights = weigh(page);
    page.navigate(address + "?tab=all");
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
    Assertions.assertThat(weights.stream().mapToInt(Integer::intValue).sum())
        .isBetween(1, WARM_PAGE);
    weights.clear();
    for (int i = 0; i < SWITCHES; i++) {
      choose(page, contacts.get(i % CONVERSATIONS));
    }
    Assertions.assertThat(weights).isNotEmpty().allMatch(weight -> weight < ONE_ANSWER);
    Assertions.assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
        .isLessThan(MOST_NODES);
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  private static List<Contact> busy(Inbox inbox) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < CONVERSATIONS; i++) {
      Contact contact = Contact.at(inbox, "Carla " + i);
      contact.begins("Meu pacote sumiu");
      for (int more = 0; more < 10; more++) {
        contact.writes("Alguém aí? " + more).ok();
      }
      contacts.add(contact);
    }
    return contacts;
  }

  private static void choose(Page page, Contact contact) {
    String number = Long.toString(contact.conversation());
    page.locator("[data-card='" + number + "'] .card").click();
    assertThat(page.locator(".thread-head")).hasAttribute("data-conversation", number);
  }

  /** The bytes that came over the line for each answer, as the browser counts them. */
  private static List<Integer> weigh(Page page) {
    List<Integer> weights = new CopyOnWriteArrayList<>();
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    session.on(
        "Network.loadingFinished",
        (JsonObject event) -> weights.add(event.get("encodedDataLength").getAsInt()));
    return weights;
  }
}
