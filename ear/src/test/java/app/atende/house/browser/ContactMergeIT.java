package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.StoredMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two contacts become one on the screen; notes and saved cards beside a conversation. */
class ContactMergeIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Contact carla = Contact.at(support, "Carla Dias");
  private final Contact dora = Contact.at(support, "Dora Lima");
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).isEmpty();
    screens.close();
  }

  @Test
  void oneIsFoundComparedAndMergedAndOpenConsolesFollow() {
    carla.begins("Meu pacote sumiu");
    long doras = dora.begins("Alguém aí?");
    dora.client().send("PATCH", dora.address(), Map.of("email", "dora@acme.example")).ok();
    Page bens = at(ben, "/conversations/" + doras + "?tab=all");
    assertThat(bens.locator(".thread-head")).containsText("Dora Lima");
    Page page = at(ada, "/contacts/1?tab=merge");
    page.locator("#merge-words").pressSequentially("dora");
    Locator found = page.locator("#merge-found li");
    assertThat(found).hasCount(1);
    assertThat(page.locator("#merge-words")).isFocused();
    found.locator("a").click();
    assertThat(page.locator(".cm-one.goes")).containsText("Para ser excluído");
    assertThat(page.locator(".cm-table tr").filter(having("dora@acme.example")).locator(".is-kept"))
        .hasText(Pattern.compile("dora@acme.example"));
    confirm(page);
    assertThat(page.locator(".history li")).hasCount(2);
    assertThat(page.locator("#contact-head .facts")).containsText("dora@acme.example");
    assertThat(bens.locator(".thread-head")).containsText("Carla Dias");
    assertThat(bens.locator("[data-card='" + doras + "']")).containsText("Carla Dias");
    dora.writes("Ainda estou aqui");
    assertThat(bens.locator("#log .msg").last()).containsText("Ainda estou aqui");
    page.navigate("/app/accounts/" + acme.id() + "/contacts/2?tab=history");
    assertThat(page).hasURL(Pattern.compile("/contacts/1\\?tab=history$"));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void confirm(Page page) {
    page.locator("#merge-ask").click();
    assertThat(page.locator("#contact-merge-dialog")).containsText("não pode ser desfeito");
    page.locator("#contact-merge-dialog [data-close-native]").click();
    assertThat(page.locator("#contact-merge-dialog")).isHidden();
    page.locator("#merge-ask").click();
    page.locator("#contact-merge-dialog [type=submit]").click();
    assertThat(page).hasURL(Pattern.compile("/contacts/1\\?tab=history$"));
    assertThat(page.locator("#toasts")).containsText("Contato mesclado com sucesso");
  }

  @Test
  void notesStandBesideTheConversationAndACardIsSaved() {
    long conversation = carla.begins("este é o contato");
    StoredMail.attributes(
        acme.tenant(),
        1,
        Map.of("contacts", List.of(Map.of("name", "Rita", "phone", "+5511987654321"))));
    Page page = at(ada, "/conversations/" + conversation + "?tab=all");
    page.locator("[data-section=contact-notes] summary").click();
    page.locator("#note").fill("Prefere de manhã");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#notes .note")).containsText("Prefere de manhã");
    assertThat(page.locator("#note")).isFocused();
    page.locator("[data-note-delete]").click();
    page.locator("#note-delete-dialog [value=delete]").click();
    assertThat(page.locator("#notes .note")).hasCount(0);
    page.locator("[data-save-contact]").click();
    Locator shown = page.locator(".person-card a");
    assertThat(shown).hasText("Ver contato");
    shown.click();
    assertThat(page.locator("#contact-head h1")).hasText("Rita");
  }

  private Page at(Person person, String path) {
    Page page = screens.loggedIn(person, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + path);
    return page;
  }
}
