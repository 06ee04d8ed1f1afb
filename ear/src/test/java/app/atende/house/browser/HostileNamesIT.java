package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Form;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A name that would be markup, an expression of the page or a template is shown as it was typed,
 * wherever it is shown, and so is one that turns the direction of writing (X17, X30).
 */
class HostileNamesIT {
  /** As long as the shortest column; what it would calculate is 904211. */
  private static final String NAME =
      "<img src=x onerror=e()>#{129173*7}${129173*7}{{129173*7}}\u202e\u200b";

  private static final List<String> PAGES =
      List.of(
          "dashboard?tab=all",
          "conversations/1?tab=all",
          "label/1?tab=all",
          "team/1?tab=all",
          "inbox/1?tab=all",
          "custom_view/1?tab=all",
          "search?q=img",
          "notifications",
          "contacts/1?tab=history",
          "contacts/1?tab=notes",
          "contacts/1?tab=merge&q=Dora",
          "contacts/1?tab=merge&with=2",
          "contacts?label=1",
          "settings/usage",
          "settings/audit-log/list",
          "settings/inboxes/1/settings",
          "settings/inboxes/1/collaborators",
          "settings/inboxes/new/1/finish",
          "profile/settings");

  private static final List<String> LISTS =
      List.of("teams", "labels", "attributes", "custom-roles", "agents", "inboxes");

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    screens.close();
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 422"));
  }

  @Test
  void everyPageAndDialogShowsItAsText() {
    everythingIsCalledSo();
    Page page = screens.loggedIn(acme.owner(), Look.DESK);
    for (String place : PAGES) {
      page.navigate(address(place));
      demandText(page, place);
    }
    for (String list : LISTS) {
      page.navigate(address("settings/" + list + "/list"));
      dialogsOf(page, list);
    }
    account(page);
    contacts(page);
    conversation(page);
    table(page);
  }

  private void everythingIsCalledSo() {
    long role = acme.role(NAME, "conversation_manage", ada);
    acme.attribute("CONVERSATION", "TEXT", NAME, "k1");
    acme.attribute("CONTACT", "TEXT", NAME, "k2");
    Inbox inbox = acme.api(NAME, ada);
    Contact contact = Contact.at(inbox, NAME);
    contact.begins(NAME);
    contact.sends(Upload.text("img src=x onerror=e() #{129173*7}.txt", "a file")).ok();
    Contact.at(inbox, "Dora");
    for (String sql :
        List.of(
            "INSERT INTO label (title, color, created_at) VALUES ('~', '#112233', NOW(6))",
            "INSERT INTO team (name, description, created_at) VALUES ('~', '~', NOW(6))",
            "INSERT INTO custom_filter (agent_id, name, criteria, created_at)"
                + " VALUES (%d, '~', 'team-set', NOW(6))".formatted(acme.owner().id()),
            "INSERT INTO contact_segment (agent_id, name, criteria, created_at)"
                + " VALUES (%d, '~', 'email-unset', NOW(6))".formatted(acme.owner().id()),
            "UPDATE agent SET name = '~' WHERE id = " + ada.id(),
            "UPDATE custom_role SET description = '~' WHERE id = " + role)) {
      Provider.ofTheHouse().write(acme.tenant(), sql.replace("~", NAME));
    }
    acme.canned("oi", NAME);
    everythingIsSaid();
  }

  /** So that it stands in lines, notes and notices too. */
  private void everythingIsSaid() {
    Desk olga = acme.owner().logsIn();
    Form.of(olga, address("settings/general"), "general").with("name", NAME).press("save").ok();
    olga.act(acme.id(), "conversations/1/assign", Map.of("agent", ada.id())).ok();
    olga.act(acme.id(), "conversations/1/team", Map.of("team", 1)).ok();
    olga.act(acme.id(), "conversations/1/labels", Map.of("add", List.of(1))).ok();
    olga.act(acme.id(), "contacts/1/labels", Map.of("add", List.of(1))).ok();
    olga.act(acme.id(), "contacts/1/notes", Map.of("content", NAME)).ok();
    olga.act(acme.id(), "conversations/1/assign", Map.of("agent", acme.owner().id())).ok();
    ada.logsIn().act(acme.id(), "conversations/1/messages", Map.of("content", NAME)).ok();
  }

  /** The dialogs behind the links of the row that is called so, and what a taken name says. */
  private void dialogsOf(Page page, String list) {
    demandText(page, list);
    Locator row =
        page.locator("#list tbody tr", new Page.LocatorOptions().setHasText("#{129173*7}")).first();
    assertThat(row).containsText("<img src=x onerror=e()>#{129173*7}${129173*7}{{129173*7}}");
    int links = row.locator("a.ui-commandlink").count();
    Assertions.assertThat(links).as(list).isPositive();
    for (int i = 0; i < links; i++) {
      row.locator("a.ui-commandlink").nth(i).click();
      Locator dialog = page.locator(".ui-dialog:visible");
      assertThat(dialog.locator(":focus")).hasCount(1);
      demandText(page, list + ", dialog " + i);
      dialog.locator("[data-close-dialog]").click();
      assertThat(dialog).hasCount(0);
    }
    if (list.equals("teams")) {
      page.locator("[id='head:add']").click();
      assertThat(page.locator("#edit :focus")).hasCount(1);
      page.locator("[id='edit:name']").fill(NAME);
      page.locator("[id='edit:create']").click();
      assertThat(page.locator("[id='edit:name-message']")).isVisible();
      demandText(page, "a taken name");
    }
  }

  /** The account itself is called so, and is to be typed before it goes. */
  private void account(Page page) {
    page.navigate(address("settings/general"));
    demandText(page, "settings/general");
    page.locator("[id='end:open']").click();
    assertThat(page.locator("#farewell :focus")).hasCount(1);
    assertThat(page.locator("#farewell")).containsText("<img src=x onerror=e()>#{129173*7}");
    demandText(page, "the end of the account");
  }

  private void contacts(Page page) {
    page.navigate(address("contacts?segment=1"));
    demandText(page, "segment");
    assertThat(page.locator("h1")).containsText("#{129173*7}");
    page.locator("#segment-delete").click();
    assertThat(page.locator("#segment-delete-text")).containsText("#{129173*7}");
    demandText(page, "deleting a segment");
    page.keyboard().press("Escape");
    page.locator("#segment-edit").click();
    assertThat(page.locator("#filter-name")).hasValue(NAME);
    demandText(page, "a segment's filter");
    page.navigate(address("contacts/1"));
    demandText(page, "contact");
    page.locator("[id='danger:delete_contact']").click();
    assertThat(page.locator("#delete-dialog")).containsText("#{129173*7}");
    demandText(page, "deleting a contact");
  }

  /** Menus, the command bar, a toast and the thread. */
  private void conversation(Page page) {
    page.navigate(address("conversations/1?tab=all"));
    assertThat(page.locator("#log")).containsText("<img src=x onerror=e()>#{129173*7}");
    CommandBar bar = CommandBar.openedOn(page).type("img src");
    assertThat(page.locator("#command-options [role=option]").first()).isVisible();
    demandText(page, "command bar");
    page.keyboard().press("Escape");
    assertThat(bar.dialog()).isHidden();
    page.locator("#reply").pressSequentially("/oi");
    assertThat(page.locator("#caret-menu [role=option]").first()).containsText("#{129173*7}");
    demandText(page, "canned responses");
    page.keyboard().press("Escape");
  }

  /** A heading of a table. */
  private void table(Page page) {
    Desk olga = acme.owner().logsIn();
    String table = NAME + ";nome\n" + NAME + ";Ana\n";
    String id = olga.sendTable(acme.id(), table).ok().json().path("id").asText();
    page.navigate(address("contacts/import/" + id));
    assertThat(page.locator(".import-columns")).containsText("#{129173*7}");
    page.locator(".import-columns select").first().selectOption("company_name");
    assertThat(page.locator(".import-preview")).containsText("#{129173*7}");
    demandText(page, "table");
  }

  /** Nothing of it has become an element, and nothing was calculated. */
  private static void demandText(Page page, String where) {
    Assertions.assertThat(page.locator("img[src=x]").count()).as(where).isZero();
    Object calculated =
        page.evaluate(
            "() => document.body.textContent.includes('904211')"
                + " || [...document.querySelectorAll('[title],[aria-label],[data-tip],[value]')]"
                + ".some((each) => [...each.attributes].some((a) => a.value.includes('904211')))");
    Assertions.assertThat(calculated).as(where).isEqualTo(false);
  }

  private String address(String place) {
    return "/app/accounts/" + acme.id() + "/" + place;
  }
}
