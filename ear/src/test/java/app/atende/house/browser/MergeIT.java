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
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Conversations are merged and deleted on the screen; pictures are enlarged, sound is heard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeIT {

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final Page page = screens.loggedIn(ada, Look.DESK);

  @AfterAll
  void goHome() {
    screens.close();
  }

  private void open(Page where, Contact contact) {
    String list = "/app/accounts/" + acme.id() + "/conversations/" + contact.conversation();
    where.navigate(list + "?tab=all");
    assertThat(where.locator("#log .msg").first()).isVisible();
  }

  private void ask() {
    page.locator("#conversation-more").click();
    page.locator("#conversation-menu [data-do=merge-dialog]").click();
  }

  @Test
  void theOpenOneGoesIntoTheChosenOneAndComesBack() {
    Contact older = Contact.at(support, "Carla");
    older.begins("Meu pacote sumiu");
    Contact newer = older.again();
    newer.begins("Alguém aí?");
    Page bens = screens.loggedIn(ben, Look.DESK);
    open(bens, newer);
    open(page, newer);
    page.locator("#reply").fill("já olho");
    ask();
    Locator choice = page.locator("#merge-dialog .merge-choice");
    assertThat(choice).containsText("Meu pacote sumiu");
    assertThat(page.locator("#merge-dialog input:focus")).hasCount(1);
    page.keyboard().press("Space");
    page.locator("#merge-dialog [type=submit]").click();
    assertThat(page.locator(".thread-head[data-conversation='" + older.conversation() + "']"))
        .isVisible();
    assertThat(page.locator("#log .msg")).hasCount(2);
    assertThat(page.locator("#log .activity").last())
        .containsText("Ada mesclou a conversa nº " + newer.conversation() + " nesta conversa");
    assertThat(page.locator("#reply")).hasValue("já olho");
    assertThat(page.locator("[data-card='" + newer.conversation() + "']")).hasCount(0);
    Assertions.assertThat(page.url()).contains("/conversations/" + older.conversation());
    assertThat(bens.locator(".thread-head[data-conversation='" + older.conversation() + "']"))
        .isVisible();
    assertThat(bens.locator("[data-card='" + newer.conversation() + "']")).hasCount(0);
    page.reload();
    takeBack(bens, newer);
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  private void takeBack(Page bens, Contact newer) {
    Locator back = page.locator(".toast", new Page.LocatorOptions().setHasText("foi mesclada"));
    back.getByText("Desfazer").click();
    assertThat(page.locator(".thread-head[data-conversation='" + newer.conversation() + "']"))
        .isVisible();
    assertThat(page.locator("#log .msg")).hasCount(1);
    assertThat(bens.locator("[data-card='" + newer.conversation() + "']")).hasCount(1);
    assertThat(bens.locator("#log .msg")).hasCount(1);
  }

  @Test
  void whoHasNoOtherConversationIsToldSo() {
    Contact alone = Contact.at(support, "Rui");
    alone.begins("Oi");
    open(page, alone);
    CommandBar.openedOn(page).type("mesclar");
    page.keyboard().press("Enter");
    assertThat(page.locator("#merge-dialog")).containsText("Este contato não tem outra conversa.");
    assertThat(page.locator("#merge-dialog [type=submit]")).isDisabled();
    page.keyboard().press("Escape");
    assertThat(page.locator("#merge-dialog")).isHidden();
  }

  @Test
  void anAdministratorDeletesTheOpenOneAndGoesOnWithTheNext() {
    Contact stays = Contact.at(support, "Sônia");
    stays.begins("Bom dia");
    Contact goes = Contact.at(support, "Vítor");
    goes.begins("Apague isto");
    Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
    open(olgas, goes);
    open(page, goes);
    assertThat(page.locator("#conversation-menu [data-do=delete-dialog]")).hasCount(0);
    CommandBar.openedOn(olgas).type("excluir conversa").choose("Excluir conversa");
    Locator dialog = olgas.locator("#delete-conversation");
    assertThat(dialog).containsText("A conversa nº " + goes.conversation() + " com Vítor");
    olgas.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    olgas.locator("#conversation-more").click();
    olgas.locator("#conversation-menu [data-do=delete-dialog]").click();
    dialog.locator("[value=delete]").click();
    assertThat(olgas.locator(".toast").last()).containsText("Conversa nº " + goes.conversation());
    assertThat(olgas.locator("[data-card='" + goes.conversation() + "']")).hasCount(0);
    assertThat(olgas.locator(".thread-head[data-conversation='" + stays.conversation() + "']"))
        .isVisible();
    assertThat(page.locator("[data-card='" + goes.conversation() + "']")).hasCount(0);
    assertThat(page.locator(".toast").last())
        .containsText("A conversa nº " + goes.conversation() + " foi excluída");
    assertThat(page.locator(".thread-head[data-conversation='" + goes.conversation() + "']"))
        .hasCount(0);
  }

  @Test
  void aPictureIsEnlargedAndTurned() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("a foto");
    carla.sends(Upload.picture("foto.gif")).ok();
    open(page, carla);
    page.locator("#log .picture").click();
    assertThat(page.locator("[data-gallery=smaller]")).isDisabled();
    page.keyboard().press("+");
    assertThat(page.locator("[data-gallery=smaller]")).isEnabled();
    page.keyboard().press("r");
    assertThat(page.locator("#gallery-picture"))
        .hasAttribute("style", java.util.regex.Pattern.compile("rotate: 90deg"));
    page.keyboard().press("-");
    assertThat(page.locator("[data-gallery=smaller]")).isDisabled();
    page.keyboard().press("Escape");
    assertThat(page.locator("#gallery")).isHidden();
  }

  @Test
  void soundSaysHowLongItIsAndIsHeardFaster() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("um áudio");
    carla.sends(Upload.silence("recado.wav", 12)).ok();
    open(page, carla);
    Locator sound = page.locator("#log .sound");
    assertThat(sound.locator("[data-sound-time]")).hasText("0:00 / 0:12");
    sound.locator("[data-sound-place]").focus();
    page.keyboard().press("ArrowRight");
    assertThat(sound.locator("[data-sound-time]")).hasText("0:05 / 0:12");
    Locator pace = sound.locator("[data-sound-pace]");
    pace.click();
    assertThat(pace).hasText("1,5×");
    pace.click();
    assertThat(pace).hasText("2×");
    Assertions.assertThat(sound.locator("audio").evaluate("it => it.playbackRate")).isEqualTo(2);
  }
}
