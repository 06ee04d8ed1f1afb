package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The composer: files of all kinds, emoji, marks, signature, send key, drafts on every device. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposerIT {
  private static final String HAND_OVER =
      "([how, name, type, data]) => {"
          + " const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));"
          + " const files = new DataTransfer();"
          + " files.items.add(new File([bytes], name, { type }));"
          + " const target = document.getElementById('reply');"
          + " const event = how === 'paste'"
          + " ? new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true })"
          + " : new DragEvent(how, { dataTransfer: files, bubbles: true, cancelable: true });"
          + " target.dispatchEvent(event); }";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Screens screens = Screens.withMicrophone();
  private final Page page = screens.loggedIn(ada, Look.DESK);

  /** What is refused here on purpose stands in the browser's console, and nothing else. */
  @AfterAll
  void goHome() {
    screens.close();
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 422"));
  }

  @Test
  void aPictureIsPastedAFileDroppedAndAVoiceRecorded() {
    Contact carla = open();
    handOver("paste", "foto.gif", "image/gif", Upload.PICTURE);
    handOver(
        "dragenter",
        "nota.pdf",
        "application/pdf",
        "%PDF-1.4 nota".getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("#thread.is-dragging")).isVisible();
    handOver(
        "drop", "nota.pdf", "application/pdf", "%PDF-1.4 nota".getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("#thread.is-dragging")).hasCount(0);
    page.locator("#record").click();
    Locator time = page.locator("#recorder [data-time]");
    assertThat(time).hasText("0:05", within(20));
    page.locator("[data-recorder=stop]").click();
    assertThat(page.locator("#tray .tray-item")).hasCount(3);
    assertThat(page.locator("#tray audio")).hasCount(1);
    page.locator("#send").click();
    assertThat(page.locator("#tray .tray-item")).hasCount(0);
    Patience.within(Duration.ofSeconds(10))
        .untilAsserted(
            () -> Assertions.assertThat(kinds(carla)).containsExactly("image", "file", "audio"));
    assertThat(page.locator("#log .msg.out audio")).hasCount(1);
    assertThat(page.locator("#log .msg.out")).containsText("nota.pdf");
  }

  @Test
  void aRecordingIsPausedAndThrownAway() {
    open();
    page.locator("#record").click();
    assertThat(page.locator("#recorder [data-time]")).hasText("0:01", within(10));
    page.locator("[data-recorder=pause]").click();
    assertThat(page.locator("[data-recorder=pause]")).hasAttribute("aria-pressed", "true");
    page.locator("[data-recorder=discard]").click();
    assertThat(page.locator("#recorder")).isHidden();
    assertThat(page.locator("#tray .tray-item")).hasCount(0);
  }

  @Test
  void aFileOfFortyOneMegabytesIsRefusedWithTheLimit() {
    open();
    page.evaluate(
        "() => { const files = new DataTransfer();"
            + " files.items.add(new File([new Uint8Array(41 << 20)], 'filme.mp4'));"
            + " const input = document.getElementById('attach-input');"
            + " input.files = files.files;"
            + " input.dispatchEvent(new Event('change', { bubbles: true })); }");
    assertThat(page.locator(".toast.error")).containsText("O arquivo excede os 40 MB");
    assertThat(page.locator("#tray .tray-item")).hasCount(0);
  }

  @Test
  void filesGoOutInTheOrderThatWasChosen() {
    Contact carla = open();
    page.locator("#attach-input")
        .setInputFiles(new FilePayload[] {text("um.txt"), text("dois.txt"), text("três.txt")});
    assertThat(page.locator("#tray progress")).hasCount(0);
    page.locator("#tray .tray-item").nth(2).locator("[data-move='-1']").click();
    assertThat(page.locator("#tray .file-name"))
        .hasText(new String[] {"um.txt", "três.txt", "dois.txt"});
    page.locator("#send").click();
    Patience.within(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                Assertions.assertThat(carla.reads().findValuesAsText("data_url"))
                    .extracting(url -> url.substring(url.lastIndexOf('/') + 1))
                    .containsExactly("um.txt", "tr%C3%AAs.txt", "dois.txt"));
  }

  @Test
  void namesThatMislead() {
    open();
    page.locator("#attach-input").setInputFiles(text("fatura\u202Efdp.\u200Bexe"));
    assertThat(page.locator("#tray progress")).hasCount(0);
    page.locator("#send").click();
    assertThat(page.locator("#log .msg.out .attachments")).containsText("faturafdp.exe");
  }

  @Test
  void tooMuchTextIsKeptAndNotSent() {
    open();
    page.evaluate(
        "() => { const field = document.getElementById('reply'); field.focus();"
            + " document.execCommand('insertText', false, 'x'.repeat(200000)); }");
    assertThat(page.locator("#counter")).hasText("50.000 caracteres a mais");
    page.locator("#send").click();
    assertThat(page.locator(".toast.error")).containsText("50.000 caracteres a mais");
    Assertions.assertThat(page.locator("#reply").inputValue()).hasSize(200_000);
    page.locator("#reply").fill("");
    assertThat(page.locator("#counter")).isHidden();
    page.keyboard().press("Enter");
    assertThat(page.locator("#log .msg.out")).hasCount(0);
  }

  @Test
  void anEmojiIsFoundByItsNameAndPickedFromATable() {
    open();
    page.locator("#reply").pressSequentially("Obrigada :cora");
    assertThat(page.locator("#caret-menu [role=option]").first()).isVisible();
    page.keyboard().press("Enter");
    assertThat(page.locator("#reply")).not().hasValue("Obrigada :cora");
    page.locator("#reply").fill("");
    page.locator("#emoji").click();
    page.locator("#emoji-box input").fill("risonho");
    page.locator("#emoji-box [role=option][id^=emo-]").first().click();
    assertThat(page.locator("#reply")).not().hasValue("");
    assertThat(page.locator("#reply")).isFocused();
    page.locator("#reply").fill("");
  }

  @Test
  void marksAreSetByKeyAndByButtonAndTakenBack() {
    open();
    page.locator("#reply").fill("muito");
    page.keyboard().press("Control+a");
    page.keyboard().press("Control+b");
    assertThat(page.locator("#reply")).hasValue("**muito**");
    page.keyboard().press("Control+b");
    assertThat(page.locator("#reply")).hasValue("muito");
    page.locator("#toggle-marks").click();
    page.locator("[data-mark=quote]").click();
    assertThat(page.locator("#reply")).hasValue("> muito");
    page.locator("[data-mark=quote]").click();
    page.keyboard().press("Control+a");
    page.keyboard().press("Control+Shift+u");
    assertThat(page.locator("#reply")).hasValue("[muito](https://)");
    page.locator("#toggle-marks").click();
    assertThat(page.locator("#marks")).isHidden();
    page.locator("#reply").fill("");
  }

  @Test
  void theSignatureStandsBelowRepliesWhereItIsSwitchedOn() {
    Person ben = acme.agent("Ben");
    acme.seat(support, ada, ben);
    Page bens = screens.loggedIn(ben, Look.DESK);
    Contact carla = open(bens);
    bens.locator("#sign").click();
    assertThat(bens.locator(".toast.error"))
        .containsText("A assinatura da mensagem não está configurada");
    bens.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    bens.locator("[id='signature-form:signature']").fill("**Ben** · {{agent.email}}");
    assertThat(bens.locator("[id='signature-form:preview'] strong")).hasText("Ben");
    bens.locator("[id='signature-form:save']").click();
    assertThat(bens.getByText("Assinatura salva.")).isVisible();
    open(bens, carla);
    bens.locator("#sign").click();
    assertThat(bens.locator("#signed")).containsText("**Ben**");
    bens.locator("#reply").fill("Oi");
    bens.keyboard().press("Enter");
    assertThat(bens.locator("#log .msg.out:not(.sending) strong")).hasText("Ben");
    Assertions.assertThat(carla.reads().findValuesAsText("content"))
        .contains("Oi\n\n--\n**Ben** · " + ben.email());
    bens.locator("#mode-note").click();
    assertThat(bens.locator("#signed")).isHidden();
  }

  @Test
  void whoWantsItSendsByTwoKeysOnEveryDevice() {
    Person dora = acme.agent("Dora");
    acme.seat(support, ada, dora);
    Page doras = screens.loggedIn(dora, Look.DESK);
    doras.navigate("/app/accounts/" + acme.id() + "/profile/settings");
    doras.getByText("Cmd/Ctrl + Enter (⌘ + ↵)").click();
    doras.locator("[id='send-key-form:save']").click();
    assertThat(doras.getByText("Tecla de atalho salva.")).isVisible();
    Page elsewhere = screens.loggedIn(dora, Look.DESK);
    open(elsewhere);
    assertThat(elsewhere.locator("#key-hint")).hasText("Ctrl + Enter para enviar");
    elsewhere.locator("#reply").fill("Oi");
    elsewhere.keyboard().press("Enter");
    assertThat(elsewhere.locator("#reply")).hasValue("Oi\n");
    elsewhere.keyboard().press("Control+Enter");
    assertThat(elsewhere.locator("#log .msg.out")).containsText("Oi");
  }

  @Test
  void aDraftIsThereOnAnotherDeviceAndGoesWhenItIsSent() {
    Contact carla = open();
    page.waitForResponse(
        "**/draft",
        () -> {
          page.locator("#reply").fill("Vou procurar");
          page.locator("#log").focus();
        });
    Page elsewhere = screens.loggedIn(ada, Look.DESK);
    elsewhere.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    Locator card = elsewhere.locator("[data-card='" + carla.conversation() + "'] .card-preview");
    assertThat(card).containsText("Rascunho:");
    open(elsewhere, carla);
    assertThat(elsewhere.locator("#reply")).hasValue("Vou procurar");
    elsewhere.waitForResponse(
        "**/draft",
        () -> {
          elsewhere.locator("#reply").press("Enter");
        });
    page.reload();
    assertThat(page.locator("#log .msg.out")).containsText("Vou procurar");
    assertThat(page.locator("#reply")).hasValue("");
  }

  private Contact open() {
    return open(page);
  }

  private Contact open(Page on) {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    open(on, carla);
    return carla;
  }

  private void open(Page on, Contact contact) {
    on.waitForResponse(
        "**/me/writing",
        () ->
            on.navigate("/app/accounts/" + acme.id() + "/conversations/" + contact.conversation()));
    assertThat(on.locator("#log")).containsText("Meu pacote sumiu");
  }

  private void handOver(String how, String name, String type, byte[] bytes) {
    page.evaluate(HAND_OVER, List.of(how, name, type, Base64.getEncoder().encodeToString(bytes)));
  }

  private static FilePayload text(String name) {
    Upload file = Upload.text(name, "BR123");
    return new FilePayload(file.name(), file.type(), file.bytes());
  }

  private static List<String> kinds(Contact contact) {
    return contact.reads().findParents("attachments").stream()
        .reduce((earlier, later) -> later)
        .map(newest -> newest.path("attachments").findValuesAsText("file_type"))
        .orElse(List.of());
  }

  private static LocatorAssertions.HasTextOptions within(int seconds) {
    return new LocatorAssertions.HasTextOptions()
        .setTimeout(Patience.scaled(Duration.ofSeconds(seconds)).toMillis());
  }
}
