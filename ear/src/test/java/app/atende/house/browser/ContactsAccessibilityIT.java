package app.atende.house.browser;

import app.atende.house.browser.Accessible.Visit;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of contacts break no rule of accessibility that a machine can see. */
class ContactsAccessibilityIT {
  @Test
  void theListAndAContactHaveNoViolations() {
    Company acme = Company.acme();
    acme.attribute("CONTACT", "LINK", "Produto", "produto");
    Inbox support = acme.api("Suporte");
    Contact.at(support, "Carla").begins("Meu pacote sumiu");
    Contact.at(support, "Dora");
    Desk olga = acme.owner().logsIn();
    olga.act(acme.id(), "labels", Map.of("title", "cliente")).ok();
    olga.act(acme.id(), "contacts/1/labels", Map.of("add", List.of(1))).ok();
    olga.act(acme.id(), "contacts/1/notes", Map.of("content", "- um\n- **dois**")).ok();
    String base = "/app/accounts/" + acme.id();
    Visit contact = Visit.to(base + "/contacts/1");
    String sent = olga.sendTable(acme.id(), "nome;e-mail\nAna;ana@\nBia;b@acme.example\n").body();
    Accessible.to(acme.owner())
        .demand(
            Visit.to(base + "/contacts"),
            Visit.to(base + "/contacts/new"),
            Visit.to(base + "/contacts").then("to be filtered", ContactsAccessibilityIT::filter),
            Visit.to(base + "/contacts").then("with its columns", ContactsAccessibilityIT::columns),
            Visit.to(base + "/contacts").then("with a selection", ContactsAccessibilityIT::tick),
            Visit.to(base + "/contacts?filter=city-has-a*blocked-eq-true"),
            Visit.to(base + "/contacts?q=ninguém"),
            Visit.to(base + "/contacts/import"),
            Visit.to(base + "/contacts/import/" + sent.replaceAll("[^0-9]", "")),
            contact,
            Visit.to(base + "/contacts/1?tab=history"),
            Visit.to(base + "/contacts/1?tab=notes"),
            Visit.to(base + "/contacts/1?tab=merge&with=2"),
            contact.then("to be deleted", ContactsAccessibilityIT::askToDelete));
  }

  private static void filter(Page page) {
    page.locator("#filter-open").click();
    page.locator("#filter-add").click();
    page.locator("#filter-dialog [type=submit]").click();
    page.locator(".filter-row .field-error:not([hidden])").first().waitFor();
  }

  /** Telephones show one column, so they have no choice. */
  private static void columns(Page page) {
    if (page.locator("#columns").isHidden()) {
      return;
    }
    page.locator("#columns").click();
    page.locator("#columns-menu [role=menuitemcheckbox]").first().waitFor();
  }

  private static void tick(Page page) {
    page.locator(".ui-datatable-data .ui-chkbox-box").first().click();
    page.locator("[id='list:delete_many']").waitFor();
  }

  private static void askToDelete(Page page) {
    page.locator("[id='danger:delete_contact']").click();
    page.locator("#delete-dialog [id='delete:confirm']").waitFor();
  }
}
