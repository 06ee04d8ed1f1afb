package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Accessible.Visit;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Answer;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the account wants to know before a conversation is resolved is asked for (W29). */
class RequiredToResolveIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final long first = Contact.at(support, "Ana").begins("Oi");
  private final long second = Contact.at(support, "Bia").begins("Oi");
  private Screens screens;

  @BeforeEach
  void requireTwo() {
    acme.attribute("CONVERSATION", "TEXT", "Motivo", "motivo");
    acme.attribute("CONVERSATION", "NUMBER", "Valor", "valor");
    screens = new Screens();
    Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
    olgas.navigate("/app/accounts/" + acme.id() + "/settings/general");
    olgas.getByLabel("Motivo").check();
    olgas.getByLabel("Valor").check();
    olgas.locator("[id='general:save']").click();
    assertThat(olgas.getByText("Configurações de conta atualizadas com sucesso")).isVisible();
    olgas.reload();
    assertThat(olgas.getByLabel("Valor")).isChecked();
    olgas.close();
  }

  @AfterEach
  void goHome() {
    screens.close();
  }

  @Test
  void aDialogAsksForThemKeepsWhatWasTypedAndThenTheNextConversationOpens() {
    Page page = screens.loggedIn(ada, Look.DESK);
    open(page, second);
    page.locator("#reply").focus();
    page.keyboard().press("Control+Alt+E");
    Locator dialog = page.locator("#required-dialog");
    assertThat(dialog.getByLabel("Motivo")).isFocused();
    assertThat(page.locator("#status-chip .chip")).hasText("Aberta");
    page.keyboard().type("Extravio");
    page.keyboard().press("Enter");
    assertThat(dialog.getByLabel("Valor")).isFocused();
    assertThat(dialog.locator(".field-error:visible")).containsText("Preencha este campo");
    assertThat(dialog.getByLabel("Motivo")).hasValue("Extravio");
    page.keyboard().type("12");
    page.keyboard().press("Enter");
    assertThat(dialog).isHidden();
    page.waitForURL("**/conversations/" + first + "*");
    assertThat(page.locator(".toast").last()).containsText("Conversa resolvida");
    assertThat(page.locator(".thread-head")).hasAttribute("data-conversation", "" + first);
    page.keyboard().press("Control+Alt+E");
    assertThat(dialog).isVisible();
    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(page.locator("#status-chip .chip")).hasText("Aberta");
  }

  @Test
  void otherDoorsNameWhatIsMissing() {
    Answer refused =
        ada.logsIn().act(acme.id(), "conversations/" + first + "/resolve", Map.of("version", -1));
    Assertions.assertThat(refused.status()).isEqualTo(422);
    Assertions.assertThat(refused.json().path("code").asText()).isEqualTo("ATTRIBUTES_REQUIRED");
    Assertions.assertThat(refused.json().path("detail").asText()).contains("Motivo, Valor");
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    page.locator("#cards .card").first().focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#bulk-count")).hasText("1 conversa selecionada");
    page.locator("[data-bulk=states]").click();
    page.locator("#bulk-states [data-do=resolve]").click();
    assertThat(page.locator(".toast .toast-lines")).containsText("Motivo, Valor");
    page.locator("#cards .card").first().hover();
    page.locator("#cards .card-more").first().click();
    page.locator("#card-menu [data-do=resolve]").click();
    assertThat(page.locator("#required-dialog").getByLabel("Motivo")).isFocused();
  }

  @Test
  void theDialogHasNoViolations() {
    String address = "/app/accounts/" + acme.id() + "/conversations/" + first + "?tab=all";
    Accessible.to(ada)
        .demand(Visit.to(address).then("lacking something", RequiredToResolveIT::resolve));
  }

  private static void resolve(Page page) {
    page.locator("#resolve").click();
    page.locator("#required-dialog[open] input").first().waitFor();
  }

  private void open(Page page, long conversation) {
    String address = "/app/accounts/" + acme.id() + "/conversations/" + conversation;
    page.navigate(address + "?tab=all");
    assertThat(page.locator("#log")).containsText("Oi");
  }
}
