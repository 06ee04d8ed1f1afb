package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator sets up on the pages of the settings, some of it by keyboard alone. */
class AdministrationIT {
  private final Company acme = Company.acme();
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
