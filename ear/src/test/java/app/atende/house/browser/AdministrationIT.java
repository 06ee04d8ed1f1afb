package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator sets up on the pages of the settings, some of it by keyboard alone. */
class AdministrationIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 4"));
    screens.close();
  }

  @Test
  void aTeamIsMadeChangedAndDeletedByKeyboardInEnglish() {
    Page page = at(Look.DESK.english(), "settings/teams/list");
    press(page, "[id='head:add']");
    focusIn(page, "#edit");
    page.keyboard().press("Enter");
    assertThat(page.locator("[id='edit:name-message']")).isVisible();
    type(page, "[id='edit:name']", "Deliveries");
    said(page, "Team created successfully");
    assertThat(page.locator("[id^='edit:members'] input:focus, [id='edit:members'] input:focus"))
        .hasCount(1);
    page.keyboard().press("Space");
    press(page, "[id='edit:save']");
    said(page, "Team updated successfully");
    assertThat(page.locator("#edit")).isHidden();
    press(page, "[title='Edit Deliveries']");
    focusIn(page, "#edit");
    type(page, "[id='edit:description']", "Parcels and returns");
    said(page, "Team updated successfully");
    assertThat(row(page, "teams", "Deliveries")).containsText("Parcels and returns");
    press(page, "[title='Delete Deliveries']");
    focusIn(page, "#delete");
    type(page, "[id='delete:confirmation']", "Delivery");
    assertThat(page.locator("[id='delete:confirmation-message']")).isVisible();
    assertThat(page.locator("[id='delete:confirmation']")).hasValue("Delivery");
    page.locator("[id='delete:confirmation']").fill("");
    type(page, "[id='delete:confirmation']", "Deliveries");
    said(page, "Team deleted successfully");
    assertThat(page.locator(".empty")).isVisible();
  }

  @Test
  void aLabelIsMadeChangedAndDeletedByKeyboardInEnglish() {
    Page page = at(Look.DESK.english(), "settings/labels/list");
    press(page, "[id='head:add']");
    focusIn(page, "#edit");
    type(page, "[id='edit:title']", "two words");
    assertThat(page.locator("[id='edit:title-message']")).isVisible();
    assertThat(page.locator("[id='edit:title']")).hasValue("two words");
    page.locator("[id='edit:title']").fill("");
    type(page, "[id='edit:title']", "urgent");
    said(page, "Label added successfully");
    press(page, "[title='Edit urgent']");
    focusIn(page, "#edit");
    page.locator("[id='edit:color']").fill("#aa3311");
    type(page, "[id='edit:description']", "Today");
    said(page, "Label updated successfully");
    press(page, "[title='Edit urgent']");
    focusIn(page, "#edit");
    assertThat(page.locator("[id='edit:color']")).hasValue("#aa3311");
    page.keyboard().press("Escape");
    assertThat(page.locator("#edit-dialog")).isHidden();
    press(page, "[title='Delete urgent']");
    focusIn(page, "#delete-dialog");
    press(page, "[id='delete:confirm']");
    said(page, "Label deleted successfully");
  }

  @Test
  void whoeverIsInvitedIsInTheListAndAWrongAddressIsNamedAtItsField() {
    Page page = at(Look.DESK, "settings/agents/list");
    page.locator("[id='head:add']").click();
    focusIn(page, "#invite");
    page.locator("[id='invite:name']").fill("Eva");
    page.locator("[id='invite:email']").fill("eva@");
    page.locator("[id='invite:save']").click();
    assertThat(page.locator("[id='invite:email-message']"))
        .containsText("Informe um endereço de e-mail válido.");
    assertThat(page.locator("[id='invite:name']")).hasValue("Eva");
    page.locator("[id='invite:email']").fill("eva-" + System.nanoTime() + "@acme.example");
    page.locator("[id='invite:save']").dblclick();
    said(page, "Agente adicionado com sucesso");
    assertThat(row(page, "agents", "Eva")).hasCount(1);
    assertThat(row(page, "agents", "Eva")).containsText("Verificação Pendente");
  }

  @Test
  void whenConversationsEndAndWhoAssignsThemIsKept() {
    Page page = at(Look.DESK, "settings/general");
    page.locator("[id='general:auto_resolve']").check();
    page.locator("[id='general:auto_resolve_unit']").selectOption("MINUTES");
    page.locator("[id='general:auto_resolve_after']").fill("5");
    page.locator("[id='general:agents_assign_others']").uncheck();
    page.locator("[id='general:save']").click();
    assertThat(page.locator("[id='general:auto_resolve_after-message']")).isVisible();
    assertThat(page.locator("[id='general:auto_resolve_after']")).hasValue("5");
    page.locator("[id='general:auto_resolve_unit']").selectOption("DAYS");
    page.locator("[id='general:auto_resolve_message']").fill("Encerramos por aqui.");
    page.locator("[id='general:save']").click();
    said(page, "Configurações de conta atualizadas com sucesso");
    page.reload();
    assertThat(page.locator("[id='general:auto_resolve']")).isChecked();
    assertThat(page.locator("[id='general:auto_resolve_after']")).hasValue("5");
    assertThat(page.locator("[id='general:auto_resolve_unit']")).hasValue("DAYS");
    assertThat(page.locator("[id='general:auto_resolve_message']"))
        .hasValue("Encerramos por aqui.");
    assertThat(page.locator("[id='general:agents_assign_others']")).not().isChecked();
  }

  /** From the first tile to the greeting that a visitor reads; two clicks make one inbox. */
  @Test
  void aWebsiteIsConnectedStepByStepAndGreetsItsVisitors() {
    Page page = at(Look.DESK, "settings/inboxes/new");
    page.locator(".tile").first().click();
    page.locator("[id='create:save']").click();
    assertThat(page.locator("#create .ui-message:visible")).hasCount(1);
    page.locator("[id='create:name']").fill("Loja");
    page.locator("[id='create:website_url']").fill("https://www.loja.example");
    page.locator("[id='create:widget_color']").fill("#aa3311");
    page.locator("[id='create:save']").dblclick();
    page.waitForURL("**/agents");
    page.getByText("Ada · ").click();
    page.locator("[id='members:save']").click();
    page.waitForURL("**/finish");
    String token = token(page.locator("#snippet").textContent());
    page.navigate(page.url().replaceAll("new/(\\d+)/finish", "$1/settings"));
    page.locator("[id='settings:greeting_enabled']").check();
    page.locator("[id='settings:greeting_message']").fill("Boas-vindas à loja!");
    page.locator("[id='settings:save']").click();
    said(page, "Caixa de entrada atualizada com sucesso");
    page.navigate(page.url().replaceAll("/settings$", "/widget"));
    assertThat(page.locator("[id='look:widget_color']")).hasValue("#aa3311");
    page.locator("[id='look:widget_color']").fill("#115533");
    assertThat(page.locator("#widget-preview")).hasAttribute("style", Pattern.compile("#115533"));
    page.navigate("/app/accounts/" + acme.id() + "/settings/inboxes/list");
    assertThat(row(page, "inboxes", "Loja")).hasCount(1);
    Visitor visitor = Visitor.at(new Inbox(0, "Loja", token, ""));
    visitor.writes("Oi").ok();
    Answer read = visitor.client().get(visitor.path("messages")).ok();
    Assertions.assertThat(read.body()).contains("Boas-vindas à loja!");
  }

  private static String token(String snippet) {
    Matcher token = Pattern.compile("websiteToken: *[\"']([^\"']+)").matcher(snippet);
    Assertions.assertThat(token.find()).as(snippet).isTrue();
    return token.group(1);
  }

  @Test
  void aTableIsReadAnewDroppedAndStopped() {
    Provider.ofTheHouse()
        .write(
            acme.tenant(),
            "INSERT INTO contact_import (agent_id, agent_name, locale, state, file_name, charset,"
                + " separated_by, headers, mapping, row_count, run_token, run_count, beat_at,"
                + " created_at) VALUES (1, 'Ben', 'en', 'RUNNING', 'other.csv', 'UTF-8', ',',"
                + " '[\"a\"]', '[\"name\"]', 1, 'x', 1, NOW(6) + INTERVAL 1 HOUR, NOW(6))");
    Page page = at(Look.DESK, "contacts/import");
    readAnewAndDrop(page);
    send(page);
    page.locator("[id='map:begin']").click();
    assertThat(page.locator(".import-state")).containsText("Aguardando");
    page.locator("[id='state:ask']").click();
    focusIn(page, "#cancel-dialog");
    page.locator("[id='cancel:confirm']").click();
    assertThat(page.locator(".import-state")).hasText("Cancelada");
  }

  private static void readAnewAndDrop(Page page) {
    send(page);
    Locator columns = page.locator(".import-columns li");
    assertThat(columns).hasCount(2);
    assertThat(columns.first()).containsText("José");
    page.locator("[id='map:delimiter']").selectOption(",");
    assertThat(columns).hasCount(1);
    page.locator("[id='map:delimiter']").selectOption(";");
    assertThat(columns).hasCount(2);
    page.locator("[id='map:charset']").selectOption("windows-1252");
    assertThat(columns.first()).containsText("JosÃ©");
    page.locator("[id='map:charset']").selectOption("UTF-8");
    assertThat(columns.first()).containsText("José");
    page.locator("[id='map:drop']").click();
    page.waitForURL("**/contacts/import");
    assertThat(page.locator("main")).not().containsText("contatos.csv");
  }

  private static void send(Page page) {
    byte[] table = "nome;cidade\nJosé;São Paulo\n".getBytes(StandardCharsets.UTF_8);
    page.locator("#import-file").setInputFiles(new FilePayload("contatos.csv", "text/csv", table));
    page.locator("#import-go").click();
    assertThat(page.locator("h1")).hasText("contatos.csv");
  }

  /** Of two clicks on «Salvar», one counts. */
  @Test
  void twoClicksMakeOneContactAndOneResponse() {
    Page page = at(Look.DESK, "contacts/new");
    focusIn(page, "#edit");
    page.locator("[id='edit:name']").fill("Rita");
    page.locator("[id='edit:save']").dblclick();
    assertThat(page.locator("h1")).hasText("Rita");
    page.navigate("/app/accounts/" + acme.id() + "/contacts?q=Rita");
    assertThat(page.locator("a.person")).hasCount(1);
    page.navigate("/app/accounts/" + acme.id() + "/settings/canned-response/list");
    page.locator("[id='head:add']").click();
    focusIn(page, "#edit");
    page.locator("[id='edit:short_code']").fill("oi");
    page.locator("[id='edit:content']").fill("Olá");
    page.locator("[id='edit:save']").dblclick();
    assertThat(page.locator("#edit-dialog")).isHidden();
    assertThat(page.locator("[id='list:responses'] tbody tr")).hasCount(1);
  }

  private Page at(Look look, String place) {
    Page page = screens.loggedIn(acme.owner(), look);
    page.navigate("/app/accounts/" + acme.id() + "/" + place);
    return page;
  }

  /** By keyboard. */
  private static void press(Page page, String what) {
    page.locator(what).focus();
    page.keyboard().press("Enter");
  }

  private static void type(Page page, String field, String text) {
    page.locator(field).focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  /** A dialog takes the focus a moment after it is there. */
  private static void focusIn(Page page, String dialog) {
    assertThat(page.locator(dialog + " :focus")).hasCount(1);
  }

  private static void said(Page page, String words) {
    assertThat(page.locator(".ui-growl").last()).containsText(words);
  }

  private static Locator row(Page page, String table, String name) {
    return page.locator(
        "[id='list:" + table + "'] tbody tr", new Page.LocatorOptions().setHasText(name));
  }
}
