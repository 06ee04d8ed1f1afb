package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of contacts: taken in, found, filtered, labelled, deleted (S4, U26). */
class ContactsIT {
  private static final List<String> SIX =
      List.of(
          "Nome do contato",
          "E-mail de contato",
          "Número de telefone",
          "Identificador de contato",
          "País",
          "Cidade");

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 422"));
    screens.close();
  }

  /** U26. */
  @Test
  void aNewContactIsFoundByAPartOfNameAddressAndNumber() {
    who("Bia Souza", Map.of("email", "bia@loja.example"));
    Page page = at(ada, "/contacts");
    page.locator("[id='head:add']").click();
    page.locator("#edit :focus").waitFor();
    page.locator("[id='edit:save']").click();
    assertThat(page.locator("[id='edit:name-message']")).containsText("nome");
    fillIn(page);
    page.locator("[id='edit:save']").click();
    assertThat(page.locator("[id='edit:email-message']"))
        .containsText("Esse endereço de e-mail já está sendo usado para outro contato.");
    assertThat(page.locator("#edit a.taken")).hasText("Ver Bia Souza");
    assertThat(page.locator("[id='edit:city']")).hasValue("Recife");
    page.locator("[id='edit:email']").fill("ana@acme.example");
    page.locator("[id='edit:save']").click();
    assertThat(page.locator("h1")).hasText("Ana Prado Lima");
    assertThat(page.locator("#contact-head .facts")).containsText("+5511987654321");
    assertThat(page.locator("#contact-head .facts")).containsText("Recife, Brasil");
    page.navigate(list(""));
    demandFound(page);
  }

  private static void fillIn(Page page) {
    page.locator("[id='edit:name']").fill("Ana");
    page.locator("[id='edit:last_name']").fill("Prado Lima");
    page.locator("[id='edit:email']").fill("BIA@loja.example");
    page.locator("[id='edit:phone_number']").fill("11 98765-4321");
    page.locator("[id='edit:city']").fill("Recife");
    page.locator("[id='edit:country_code']").selectOption("BR");
  }

  private static void demandFound(Page page) {
    for (String typed : new String[] {"prado", "ANA@acme", "98765"}) {
      page.locator("[id='list:words']").fill("");
      page.locator("[id='list:words']").pressSequentially(typed);
      demand(page, "Ana Prado Lima");
      assertThat(page.locator("[id='list:words']")).isFocused();
    }
    assertThat(page).hasURL(Pattern.compile("q=98765$"));
    page.locator("[id='list:words']").fill("Recife");
    assertThat(page.locator(".empty-title"))
        .hasText("Nenhum contato corresponde à sua pesquisa 🔍");
  }

  /** U26, S4.15 to S4.19. */
  @Test
  void theFilterKnowsSixAttributesJoinsThemByEAndOuAndIsCleared() {
    fourPeople();
    Page page = at(ada, "/contacts");
    page.locator("#filter-open").click();
    Locator dialog = page.locator("#filter-dialog");
    assertThat(dialog.locator("h2")).hasText("Filtrar contatos");
    Assertions.assertThat(dialog.locator("[data-attribute] option").allTextContents())
        .startsWith(SIX.toArray(String[]::new));
    row(dialog, "city eq recife");
    row(dialog, "and country eq BR");
    row(dialog, "or phone eq 551187654321");
    row(dialog, "or identifier eq c-1");
    dialog.locator("[type=submit]").click();
    demand(page, "Ana", "Bia", "Caio");
    assertThat(page.locator(".filter-chips .label-chip"))
        .hasText(
            new String[] {
              "Cidade Igual a recife",
              "País Igual a Brasil",
              "Número de telefone Igual a 551187654321",
              "Identificador de contato Igual a c-1"
            });
    clearRowByRowAndAtOnce(page, dialog);
  }

  private static void clearRowByRowAndAtOnce(Page page, Locator dialog) {
    page.locator(".filter-chips .label-off").nth(1).click();
    demand(page, "Ana", "Bia", "Caio", "Davi");
    page.locator("#filter-open").click();
    assertThat(dialog.locator(".filter-row")).hasCount(3);
    dialog.locator("#filter-clear").click();
    assertThat(page.locator(".filter-chips")).hasCount(0);
    demand(page, "Ana", "Bia", "Caio", "Davi");
  }

  private void fourPeople() {
    who("Ana", Map.of("email", "ana@acme.example"));
    who("Bia", Map.of("phone_number", "+5511987654321"));
    who("Caio", Map.of());
    who("Davi", Map.of());
    know("identifier = 'c-1' WHERE name = 'Ana'");
    know("additional_attributes = '{\"city\":\"Recife\"}' WHERE name = 'Davi'");
    know(
        "additional_attributes = '{\"city\":\"Recife\",\"country_code\":\"BR\"}'"
            + " WHERE name = 'Caio'");
  }

  @Test
  void aSegmentKeepsAFilterAndACustomAttributeIsOneOfItsRows() {
    long plan = acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    who("Ana", Map.of("custom_attributes", Map.of("plano", "Ouro")));
    who("Bia", Map.of("custom_attributes", Map.of("plano", "Prata")));
    Page page = at(ada, "/contacts");
    page.locator("#filter-open").click();
    row(page.locator("#filter-dialog"), "own" + plan + " eq ouro");
    page.locator("#filter-dialog [type=submit]").click();
    demand(page, "Ana");
    page.locator("#segment-save").click();
    page.locator("#segment-name").fill("Clientes ouro");
    page.locator("#segment-dialog [type=submit]").click();
    assertThat(page.locator("h1")).hasText("Clientes ouro");
    assertThat(page.locator(".secondary [aria-current=page]")).hasText("Clientes ouro");
    demand(page, "Ana");
    page.locator("#segment-edit").click();
    page.locator("#filter-name").fill("Prateados");
    page.locator("#filter-rows [data-value]:visible").fill("Prata");
    page.locator("#filter-dialog [type=submit]").click();
    assertThat(page.locator("h1")).hasText("Prateados");
    demand(page, "Bia");
    page.locator("#segment-delete").click();
    page.locator("#segment-delete-dialog [value=delete]").click();
    assertThat(page.locator("h1")).hasText("Contatos");
    assertThat(page.locator(".secondary")).not().containsText("Prateados");
  }

  @Test
  void severalAreLabelledAndDeletedAndTheNumbersAreSaidBefore() {
    acme.owner().logsIn().act(acme.id(), "labels", Map.of("title", "vip")).ok();
    who("Ana", Map.of("email", "ana@acme.example")).begins("Olá");
    who("Bia", Map.of("email", "bia@acme.example")).begins("Olá");
    Page page = at(acme.owner(), "/contacts");
    tick(page, "Ana");
    tick(page, "Bia");
    assertThat(page.locator("[id='list:bulk']")).containsText("2 contatos selecionados");
    page.locator("[id='list:label_many']").click();
    page.locator("#labels :focus").waitFor();
    page.locator("#labels").getByLabel("vip").check();
    page.locator("[id='labels:label']").click();
    assertThat(page.locator(".ui-growl")).containsText("Etiquetas atualizadas com sucesso");
    page.navigate(list("?label=1"));
    demand(page, "Ana", "Bia");
    tick(page, "Bia");
    page.locator("[id='list:delete_many']").click();
    assertThat(page.locator("#delete-dialog")).containsText("1 conversa");
    assertThat(page.locator("#delete-dialog")).containsText("1 mensagem");
    page.locator("[id='delete:confirm']").click();
    demand(page, "Ana");
    assertThat(page.locator(".ui-growl")).containsText("1 contato excluído");
  }

  @Test
  void whoeverHidesAColumnFindsItHiddenElsewhere() {
    who("Ana", Map.of("email", "ana@acme.example"));
    Page page = at(ada, "/contacts");
    Locator head =
        page.locator("th").getByText("Criado em", new Locator.GetByTextOptions().setExact(true));
    assertThat(head).isVisible();
    page.locator("#columns").click();
    page.waitForResponse(
        "**/contacts**",
        () ->
            page.locator(
                    "#columns-menu [role=menuitemcheckbox]",
                    new Page.LocatorOptions().setHasText("Criado em"))
                .click());
    assertThat(head).isHidden();
    assertThat(page.locator("[data-column=created]")).hasAttribute("aria-checked", "false");
    Page other = at(ada, "/contacts");
    demand(other, "Ana");
    assertThat(
            other
                .locator("th")
                .getByText("Criado em", new Locator.GetByTextOptions().setExact(true)))
        .isHidden();
  }

  @Test
  void newsChangeNothingUnderThePointerAndComeByTheButtonOrByThemselves() {
    who("Ana", Map.of("email", "ana@acme.example"));
    Page page = at(ada, "/contacts");
    Locator rows = page.locator("#list a.person");
    assertThat(rows).hasCount(1);
    page.locator("#words, [id='list:words']").hover();
    who("Bia", Map.of("email", "bia@acme.example"));
    assertThat(page.locator("#contacts-news")).isVisible();
    assertThat(rows).hasCount(1);
    page.locator("#contacts-news").click();
    assertThat(rows).hasCount(2);
    assertThat(page.locator("#contacts-news")).isHidden();
    page.mouse().move(0, 0);
    page.locator("h1").click();
    who("Clara", Map.of("email", "clara@acme.example"));
    assertThat(rows).hasCount(3);
  }

  @Test
  void anAccountWithoutContactsInvitesAndKeysLeadThere() {
    Page page = at(ada, "/dashboard");
    page.keyboard().press("Alt+v");
    assertThat(page).hasURL(Pattern.compile("/contacts$"));
    assertThat(page.locator(".empty-title")).hasText("Nenhum contato encontrado nesta conta");
    assertThat(page.locator(".rail [aria-current=page]")).hasAttribute("aria-label", "Contatos");
    page.locator(".empty a").click();
    assertThat(page.locator("#edit-dialog")).isVisible();
  }

  @Test
  void onASmallScreenTheListIsReachedFromTheBottomAndFits() {
    who("Ana", Map.of("email", "ana@acme.example"));
    Page page = screens.loggedIn(ada, Look.PHONE);
    page.locator(".bottom-bar a[href$='/contacts']").click();
    demand(page, "Ana");
    Assertions.assertThat(
            (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
  }

  /** Fills in one more row: {@code city eq Recife}, or {@code or city eq Recife}. */
  private static void row(Locator dialog, String said) {
    String[] words = said.split(" ");
    int from = words.length - 3;
    if (from > 0) {
      dialog.locator("#filter-add").click();
    }
    Locator row = dialog.locator(".filter-row").last();
    if (from > 0) {
      row.locator("[data-joiner]").selectOption(words[0]);
    }
    row.locator("[data-attribute]").selectOption(words[from]);
    row.locator("[data-operator]").selectOption(words[from + 1]);
    Locator field = row.locator("[data-value]:visible");
    if (field.evaluate("field => field.localName").equals("select")) {
      field.selectOption(words[from + 2]);
    } else {
      field.fill(words[from + 2]);
    }
  }

  private static void tick(Page page, String name) {
    page.locator("tr", new Page.LocatorOptions().setHasText(name))
        .locator(".ui-chkbox-box")
        .click();
    assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(name)))
        .hasAttribute("aria-selected", "true");
  }

  private static void demand(Page page, String... names) {
    Locator rows = page.locator("a.person");
    assertThat(rows).hasCount(names.length);
    for (String name : names) {
      assertThat(page.locator("a.person", new Page.LocatorOptions().setHasText(name))).hasCount(1);
    }
  }

  private Contact who(String name, Map<String, Object> told) {
    Contact contact = Contact.at(support, name);
    contact.client().send("PATCH", contact.address(), told).ok();
    return contact;
  }

  private void know(String what) {
    Provider.ofTheHouse().write(acme.tenant(), "UPDATE contact SET " + what);
  }

  private String list(String query) {
    return "/app/accounts/" + acme.id() + "/contacts" + query;
  }

  private Page at(Person person, String path) {
    Page page = screens.loggedIn(person, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + path);
    return page;
  }
}
