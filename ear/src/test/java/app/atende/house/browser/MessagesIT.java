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
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done with a single message, and messages that are more than words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesIT {

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Screens screens = new Screens();
  private final Page page = screens.loggedIn(ada, Look.DESK);

  @AfterAll
  void goHome() {
    screens.close();
  }

  @Test
  void aReplyQuotesAndItsLineLeadsBack() {
    Contact carla = open("Meu pacote sumiu");
    Locator first = message("Meu pacote sumiu");
    first.hover();
    first.locator(".msg-more").click();
    choose("Responder mensagem");
    assertThat(page.locator("#answers")).containsText("Respondendo a: Carla Meu pacote sumiu");
    assertThat(page.locator("#reply")).isFocused();
    page.reload();
    assertThat(page.locator("#answers")).isVisible();
    page.locator("#reply").fill("Vou procurar");
    page.keyboard().press("Enter");
    assertThat(page.locator("#answers")).isHidden();
    Locator quoted = page.locator("#log .msg.out:not(.sending) a.quoted");
    assertThat(quoted).containsText("Carla");
    assertThat(quoted).containsText("Meu pacote sumiu");
    quoted.click();
    assertThat(message("Meu pacote sumiu").first()).isFocused();
    Assertions.assertThat(carla.reads().toString()).contains("in_reply_to");
    remove("Meu pacote sumiu");
    assertThat(page.locator("#log .msg.deleted")).containsText("Esta mensagem foi excluída");
    page.reload();
    assertThat(page.locator("#log .msg.out .quoted")).hasText("Mensagem não disponível");
    Assertions.assertThat(complaints()).isEmpty();
  }

  @Test
  void aReplyCanBeTakenBackAndANoteIsAnsweredByANote() {
    open("Meu pacote sumiu");
    page.locator("#mode-note").click();
    page.locator("#reply").fill("cuidado");
    page.keyboard().press("Enter");
    Locator note = page.locator("#log .msg.note:not(.sending)");
    note.hover();
    note.locator(".msg-more").click();
    choose("Responder mensagem");
    assertThat(page.locator("#composer.is-note")).isVisible();
    page.locator("[data-drop-answer]").click();
    assertThat(page.locator("#answers")).isHidden();
    assertThat(page.locator("#reply")).isFocused();
  }

  private void remove(String words) {
    Locator message = message(words).first();
    message.focus();
    page.keyboard().press("Shift+F10");
    choose("Excluir");
    assertThat(page.locator("#delete-message"))
        .containsText("Você tem certeza que deseja excluir esta mensagem?");
    page.locator("#delete-message [value=delete]").click();
  }

  @Test
  void theMenuOpensByRightClickAndByKeys() {
    Contact carla = open("quanto custa?");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    message("quanto custa?")
        .locator(".bubble")
        .click(
            new Locator.ClickOptions()
                .setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
    choose("Copiar link para a mensagem");
    assertThat(page.locator(".toast").last()).containsText("Copiado");
    Object link = page.evaluate("() => navigator.clipboard.readText()");
    Assertions.assertThat(link.toString())
        .contains("/conversations/" + carla.conversation() + "?messageId=");
    page.locator("#log").focus();
    page.keyboard().press("ArrowUp");
    assertThat(message("quanto custa?")).isFocused();
    page.keyboard().press("Shift+F10");
    choose("Copiar");
    page.waitForFunction("() => navigator.clipboard.readText().then(t => t === 'quanto custa?')");
    message("quanto custa?").focus();
    page.keyboard().press("Shift+F10");
    assertThat(page.locator("#message-menu [role=menuitem]:focus")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#message-menu")).isHidden();
  }

  @Test
  void aMessageBecomesACannedResponse() {
    open("Enviamos em até 3 dias");
    message("Enviamos em até 3 dias").focus();
    page.keyboard().press("Shift+F10");
    choose("Adicionar aos atalhos");
    page.locator("#new-canned [type=submit]").click();
    assertThat(page.locator("#new-canned-code-error")).isVisible();
    page.locator("#new-canned-code").fill("prazo");
    page.locator("#new-canned [type=submit]").click();
    assertThat(page.locator(".toast").last()).containsText("Atalho adicionada com sucesso");
    page.locator("#reply").pressSequentially("/prazo");
    page.keyboard().press("Enter");
    assertThat(page.locator("#reply")).hasValue("Enviamos em até 3 dias");
    page.locator("#reply").fill("");
  }

  @Test
  void placesAndPeopleAreCards() {
    Contact carla = open("onde estou");
    StoredMail.attributes(
        acme.tenant(),
        newest(carla),
        Map.of(
            "location",
            Map.of("latitude", -23.55, "longitude", -46.63, "name", "Praça da Sé"),
            "contacts",
            List.of(Map.of("name", "Dora", "phone", "+5511987654321"))));
    page.reload();
    assertThat(page.locator("#log .spot")).containsText("Praça da Sé");
    assertThat(page.locator("#log .spot a")).hasText("Ver Localização");
    assertThat(page.locator("#log .person-card")).containsText("Dora");
    assertThat(page.locator("#log .person-card bdi")).hasText("+5511987654321");
  }

  @Test
  void manyPicturesAreAGridAndAGallery() {
    open("manda as fotos");
    page.locator("#attach-input")
        .setInputFiles(
            IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new FilePayload("foto" + i + ".png", "image/png", dot()))
                .toArray(FilePayload[]::new));
    assertThat(page.locator("#tray progress")).hasCount(0);
    page.locator("#send").click();
    Locator grid = page.locator("#log .msg.out:not(.sending) .pictures");
    assertThat(grid.locator(".picture:visible")).hasCount(4);
    assertThat(grid.locator("[data-more]")).hasAttribute("data-more", "+2");
    grid.locator("[data-more]").click();
    assertThat(page.locator("#gallery-count")).hasText("4 / 6");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#gallery-name")).hasText("foto5.png");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#gallery-count")).hasText("3 / 6");
    assertThat(page.locator("#gallery-download")).hasAttribute("download", "foto3.png");
    page.keyboard().press("Escape");
    assertThat(page.locator("#gallery")).isHidden();
    Assertions.assertThat(complaints()).isEmpty();
  }

  /** A refusal is no mistake of the page's. */
  private List<String> complaints() {
    return screens.complaints().stream().filter(each -> !each.contains("422")).toList();
  }

  private static long newest(Contact contact) {
    return contact.reads().get(contact.reads().size() - 1).path("id").asLong();
  }

  private Contact open(String words) {
    Contact carla = Contact.at(support, "Carla");
    carla.begins(words);
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + carla.conversation());
    assertThat(page.locator("#log")).containsText(words);
    return carla;
  }

  private Locator message(String words) {
    return page.locator("#log .msg:has(.words)", new Page.LocatorOptions().setHasText(words));
  }

  private void choose(String label) {
    page.locator("#message-menu:popover-open")
        .getByText(label, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  /** A picture of one pixel. */
  private static byte[] dot() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  }
}
