package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Mail;
import app.atende.house.world.Mailbox;
import app.atende.house.world.Person;
import app.atende.house.world.Platform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An agent sorts conversations: who, how urgent, until when, which words, in menus and by keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Person dave = acme.agent("Dave");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final BrowserContext browser = screens.loggedIn(ada, Look.DESK).context();

  @AfterAll
  void goHome() {
    screens.close();
  }

  @Test
  void theAssigneeIsChosenAmongThoseOfTheInboxAndTheConversationMovesOnHisScreen() {
    Contact carla = carla();
    Page bens = screens.loggedIn(ben, Look.DESK);
    bens.navigate("/app/accounts/" + acme.id() + "/dashboard");
    Page page = open(carla);
    page.locator("#assignee").click();
    Locator options = page.locator("#assignee-options");
    assertThat(options).containsText("Ben");
    assertThat(options).containsText("Olga");
    assertThat(options).not().containsText("Dave");
    options.getByText("Ben", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#log")).containsText("Atribuído a Ben por Ada");
    assertThat(card(bens, carla)).isVisible();
  }

  @Test
  void aPriorityIsChosenInTheDetailsAndShownOnTheCard() {
    Contact carla = carla();
    Page page = open(carla);
    page.locator("#priority").click();
    page.locator("#priority-URGENT").click();
    assertThat(page.locator(".toast").last())
        .containsText(
            "Alterada a prioridade do ID da conversa " + carla.conversation() + " para Urgente");
    assertThat(page.locator("#log")).containsText("Ada alterou a prioridade para Urgente");
    assertThat(card(page, carla).locator(".priority.urgent")).isVisible();
    assertThat(page.locator("#priority-value")).containsText("Urgente");
  }

  @Test
  void whatIsPutAsideUntilTomorrowIsAmongTheSnoozedAndSaysUntilWhen() {
    Contact carla = carla();
    Page page = open(carla);
    page.locator("#reply").press("Alt+M");
    page.locator("#snooze-menu [data-value=tomorrow]").click();
    assertThat(page.locator("#status-chip")).containsText("Adiado até amanhã às 09:00");
    assertThat(page.locator("#resolve")).containsText("Abrir");
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all&status=snoozed");
    assertThat(card(page, carla)).containsText("amanhã às 09:00");
  }

  @Test
  void aReplyBringsBackWhatWaitedForIt() {
    Contact carla = carla();
    Page page = open(carla);
    page.locator("#more-states").click();
    assertThat(page.locator("#states-menu [data-do=pending]")).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page.locator("#status-chip")).containsText("Adiado até a próxima resposta");
    carla.writes("E então?").ok();
    assertThat(page.locator(".thread-head[data-status=OPEN]")).isVisible();
    assertThat(page.locator("#status-chip")).containsText("Aberta");
  }

  @Test
  void snoozingIsTakenBack() {
    Page page = open(carla());
    page.locator("#reply").press("Alt+M");
    page.locator("#snooze-menu [data-value=an_hour]").click();
    assertThat(page.locator(".thread-head[data-status=SNOOZED]")).isVisible();
    page.locator(".toast").getByText("Desfazer").last().click();
    assertThat(page.locator(".thread-head[data-status=OPEN]")).isVisible();
  }

  @Test
  void aTimeOfOnesOwnIsTypedInWordsAndOneThatIsOverIsRefused() {
    Page page = open(carla());
    page.locator("#reply").press("Alt+M");
    page.locator("[data-do='snooze-dialog']").click();
    Locator dialog = page.locator("#snooze-dialog");
    dialog.locator("#snooze-day").fill("2020-01-01");
    dialog.locator("[type=submit]").click();
    assertThat(dialog.locator("#snooze-error")).containsText("Escolha uma data futura");
    dialog.locator("#snooze-words").fill("amanhã às 14h30");
    assertThat(dialog.locator("#snooze-words-hint")).containsText("amanhã às 14:30");
    dialog.locator("[type=submit]").click();
    assertThat(dialog).isHidden();
    assertThat(page.locator("#status-chip")).containsText("Adiado até amanhã às 14:30");
  }

  @Test
  void whatWasTypedInADialogIsThrownAwayByItsButtonOnly() {
    Page page = open(carla());
    page.locator("#reply").press("Alt+M");
    page.locator("[data-do='snooze-dialog']").click();
    Locator dialog = page.locator("#snooze-dialog");
    assertThat(dialog).isVisible();
    page.mouse().click(2, 2);
    assertThat(dialog).isHidden();
    page.locator("#reply").press("Alt+M");
    page.locator("[data-do='snooze-dialog']").click();
    dialog.locator("#snooze-words").fill("sexta");
    page.mouse().click(2, 2);
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(dialog.locator("[role=alert].dialog-unsaved")).containsText("Nada foi salvo ainda");
    assertThat(dialog.locator("#snooze-words")).hasValue("sexta");
    dialog.locator("[data-close-native]").click();
    assertThat(dialog).isHidden();
  }

  @Test
  void theTranscriptGoesToAnotherAddressWithoutPrivateNotes() {
    Contact carla = carla();
    String boss = Platform.newAddress("boss");
    ada.logsIn()
        .act(
            acme.id(),
            "conversations/" + carla.conversation() + "/messages",
            Map.of("content", "cliente difícil", "note", true))
        .ok();
    Page page = open(carla);
    page.locator("#conversation-more").click();
    page.locator("[data-do='transcript-dialog']").click();
    Locator dialog = page.locator("#transcript-dialog");
    dialog.locator("[value=other]").check();
    dialog.locator("#transcript-email").fill("nobody");
    dialog.locator("[type=submit]").click();
    assertThat(dialog.locator("#transcript-error")).isVisible();
    assertThat(dialog.locator("#transcript-email")).hasValue("nobody");
    dialog.locator("#transcript-email").fill(boss);
    dialog.locator("[type=submit]").click();
    assertThat(page.locator(".toast").last())
        .containsText("A transcrição do chat foi enviada com sucesso");
    Mail mail = Mailbox.of(boss).awaits(1);
    Assertions.assertThat(mail.text())
        .contains("Meu pacote sumiu")
        .doesNotContain("cliente difícil");
    Assertions.assertThat(mail.source()).doesNotContain("cliente dif");
  }

  @Test
  void theMenusOfferWhatCanBeDoneAsThingsStand() {
    Contact carla = carla();
    Page page = open(carla);
    openMenu(page, carla);
    Locator menu = page.locator("#card-menu");
    assertThat(menu.locator("[data-do=resolve]")).isVisible();
    assertThat(menu.locator("[data-do=reopen]")).hasCount(0);
    menu.locator("[data-do=resolve]").click();
    assertThat(page.locator(".thread-head[data-status=RESOLVED]")).isVisible();
    openMenu(page, carla);
    assertThat(menu.locator("[data-do=reopen]")).isVisible();
    assertThat(menu.locator("[data-do=resolve]")).hasCount(0);
  }

  @Test
  void theCardsMenuWorksByKeyboardAndGivesFocusBack() {
    Contact carla = carla();
    Page page = open(carla);
    page.locator("[data-card='" + carla.conversation() + "'] .card").focus();
    page.keyboard().press("Shift+F10");
    assertThat(page.locator("#card-menu")).isVisible();
    while (!isFocused(page, "[popovertarget=card-priority]")) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#card-priority :focus")).isVisible();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#card-priority")).isHidden();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#card-priority :focus")).isVisible();
    page.keyboard().press("Home");
    page.keyboard().press("Enter");
    assertThat(card(page, carla).locator(".priority.urgent")).isVisible();
    assertThat(page.locator("#card-menu")).isHidden();
  }

  private static boolean isFocused(Page page, String selector) {
    return Boolean.TRUE.equals(
        page.evaluate("selector => document.activeElement.matches(selector)", selector));
  }

  @Test
  void aLabelIsMadePutOnAndTakenOffInTheDetails() {
    Contact carla = carla();
    Page page = screens.loggedIn(acme.owner(), Look.DESK);
    open(page, carla);
    String title = "vip-" + carla.conversation();
    page.locator("#labels").click();
    page.locator("#labels-menu input").fill(title);
    page.locator("#label-new").click();
    assertThat(page.locator(".label-chips")).containsText(title);
    assertThat(card(page, carla).locator(".card-labels")).containsText(title);
    assertThat(page.locator("#log")).containsText("Olga adicionou " + title);
    Locator link =
        page.locator("#secondary a").filter(new Locator.FilterOptions().setHasText(title));
    page.navigate(link.getAttribute("href") + "?tab=all");
    assertThat(page.locator("#list-title")).containsText(title);
    assertThat(page.locator("#cards [data-card]")).hasCount(1);
    card(page, carla).locator(".card").click();
    assertThat(page.locator(".label-chips")).containsText(title);
    page.locator("[data-label-off]").click();
    assertThat(page.locator(".label-chips")).not().containsText(title);
    assertThat(card(page, carla).locator(".card-labels")).hasCount(0);
  }

  @Test
  void mutingBlocksTheContactAndShowsIt() {
    Contact carla = carla();
    Page page = open(carla);
    page.locator("#conversation-more").click();
    page.locator("[data-do=mute]").click();
    assertThat(page.locator("#log")).containsText("Ada silenciou a conversa");
    assertThat(page.locator("#muted-mark")).isVisible();
    assertThat(page.locator(".contact-block")).containsText("Desbloquear contato");
    page.locator("#conversation-more").click();
    assertThat(page.locator("[data-do=mute]")).isHidden();
    page.locator("[data-do=unmute]").click();
    assertThat(page.locator("#muted-mark")).isHidden();
  }

  @Test
  void theContactIsChangedInPlaceAndWhatIsRefusedIsSaidAtItsField() {
    Contact carla = carla();
    Page page = open(carla);
    page.locator("#edit-contact").click();
    page.locator("#contact-email").fill("nobody");
    page.locator("#contact-form [type=submit]").click();
    assertThat(page.locator("#contact-email-error")).isVisible();
    assertThat(page.locator("#contact-email")).hasValue("nobody");
    carla.client().send("PATCH", carla.address(), Map.of("name", "Carla Souza")).ok();
    assertThat(card(page, carla).locator(".card-name")).hasText("Carla Souza");
    page.locator("#contact-email").fill("carla" + carla.conversation() + "@example.com");
    page.locator("#contact-form [type=submit]").click();
    assertThat(page.locator("#contact-form [data-form-error]")).isVisible();
    assertThat(page.locator("#contact-name-error")).containsText("Carla Souza");
    page.locator("#contact-name").fill("Carla Souza");
    page.locator("#contact-form [type=submit]").click();
    assertThat(page.locator(".facts")).containsText("carla" + carla.conversation());
  }

  @Test
  void theOrderOfTheSectionsIsKept() {
    Contact carla = carla();
    Page page = open(carla);
    Locator sections = page.locator("#details [data-section]");
    page.locator("[data-section=actions] [data-move='1']").click();
    assertThat(sections.first())
        .hasAttribute("data-section", Pattern.compile("scheduled|conversation"));
    page.reload();
    assertThat(sections.first())
        .hasAttribute("data-section", Pattern.compile("scheduled|conversation"));
    page.locator("[data-section=actions] [data-move='-1']").click();
    assertThat(sections.first()).hasAttribute("data-section", "actions");
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private Page open(Contact carla) {
    Page page = browser.newPage();
    open(page, carla);
    return page;
  }

  private void open(Page page, Contact carla) {
    String address = "/app/accounts/" + acme.id() + "/conversations/" + carla.conversation();
    page.waitForResponse("**/read", () -> page.navigate(address + "?tab=all"));
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
  }

  private static void openMenu(Page page, Contact contact) {
    card(page, contact)
        .locator(".card")
        .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    assertThat(page.locator("#card-menu")).isVisible();
  }

  private static Locator card(Page page, Contact contact) {
    return page.locator("[data-card='" + contact.conversation() + "']");
  }
}
