package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is answered again and again: made by one, used by all (S1, U1 to U3, U23). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CannedResponsesIT {
  /** What the server has, not what is shown until it answers. */
  private static final String SENT = "#log .msg.out:not(.sending)";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final Page adas = screens.loggedIn(ada, Look.DESK);
  private final Page bens = screens.loggedIn(ben, Look.DESK);

  @AfterAll
  void goHome() {
    screens.close();
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void aShortCodeBecomesItsWordsAndASecondEnterSendsThem() {
    acme.canned("oi", "Olá {{contact.name}}");
    Contact ana = write(bens, "Ana");
    type(bens, "/oi");
    Locator marked = bens.locator("#caret-menu [aria-selected=true]");
    assertThat(marked).containsText("oi");
    assertThat(bens.locator("#reply")).hasAttribute("aria-activedescendant", "caret-option-0");
    bens.keyboard().press("Enter");
    assertThat(bens.locator("#reply")).hasValue("Olá Ana");
    assertThat(bens.locator("#log .msg.out")).hasCount(0);
    bens.keyboard().press("Enter");
    assertThat(bens.locator(SENT)).containsText("Olá Ana");
    Assertions.assertThat(ana.reads().findValuesAsText("content")).contains("Olá Ana");
  }

  @Test
  void escapeLeavesTheTextAndArrowsAndTabChoose() {
    acme.canned("prazo-1", "Chega hoje").canned("prazo-2", "Chega amanhã");
    write(bens, "Ana");
    type(bens, "Veja: /prazo");
    assertThat(bens.locator("#caret-menu [role=option]")).hasCount(2);
    bens.keyboard().press("Escape");
    assertThat(bens.locator("#caret-menu")).isHidden();
    assertThat(bens.locator("#reply")).hasValue("Veja: /prazo");
    assertThat(bens.locator("#reply")).isFocused();
    bens.locator("#reply").fill("");
    type(bens, "Veja: /prazo");
    assertThat(bens.locator("#caret-menu [role=option]")).hasCount(2);
    bens.keyboard().press("ArrowDown");
    bens.keyboard().press("Tab");
    assertThat(bens.locator("#reply")).hasValue("Veja: Chega amanhã");
  }

  @Test
  void enterIsQuickerThanTheListAndStillChooses() {
    acme.canned("rapido", "Já vou ver");
    write(bens, "Ana");
    bens.route(
        "**/canned_responses?q=rapido",
        route -> {
          bens.keyboard().press("Enter");
          route.resume();
        });
    type(bens, "/rapido");
    assertThat(bens.locator("#reply")).hasValue("Já vou ver");
    assertThat(bens.locator("#log .msg.out")).hasCount(0);
    bens.unroute("**/canned_responses?q=rapido");
  }

  @Test
  void oneWithFifteenFilesIsMadeByAnAgentAndUsedByAnotherAtOnce() {
    write(bens, "Ana");
    type(bens, "/nota");
    assertThat(bens.locator(".caret-empty")).containsText("Não há respostas de atalho disponíveis");
    bens.locator("#reply").fill("");
    openSettings(adas);
    adas.getByText("Adicionar Atalho").click();
    fill(adas, "nota", "Segue a nota");
    attach(adas, 15);
    assertThat(adas.locator("#edit .tray-item")).hasCount(15);
    attach(adas, 1);
    assertThat(adas.locator(".toast.error")).containsText("No máximo 15 arquivos por mensagem");
    assertThat(adas.locator("#edit .tray-item")).hasCount(15);
    adas.locator("[id='edit:save']").click();
    assertThat(adas.getByText("Atalho adicionada com sucesso")).isVisible();
    assertThat(row(adas, "/nota")).containsText("15");
    type(bens, "/nota");
    assertThat(bens.locator("#caret-menu [role=option]").first()).containsText("15");
    bens.keyboard().press("Enter");
    assertThat(bens.locator("#reply")).hasValue("Segue a nota");
    assertThat(bens.locator("#tray .tray-item")).hasCount(15);
    bens.keyboard().press("Enter");
    assertThat(bens.locator("#log .msg.out .attachments")).containsText("15.txt");
  }

  @Test
  void cancellingLeavesItAndDeletingAsksFirst() {
    acme.canned("troca", "Trocamos em 7 dias");
    openSettings(adas);
    row(adas, "/troca").locator("a").first().click();
    assertThat(adas.locator("[id='edit:content']")).hasValue("Trocamos em 7 dias");
    fill(adas, "troca2", "Outra coisa");
    adas.locator("#edit [data-close-dialog]").click();
    assertThat(adas.locator("#edit")).isHidden();
    adas.reload();
    assertThat(row(adas, "/troca")).containsText("Trocamos em 7 dias");
    row(adas, "/troca").locator("a").first().click();
    fill(adas, "troca", "Trocamos em 30 dias");
    adas.locator("[id='edit:save']").click();
    assertThat(row(adas, "/troca")).containsText("Trocamos em 30 dias");
    row(adas, "/troca").locator("a").nth(1).click();
    assertThat(adas.locator("#delete")).containsText("«troca»");
    assertThat(row(adas, "/troca")).hasCount(1);
    adas.locator("[id='delete:confirm']").click();
    assertThat(row(adas, "/troca")).hasCount(0);
  }

  @Test
  void aTakenCodeIsSaidAtItsFieldAndNothingTypedIsLost() {
    acme.canned("frete", "Frete grátis");
    openSettings(adas);
    adas.getByText("Adicionar Atalho").click();
    fill(adas, "FRETE", "Outro frete");
    attach(adas, 1);
    assertThat(adas.locator("#edit .tray-item progress")).hasCount(0);
    adas.locator("[id='edit:save']").click();
    assertThat(adas.locator("#edit")).containsText("já existe");
    assertThat(adas.locator("[id='edit:content']")).hasValue("Outro frete");
    assertThat(adas.locator("#edit .tray-item")).containsText("1.txt");
    adas.locator("[id='edit:short_code']").fill("frete-2");
    adas.locator("[id='edit:save']").click();
    assertThat(row(adas, "/frete-2")).containsText("1");
  }

  @Test
  void whatTwoChangeAtOnceIsShownAndNothingTypedIsLost() {
    acme.canned("horario", "Das 8 às 18");
    edit(adas, "/horario", "Das 9 às 18");
    edit(bens, "/horario", "Das 8 às 17");
    bens.locator("[id='edit:save']").click();
    assertThat(row(bens, "/horario")).containsText("Das 8 às 17");
    adas.locator("[id='edit:save']").click();
    assertThat(adas.locator("#edit .meanwhile")).containsText("Das 8 às 17");
    assertThat(adas.locator("[id='edit:content']")).hasValue("Das 9 às 18");
    adas.locator("[id='edit:save']").click();
    assertThat(row(adas, "/horario")).containsText("Das 9 às 18");
  }

  @Test
  void whatWasEmptiedIsRefusedAndEscapeThrowsNothingAway() {
    acme.canned("garantia", "Um ano");
    edit(adas, "/garantia", " ");
    adas.locator("[id='edit:save']").click();
    assertThat(adas.locator("[id='edit:content-message']")).containsText("Preencha este campo");
    adas.locator("[id='edit:content']").fill("Dois anos");
    adas.keyboard().press("Escape");
    assertThat(adas.locator(".toast").last()).containsText("Nada foi salvo ainda");
    assertThat(adas.locator("[id='edit:content']")).hasValue("Dois anos");
    adas.locator("#edit [data-close-dialog]").click();
    assertThat(adas.locator("#edit")).isHidden();
    row(adas, "/garantia").locator("a").first().click();
    assertThat(adas.locator("[id='edit:content']")).hasValue("Um ano");
    adas.keyboard().press("Escape");
    assertThat(adas.locator("#edit")).isHidden();
  }

  private void edit(Page page, String code, String content) {
    openSettings(page);
    row(page, code).locator("a").first().click();
    fill(page, code.substring(1), content);
  }

  @Test
  void aPlainAgentsSettingsHoldNothingThatHeMayNotOpen() {
    openSettings(bens);
    assertThat(bens.locator("nav.secondary a")).hasCount(1);
    String general = "/app/accounts/" + acme.id() + "/settings/general";
    Assertions.assertThat(ben.logsIn().get(general).status()).isEqualTo(404);
  }

  @Test
  void whatHasNoValueIsAskedAboutBeforeItIsSent() {
    Contact ana = write(bens, "Ana");
    bens.locator("#reply").fill("Olá {{contact.name}}, {{contact.company}} confirmou?");
    bens.keyboard().press("Enter");
    Locator dialog = bens.locator("#undefined-variables");
    assertThat(dialog).containsText("Variáveis não definidas");
    assertThat(dialog).containsText("{{contact.company}}");
    dialog.getByText("Cancelar").click();
    assertThat(bens.locator("#log .msg.out")).hasCount(0);
    assertThat(bens.locator("#reply"))
        .hasValue("Olá {{contact.name}}, {{contact.company}} confirmou?");
    bens.locator("#send").click();
    String preview = dialog.locator("[data-preview]").textContent();
    dialog.locator("button[value=send]").click();
    assertThat(bens.locator(SENT)).containsText("Olá Ana,");
    Assertions.assertThat(ana.reads().findValuesAsText("content")).contains(preview);
  }

  @Test
  void aVariableIsChosenFromAListWithItsValue() {
    write(bens, "Ana");
    type(bens, "Bom dia, {{first");
    assertThat(bens.locator("#caret-menu [role=option]").first())
        .containsText("contact.first_name");
    bens.keyboard().press("Enter");
    assertThat(bens.locator("#reply")).hasValue("Bom dia, Ana");
  }

  @Test
  void theFormOffersVariablesTheAccountsOwnAmongThem() {
    acme.attribute("CONTACT", "TEXT", "Plano", "plano-atual");
    openSettings(adas);
    adas.getByText("Adicionar Atalho").click();
    fill(adas, "plano", "Seu plano: ");
    adas.locator("[data-offer-variables]").click();
    Locator options = adas.locator("#caret-menu [role=option]");
    assertThat(options.first()).containsText("conversation.id");
    adas.locator("[id='edit:content']").pressSequentially("plano-");
    assertThat(options).hasCount(1);
    adas.keyboard().press("Enter");
    assertThat(adas.locator("[id='edit:content']"))
        .hasValue("Seu plano: {{contact.custom_attribute.plano-atual}}");
    adas.locator("#edit [data-close-dialog]").click();
  }

  private Contact write(Page page, String name) {
    Contact contact = Contact.at(support, name);
    contact.begins("Meu pacote sumiu");
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + contact.conversation());
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
    return contact;
  }

  private void openSettings(Page page) {
    page.navigate("/app/accounts/" + acme.id() + "/dashboard");
    page.locator(".rail a[aria-label='Configurações']").click();
    page.locator("nav.secondary").getByText("Atalhos").click();
    assertThat(page.locator("h1")).hasText("Atalhos");
  }

  private static void type(Page page, String text) {
    page.locator("#reply").pressSequentially(text);
  }

  /** The dialog takes the focus a moment after it shows; what is typed before goes astray. */
  private static void fill(Page page, String code, String content) {
    assertThat(page.locator("#edit :focus")).hasCount(1);
    page.locator("[id='edit:short_code']").fill(code);
    page.locator("[id='edit:content']").fill(content);
  }

  private static void attach(Page page, int count) {
    page.locator("#edit input[type=file]")
        .setInputFiles(
            IntStream.rangeClosed(1, count)
                .mapToObj(number -> Upload.text(number + ".txt", "file " + number))
                .map(file -> new FilePayload(file.name(), file.type(), file.bytes()))
                .toArray(FilePayload[]::new));
  }

  private static Locator row(Page page, String code) {
    return page.locator("[id='list:rows'] tbody tr")
        .filter(new Locator.FilterOptions().setHas(page.getByText(code, exactly())));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
