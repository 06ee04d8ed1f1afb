package app.atende.house.browser;

import app.atende.house.browser.Accessible.Visit;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Person;
import app.atende.house.world.StoredMail;
import app.atende.house.world.Upload;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in a thread beside words breaks no rule of accessibility. */
class ThreadAccessibilityIT {

  @Test
  void mailsPicturesSoundAndMergingHaveNoViolations() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Contact carla = Contact.at(acme.api("Suporte", ada), "Carla");
    carla.begins("Duas coisas");
    Contact again = carla.again();
    again.begins("Mais uma");
    again.sends(Upload.picture("a.png"), Upload.picture("b.png"), Upload.silence("a.wav", 12)).ok();
    String base = "/app/accounts/" + acme.id() + "/conversations/";
    long mail = again.writes("Pedido 4711").ok().json().path("id").asLong();
    StoredMail.in(acme.tenant(), mail, Map.of("full", "<p>Onde está?</p>"));
    Visit visit = Visit.to(base + again.conversation());
    Accessible.to(ada)
        .demand(
            visit.then("with a mail", page -> page.locator(".mail-frame").first().waitFor()),
            visit.then("with pictures", ThreadAccessibilityIT::openGallery),
            visit.then("to be merged", ThreadAccessibilityIT::askMerge));
  }

  private static void openGallery(Page page) {
    page.locator("#log .picture").first().click();
    page.locator("#gallery[open]").waitFor();
  }

  private static void askMerge(Page page) {
    page.locator("#conversation-more").click();
    page.locator("[data-do=merge-dialog]").click();
    page.locator("#merge-dialog input:focus").waitFor();
  }
}
