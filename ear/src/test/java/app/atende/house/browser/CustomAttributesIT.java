package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the account wants to know: defined by one, filled in by all (S2, U35). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomAttributesIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
  private final Page adas = screens.loggedIn(ada, Look.DESK);

  @AfterAll
  void goHome() {
    screens.close();
    Assertions.assertThat(screens.complaints())
        .filteredOn(complaint -> !complaint.contains("status of 4"))
        .isEmpty();
  }

  @Test
  void aListIsDefinedItsKeyFollowsItsNameAndTheSameKeyIsRefused() {
    begin();
    olgas.locator("[id='edit:owner']").selectOption("CONTACT");
    olgas.locator("[id='edit:name']").pressSequentially("Plano de Subscrição");
    assertThat(olgas.locator("[id='edit:key']")).hasValue("plano_de_subscricao");
    olgas.locator("[id='edit:type']").selectOption("LIST");
    chooseValues();
    olgas.locator("#choices-entry").fill("Diamante");
    olgas.locator("[id='edit:save']").click();
    said("Atributo personalizado adicionado com sucesso");
    assertThat(row("Plano de Subscrição")).containsText("plano_de_subscricao");
    assertThat(olgas.locator(".page-tabs [aria-current]")).hasText("Contato");
    add();
    assertThat(olgas.locator("[id='edit:owner']")).hasValue("CONTACT");
    olgas.locator("[id='edit:name']").fill("Outro");
    olgas.locator("[id='edit:key']").fill("plano_de_subscricao");
    olgas.locator("[id='edit:save']").click();
    assertThat(olgas.locator("[id='edit:key-message']")).containsText("com esta chave");
    assertThat(olgas.locator("[id='edit:name']")).hasValue("Outro");
    olgas.locator("#edit [data-close-dialog]").click();
  }

  /** One by one, one taken back, one taken out, and their order changed. */
  private void chooseValues() {
    Locator entry = olgas.locator("#choices-entry");
    Locator chips = olgas.locator("#edit [data-chip]");
    for (String value : List.of("Ouro", "Prata", "Básico", "Ouro", "Bronze")) {
      entry.fill(value);
      entry.press("Enter");
    }
    assertThat(chips).hasText(new String[] {"Ouro", "Prata", "Básico", "Bronze"});
    entry.press("Backspace");
    chips.nth(1).locator("[data-chip-off]").click();
    assertThat(chips.nth(1)).isFocused();
    olgas.keyboard().press("Alt+ArrowLeft");
    assertThat(chips).hasText(new String[] {"Básico", "Ouro"});
  }

  @Test
  void anotherNameIsSeenAndDeletingAsksForIt() {
    define("CONVERSATION", "TEXT", "Motivo", "motivo");
    settings();
    row("Motivo").locator("a").first().click();
    assertThat(olgas.locator("#edit")).containsText("motivo");
    assertThat(olgas.locator("[id='edit:key']")).hasCount(0);
    olgas.locator("[id='edit:name']").fill("Motivo do contato");
    olgas.locator("[id='edit:pattern']").fill("(?=a)");
    olgas.locator("[id='edit:save']").click();
    assertThat(olgas.locator("[id='edit:pattern-message']")).containsText("expressão regular");
    olgas.locator("[id='edit:pattern']").fill("");
    olgas.locator("[id='edit:save']").click();
    row("Motivo do contato").locator("a").nth(1).click();
    olgas.locator("[id='delete:confirmation']").fill("motivo");
    olgas.locator("[id='delete:confirm']").click();
    assertThat(olgas.locator("#delete")).containsText("exatamente assim");
    olgas.locator("[id='delete:confirmation']").fill("Motivo do contato");
    olgas.locator("[id='delete:confirm']").click();
    assertThat(row("Motivo do contato")).hasCount(0);
  }

  @Test
  void anAttributeIsAddedByTheDropdownAndSeenOnAnotherScreenAtOnce() {
    define("CONVERSATION", "LINK", "Produto", "produto");
    Contact carla = carla();
    Page bens = screens.loggedIn(ben, Look.DESK);
    open(bens, carla);
    open(adas, carla);
    openSection(adas);
    choose(adas, "conversation", "Produto");
    Locator form = adas.locator("form[aria-label='Produto']");
    assertThat(form.locator("input")).isFocused();
    form.locator("input").fill("loja.example");
    adas.keyboard().press("Enter");
    assertThat(form.locator(".field-error")).containsText("http:// ou https://");
    assertThat(form.locator("input")).hasValue("loja.example");
    form.locator("input").fill("https://loja.example/p");
    form.getByText("Criar").click();
    assertThat(adas.locator(".toast").last()).containsText("Atributo adicionado com sucesso");
    assertThat(line(adas, "Produto").locator("a")).hasAttribute("href", "https://loja.example/p");
    assertThat(line(bens, "Produto")).containsText("https://loja.example/p");
    bens.close();
  }

  @Test
  void hoveringOrFocusingOffersEditCopyAndDelete() {
    define("CONTACT", "DATE", "Assinatura", "assinatura");
    Contact carla = carla();
    open(adas, carla);
    choose(adas, "contact", "Assinatura");
    adas.locator("form[aria-label='Assinatura'] input").fill("2026-02-03");
    adas.locator("form[aria-label='Assinatura']").getByText("Criar").click();
    Locator line = line(adas, "Assinatura");
    assertThat(line).containsText("3 de fev. de 2026");
    Locator tools = line.locator(".attribute-tools");
    adas.mouse().move(0, 0);
    adas.locator("#reply").focus();
    assertThat(tools).hasCSS("opacity", "0");
    line.hover();
    assertThat(tools).hasCSS("opacity", "1");
    adas.mouse().move(0, 0);
    assertThat(tools).hasCSS("opacity", "0");
    line.locator("[data-attribute-edit]").focus();
    assertThat(tools).hasCSS("opacity", "1");
    assertThat(tools.locator("[data-copy]")).hasAttribute("data-copy", "2026-02-03");
    adas.keyboard().press("Enter");
    assertThat(adas.locator("form[aria-label='Assinatura'] input")).isFocused();
    adas.keyboard().press("Escape");
    assertThat(line.locator("[data-attribute-edit]")).isFocused();
  }

  @Test
  void whatWasDeletedComesBack() {
    long id = define("CONTACT", "TEXT", "Plano", "plano");
    Contact carla = carla();
    open(adas, carla);
    give(id, "Ouro");
    Locator line = line(adas, "Plano");
    assertThat(line).containsText("Ouro");
    line.hover();
    line.locator("[data-attribute-remove]").click();
    assertThat(adas.locator(".toast").last()).containsText("Atributo excluído com sucesso");
    assertThat(line).hasCount(0);
    adas.locator(".toast").getByText("Desfazer").last().click();
    assertThat(line).containsText("Ouro");
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsSaidAndNotLost() {
    long id = define("CONTACT", "NUMBER", "Pedidos", "pedidos");
    Contact carla = carla();
    open(adas, carla);
    choose(adas, "contact", "Pedidos");
    Locator form = adas.locator("form[aria-label='Pedidos']");
    form.locator("input").fill("7");
    give(id, "5");
    form.getByText("Criar").click();
    assertThat(form.locator(".field-error")).containsText("Valor atual: 5");
    assertThat(form.locator("input")).hasValue("7");
    form.getByText("Criar").click();
    assertThat(line(adas, "Pedidos")).containsText("7");
  }

  @Test
  void aListAndABoxAreFilledInOnATelephoneByTouchAlone() {
    define("CONTACT", "CHECKBOX", "Fidelidade", "fidelidade");
    Contact carla = carla();
    Page phone = screens.loggedIn(ada, Look.PHONE.dark());
    open(phone, carla);
    phone.locator("#toggle-details").click();
    choose(phone, "contact", "Fidelidade");
    Locator form = phone.locator("form[aria-label='Fidelidade']");
    form.locator("input").check();
    form.getByText("Criar").click();
    assertThat(line(phone, "Fidelidade")).containsText("Sim");
    Assertions.assertThat(
            (Boolean)
                phone.evaluate(
                    "() => document.querySelector('#details').scrollWidth <= innerWidth"))
        .isTrue();
    phone.close();
  }

  private long define(String owner, String type, String name, String key) {
    return acme.attribute(owner, type, name, key);
  }

  /** Ben gives the contact of the conversation that Ada has open a value. */
  private void give(long attribute, String text) {
    String contact = adas.locator(".thread-head").getAttribute("data-contact-id");
    String path = "contacts/" + contact + "/attributes/" + attribute;
    ben.logsIn().act(acme.id(), path, Map.of("text", text)).ok();
  }

  private void settings() {
    olgas.navigate("/app/accounts/" + acme.id() + "/settings/attributes/list");
  }

  private void begin() {
    settings();
    add();
  }

  private void add() {
    olgas.getByText("Adicionar atributos personalizados").click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
  }

  private void said(String words) {
    assertThat(olgas.getByText(words)).isVisible();
  }

  private Locator row(String name) {
    return olgas.locator("[id='list:attributes'] tbody tr").filter(having(name));
  }

  private static Locator line(Page page, String name) {
    return page.locator(".attribute-line").filter(having(name));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void openSection(Page page) {
    Locator section = page.locator("[data-section=conversation]");
    if (section.getAttribute("open") == null) {
      section.locator("summary").click();
    }
  }

  private static void choose(Page page, String owner, String name) {
    page.locator("#attribute-add-" + owner).click();
    page.locator("#attribute-menu-" + owner + " input").fill(name);
    page.locator("#attribute-options-" + owner + " [role=option]").filter(having(name)).click();
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private void open(Page page, Contact carla) {
    String address = "/app/accounts/" + acme.id() + "/conversations/" + carla.conversation();
    page.navigate(address + "?tab=all");
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
  }
}
