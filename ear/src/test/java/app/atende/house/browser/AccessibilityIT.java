package app.atende.house.browser;

import app.atende.house.Office;
import app.atende.house.Provider;
import app.atende.house.browser.Accessible.Visit;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No page breaks a rule of accessibility that a machine can see, in either language and light. */
class AccessibilityIT {
  @Test
  void theDoorsHaveNoViolations() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Office office = new Office();
    Accessible.toEverybody()
        .demand(
            Visit.to("/app/login"),
            Visit.to("/app/forgot"),
            Visit.to("/app/forgot").then("after it was sent", AccessibilityIT::askForALink),
            Visit.to(office.reset(ada)),
            Visit.to("/app/reset?token=used"),
            Visit.to(office.invitation(ada, acme.tenant())),
            Visit.to("/app/invitation?token=used"),
            Visit.to("/provider/login"));
  }

  private static void askForALink(Page page) {
    page.locator("[id='forgot:email']").fill("nobody@acme.example");
    page.locator("[id='forgot:submit']").click();
    page.locator(".notice.success").waitFor();
  }

  @Test
  void theConsoleHasNoViolations() {
    Company acme = Company.acme();
    busy(acme);
    String base = "/app/accounts/" + acme.id();
    Accessible.to(acme.owner())
        .demand(
            Visit.to("/app/accounts"),
            Visit.to(base + "/dashboard?tab=all"),
            Visit.to(base + "/dashboard?filter=status-eq-open.labels-unset*priority-eq-urgent"),
            Visit.to(base + "/dashboard?tab=all").then("to be filtered", AccessibilityIT::filter),
            Visit.to(base + "/dashboard?tab=all").then("with a selection", AccessibilityIT::select),
            Visit.to(base + "/notifications"),
            Visit.to(base + "/notifications?show=unread"),
            Visit.to(base + "/unattended/conversations"),
            Visit.to(base + "/search"),
            Visit.to(base + "/search?q=pacote"),
            Visit.to(base + "/search?q=nada+disso"),
            Visit.to(base + "/profile/settings"),
            Visit.to(base + "/profile/settings").then("with shortcuts", AccessibilityIT::listKeys));
  }

  @Test
  void aConversationHasNoViolations() {
    Company acme = Company.acme();
    busy(acme);
    Visit visit = Visit.to("/app/accounts/" + acme.id() + "/conversations/1");
    Accessible.to(acme.owner())
        .demand(
            visit,
            visit.then("with its participants", AccessibilityIT::openParticipants),
            visit.then("choosing", AccessibilityIT::choose),
            visit.then("asked", AccessibilityIT::sendUndefined),
            visit.then("formatting", AccessibilityIT::format),
            visit.then("with times to snooze", page -> opened(page, "Alt+M")),
            visit.then("to be put aside", AccessibilityIT::askWhen),
            visit.then("to be sent", AccessibilityIT::askToWhom),
            visit.then("with what is scheduled", AccessibilityIT::openScheduled),
            visit.then("to be scheduled", AccessibilityIT::schedule),
            visit.then("not to be sent", AccessibilityIT::unschedule),
            visit.then("with its card's menu", AccessibilityIT::openCard),
            visit.then("with a message's menu", AccessibilityIT::openMessage),
            visit.then("answering", AccessibilityIT::answer),
            visit.then("deleting", page -> doWith(page, "delete", "#delete-message[open]")),
            visit.then("keeping", page -> doWith(page, "canned", "#new-canned[open]")),
            visit.then("with its contact changed", AccessibilityIT::edit),
            visit.then("with its attributes", AccessibilityIT::describe),
            visit.then("with commands", AccessibilityIT::search));
  }

  private static void filter(Page page) {
    page.locator("#filter-open").click();
    page.locator("#filter-add").click();
    page.locator("#filter-dialog [type=submit]").click();
    page.locator(".filter-row .field-error:not([hidden])").first().waitFor();
  }

  private static void select(Page page) {
    page.locator("#cards .card").first().focus();
    page.keyboard().press("Space");
    page.locator("[data-bulk=agents]").click();
    page.locator("#bulk-agents .menu-item").first().waitFor();
  }

  private static void busy(Company acme) {
    Person ada = acme.agent("Ada");
    Contact.at(acme.api("Suporte", ada), "Carla").begins("Meu pacote sumiu");
    Map<String, Object> toOlga = Map.of("agent", acme.owner().id());
    ada.logsIn().act(acme.id(), "conversations/1/assign", toOlga).ok();
    String tomorrow = LocalDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
    Map<String, Object> later = Map.of("content", "Bom dia!", "at", tomorrow);
    ada.logsIn().act(acme.id(), "conversations/1/scheduled_messages", later).ok();
    long known = acme.attribute("CONTACT", "LINK", "Produto", "produto");
    Map<String, Object> link = Map.of("text", "https://loja.example/p");
    ada.logsIn().act(acme.id(), "contacts/1/attributes/" + known, link).ok();
    acme.attribute("CONTACT", "LIST", "Plano", "plano");
  }

  private static void search(Page page) {
    CommandBar.openedOn(page).type("con");
    page.locator("#command-options [aria-selected=true]").waitFor();
  }

  private static void listKeys(Page page) {
    CommandBar.heardOn(page);
    page.keyboard().press("Control+/");
    page.locator("#shortcuts li").first().waitFor();
  }

  private static void choose(Page page) {
    page.locator("#reply").pressSequentially("{{");
    page.locator("#caret-menu [role=option]").first().waitFor();
  }

  private static void sendUndefined(Page page) {
    page.locator("#reply").fill("{{contact.company}}");
    page.locator("#send").click();
    page.locator("#undefined-variables[open]").waitFor();
  }

  private static void format(Page page) {
    page.locator("#reply").fill("");
    page.locator("#toggle-marks").click();
    page.locator("[data-mark=quote]").waitFor();
  }

  private static void openParticipants(Page page) {
    openDetails(page);
    page.locator("[data-section=participants] summary").click();
    page.locator("#participate").waitFor();
  }

  private static void opened(Page page, String keys) {
    page.locator("#reply").press(keys);
    page.locator("#snooze-menu:popover-open").waitFor();
  }

  private static void askWhen(Page page) {
    opened(page, "Alt+M");
    page.locator("[data-do='snooze-dialog']").click();
    page.locator("#snooze-dialog[open]").waitFor();
  }

  private static void askToWhom(Page page) {
    page.locator("#conversation-more").click();
    page.locator("[data-do='transcript-dialog']").click();
    page.locator("#transcript-dialog[open]").waitFor();
  }

  private static void openScheduled(Page page) {
    openDetails(page);
    Locator section = page.locator("[data-section=scheduled]");
    if (section.getAttribute("open") == null) {
      section.locator("summary").click();
    }
    page.locator("[data-scheduled-cancel]").waitFor();
  }

  private static void schedule(Page page) {
    openDetails(page);
    page.locator("#schedule").click();
    page.locator("#schedule-dialog[open]").waitFor();
  }

  private static void unschedule(Page page) {
    openScheduled(page);
    page.locator("[data-scheduled-cancel]").click();
    page.locator("#unschedule-dialog[open]").waitFor();
  }

  private static void openCard(Page page) {
    if (!page.locator("#cards").isVisible()) {
      page.locator("[data-back]").click();
    }
    page.locator(".card-more").first().click(new Locator.ClickOptions().setForce(true));
    page.locator("#card-menu:popover-open").waitFor();
  }

  private static void openMessage(Page page) {
    page.locator("#log .msg").first().focus();
    page.keyboard().press("Shift+F10");
    page.locator("#message-menu:popover-open").waitFor();
  }

  private static void answer(Page page) {
    doWith(page, "reply", "#answers");
  }

  private static void doWith(Page page, String what, String shown) {
    openMessage(page);
    page.locator("[data-message-do=" + what + "]").click();
    page.locator(shown).waitFor();
  }

  private static void openDetails(Page page) {
    if (!page.locator("#edit-contact").isVisible()) {
      page.locator("#toggle-details").click();
    }
  }

  private static void describe(Page page) {
    openDetails(page);
    page.locator("[data-attribute-edit]").first().focus();
    page.locator("#attribute-add-contact").click();
    page.locator("#attribute-options-contact [role=option]").first().click();
    page.locator("form[aria-label='Plano']").waitFor();
  }

  private static void edit(Page page) {
    openDetails(page);
    page.locator("#edit-contact").click();
    page.locator("#contact-form").waitFor();
  }

  @Test
  void theSettingsHaveNoViolations() {
    Company acme = Company.acme();
    acme.agent("Ada");
    acme.canned("oi", "Olá {{contact.name}}");
    acme.role("Supervisão", "conversation_manage,report_manage");
    acme.api("Suporte");
    String base = "/app/accounts/" + acme.id() + "/settings/";
    String agents = base + "agents/list";
    Accessible.to(acme.owner())
        .demand(
            Visit.to(base + "general"),
            Visit.to(agents),
            Visit.to(agents).withDialog("invite"),
            Visit.to(agents).withDialog("edit"),
            Visit.to(agents).withDialog("remove"),
            Visit.to(base + "custom-roles/list"),
            Visit.to(base + "custom-roles/list").withDialog("edit"),
            Visit.to(base + "custom-roles/list").withDialog("assign"),
            Visit.to(base + "custom-roles/list").withDialog("delete"),
            Visit.to(base + "usage"),
            Visit.to(base + "audit-log/list"),
            Visit.to(base + "audit-log/list").withDialog("entry"),
            Visit.to(base + "canned-response/list"),
            Visit.to(base + "canned-response/list").withDialog("edit"),
            Visit.to(base + "canned-response/list").withDialog("delete"));
  }

  @Test
  void theSettingsOfInboxesHaveNoViolations() {
    Company acme = Company.acme();
    acme.agent("Ada");
    Inbox site = acme.website("Site");
    Inbox api = acme.api("Suporte");
    String inboxes = "/app/accounts/" + acme.id() + "/settings/inboxes/";
    Accessible.to(acme.owner())
        .demand(
            Visit.to(inboxes + "list"),
            Visit.to(inboxes + "list").withDialog("delete"),
            Visit.to(inboxes + "new"),
            Visit.to(inboxes + "new/website"),
            Visit.to(inboxes + "new/api"),
            Visit.to(inboxes + "new/" + site.id() + "/agents"),
            Visit.to(inboxes + "new/" + site.id() + "/finish"),
            Visit.to(inboxes + "new/" + api.id() + "/finish"),
            Visit.to(inboxes + site.id() + "/settings"),
            Visit.to(inboxes + site.id() + "/collaborators"),
            Visit.to(inboxes + site.id() + "/hours"),
            Visit.to(inboxes + site.id() + "/csat"),
            Visit.to(inboxes + site.id() + "/csat")
                .then("asking", page -> page.locator("[id='csat:survey_enabled']").check()),
            Visit.to(inboxes + site.id() + "/prechat"),
            Visit.to(inboxes + site.id() + "/widget"),
            Visit.to(inboxes + site.id() + "/configuration"),
            Visit.to(inboxes + api.id() + "/configuration"));
  }

  @Test
  void whatConversationsAreSortedByHasNoViolations() {
    Company acme = Company.acme();
    acme.agent("Ada");
    Provider provider = Provider.ofTheHouse();
    provider.write(
        acme.tenant(),
        "INSERT INTO label (title, color, created_at) VALUES ('vip', '#112233', NOW(6))");
    provider.write(
        acme.tenant(), "INSERT INTO team (name, created_at) VALUES ('Logística', NOW(6))");
    provider.write(
        acme.tenant(),
        "INSERT INTO attribute_definition (owner, attribute_key, type, name, created_at, updated_at)"
            + " VALUES ('CONVERSATION', 'valor', 'NUMBER', 'Valor', NOW(6), NOW(6))");
    String base = "/app/accounts/" + acme.id() + "/settings/";
    Accessible.to(acme.owner())
        .demand(
            Visit.to(base + "attributes/list"),
            Visit.to(base + "attributes/list?tab=contact"),
            Visit.to(base + "attributes/list").withDialog("edit"),
            Visit.to(base + "attributes/list").withDialog("delete"),
            Visit.to(base + "labels/list"),
            Visit.to(base + "labels/list").withDialog("edit"),
            Visit.to(base + "labels/list").withDialog("delete"),
            Visit.to(base + "teams/list"),
            Visit.to(base + "teams/list").withDialog("edit"),
            Visit.to(base + "teams/list").withDialog("delete"));
  }

  @Test
  void theErrorsHaveNoViolations() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    String base = "/app/accounts/" + acme.id();
    Accessible olga = Accessible.to(acme.owner());
    olga.demand(
        Visit.to(base + "/nothing-here"),
        Visit.to("/app/accounts/" + globex.id() + "/dashboard"),
        Visit.to(base + "/profile/settings").then("of another day", AccessibilityIT::outlive));
    Provider.ofTheHouse().suspend(globex.tenant());
    Accessible.to(globex.owner()).demand(Visit.to("/app/accounts/" + globex.id() + "/dashboard"));
  }

  private static void outlive(Page page) {
    page.evaluate(
        "() => document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]')"
            + ".forEach(field => { field.value = '1:1'; })");
    page.evaluate(
        "() => HTMLFormElement.prototype.submit.call(document.querySelector('main form'))");
    page.locator("h1").waitFor();
  }

  @Test
  void theProvidersConsoleHasNoViolations() {
    Company acme = Company.acme();
    String account = "/provider/accounts/" + acme.id();
    Accessible.toOperator(new Office().operator("Paula"))
        .demand(
            Visit.to("/provider/accounts"),
            Visit.to("/provider/accounts/new"),
            Visit.to(account),
            Visit.to(account).withDialog("suspend"),
            Visit.to(account).withDialog("delete"),
            Visit.to(account + "/created"),
            Visit.to(account + "/limits"),
            Visit.to(account + "/usage"),
            Visit.to(account + "/users"),
            Visit.to(account + "/users").withDialog("invite"),
            Visit.to(account + "/audit"),
            Visit.to("/provider/migrations"),
            Visit.to("/provider/health"),
            Visit.to("/provider/nothing-here"));
  }

  @Test
  void theWidgetHasNoViolations() {
    Inbox site = Company.acme().website("Site");
    String frame = "/widget?website_token=" + site.token();
    Accessible.toEverybody()
        .demand(
            Visit.to(frame),
            Visit.to(frame).then("with a conversation", AccessibilityIT::write),
            Visit.to("/widget?website_token=unknown"));
  }

  private static void write(Page frame) {
    frame.locator("button.primary").click();
    frame.locator("textarea").fill("Meu pacote sumiu");
    frame.locator("button.send").click();
    frame.locator("[role=log]").getByText("Meu pacote sumiu").waitFor();
  }

  @Test
  void theDemoShopHasNoViolations() {
    Inbox site = Company.acme().website("Site");
    Accessible.toEverybody()
        .demand(
            Visit.toShop(site),
            Visit.toShop(site)
                .then("with the widget open", page -> page.locator(".atende-bubble").click()));
  }
}
