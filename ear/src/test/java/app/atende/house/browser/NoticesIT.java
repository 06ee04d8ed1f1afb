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
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People hear of what concerns them: by the bell, on its page, at once. */
class NoticesIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).isEmpty();
    screens.close();
  }

  /** U9, with the name chosen from the menu at the caret. */
  @Test
  void whoIsNamedInANoteHearsOfItAndTheContactNever() {
    Contact carla = carla();
    Page bens = at(ben, "/dashboard", Look.DESK);
    Page adas = at(ada, "/conversations/" + carla.conversation(), Look.DESK);
    adas.keyboard().press("Alt+P");
    assertThat(adas.locator("#composer.is-note")).isVisible();
    adas.locator("#reply").pressSequentially("Veja isto, @be");
    assertThat(adas.locator("#caret-menu [role=option]").first()).containsText("Ben");
    adas.keyboard().press("Enter");
    assertThat(adas.locator("#reply"))
        .hasValue("Veja isto, [@Ben](mention://user/" + ben.id() + "/Ben) ");
    adas.locator("#send").click();
    assertThat(adas.locator(".msg.note .mention")).hasText("@Ben");
    assertThat(bens.locator(".rail [data-bell] .badge")).containsText("1");
    bens.locator(".rail a[href$='/notifications']").click();
    Locator row = bens.locator("[data-notice]");
    assertThat(row).containsText("Mencionado");
    assertThat(row).containsText("por Ada");
    row.locator("a").click();
    assertThat(bens.locator("#log .mention")).hasText("@Ben");
    assertThat(bens).hasURL(Pattern.compile("/notifications$"));
    assertThat(bens.locator(".rail [data-bell] .badge")).hasCount(0);
    bens.navigate("/app/accounts/" + acme.id() + "/mentions/conversations");
    assertThat(bens.locator("[data-card]")).containsText("Veja isto, @Ben");
    Assertions.assertThat(carla.reads().toString()).doesNotContain("Veja isto", "mention");
  }

  @Test
  void aTeamIsNamedLikeAColleagueAndItsMembersHearOfIt() {
    Provider.ofTheHouse()
        .write(
            acme.tenant(),
            "INSERT INTO team (id, name, created_at) VALUES (1, 'Expedição', NOW(6))");
    Provider.ofTheHouse()
        .write(
            acme.tenant(),
            "INSERT INTO team_member (team_id, agent_id) VALUES (1, " + ben.id() + ")");
    Contact carla = carla();
    Page bens = at(ben, "/dashboard", Look.DESK);
    Page adas = at(ada, "/conversations/" + carla.conversation(), Look.DESK);
    adas.keyboard().press("Alt+P");
    adas.locator("#reply").pressSequentially("Veja isto, @exp");
    assertThat(adas.locator("#caret-menu [role=option]")).containsText("Expedição");
    adas.keyboard().press("Enter");
    adas.locator("#send").click();
    assertThat(adas.locator(".msg.note .mention")).hasText("@Expedição");
    assertThat(bens.locator(".rail [data-bell] .badge")).containsText("1");
  }

  @Test
  void whoCannotSeeTheConversationIsNotNamedInSilence() {
    Person chris = acme.agent("Chris");
    Contact carla = carla();
    Page adas = at(ada, "/conversations/" + carla.conversation(), Look.DESK);
    adas.keyboard().press("Alt+P");
    adas.locator("#reply").fill("[@Chris](mention://user/" + chris.id() + "/Chris)");
    adas.locator("#send").click();
    assertThat(adas.locator(".toast"))
        .containsText("Chris não tem acesso a esta conversa e não será avisado.");
  }

  @Test
  void noticesAreReadFilteredAndDropped() {
    give(carla());
    give(carla());
    Page bens = at(ben, "/notifications", Look.DESK);
    Locator rows = bens.locator("[data-notice]");
    assertThat(rows).hasCount(2);
    assertThat(bens.locator(".told.unread")).hasCount(2);
    rows.first().hover();
    rows.first().locator("[data-read-notice]").click();
    assertThat(bens.locator(".told.unread")).hasCount(1);
    assertThat(bens.locator(".rail [data-bell] .badge")).containsText("1");
    bens.locator("a[href$='show=unread']").click();
    assertThat(rows).hasCount(1);
    bens.locator("#read-all").click();
    assertThat(bens.locator("#notices")).containsText("Você leu tudo");
    bens.locator(".notices-tabs a").first().click();
    assertThat(rows).hasCount(2);
    rows.first().locator("a").focus();
    bens.keyboard().press("ArrowDown");
    bens.keyboard().press("Delete");
    assertThat(rows).hasCount(1);
    bens.locator("#delete-read").click();
    bens.locator("#delete-read-dialog [value=delete]").click();
    assertThat(bens.locator("#notices")).containsText("Nenhuma notificação");
  }

  @Test
  void theConversationStandsBesideTheListAndTheKeyboardWalks() {
    Contact rui = Contact.at(support, "Rui");
    rui.begins("Quero trocar de plano");
    give(rui);
    give(carla());
    Page bens = at(ben, "/notifications?show=unread&sort=oldest", Look.DESK);
    Locator rows = bens.locator("[data-notice] .notice-link");
    rows.first().click();
    assertThat(bens.locator("#log")).containsText("Quero trocar de plano");
    bens.keyboard().press("ArrowDown");
    assertThat(bens.locator("#log")).containsText("Meu pacote sumiu");
    assertThat(rows.last()).hasAttribute("aria-current", "true");
    assertThat(bens.locator(".rail [data-bell] .badge")).hasCount(0);
    assertThat(bens.locator(".told.unread")).hasCount(0);
    rui.writes("Alguém aí?");
    assertThat(bens.locator(".rail [data-bell] .badge")).containsText("1");
    bens.keyboard().press("Enter");
    assertThat(bens.locator("#composer")).isVisible();
    assertThat(bens.locator("#log")).containsText("Meu pacote sumiu");
  }

  @Test
  void whatIsPutAsideIsGoneUntilItsTimeAndCanBeBroughtBack() {
    give(carla());
    Page bens = at(ben, "/notifications", Look.PHONE);
    Locator rows = bens.locator("[data-notice]");
    bens.locator("[data-snooze-notice]").click();
    bens.locator("#snooze-menu [data-value=tomorrow]").click();
    assertThat(bens.locator(".toast")).containsText("Notificação adiada até amanhã às 09:00");
    assertThat(rows).hasCount(0);
    assertThat(bens.locator(".bottom-bar [data-bell] .badge")).hasCount(0);
    bens.locator("a[href$='show=snoozed']").click();
    assertThat(rows).containsText("Adiada até amanhã às 09:00");
    bens.locator("[data-snooze-notice]").click();
    bens.locator("#snooze-menu [data-do=snooze-dialog]").click();
    assertThat(bens.locator("#snooze-dialog :focus")).hasCount(1);
    bens.locator("#snooze-day").fill("");
    bens.locator("#snooze-dialog [type=submit]").click();
    assertThat(bens.locator("#snooze-error")).isVisible();
    bens.locator("#snooze-dialog [data-close-native]").click();
    bens.locator("[data-wake-notice]").click();
    assertThat(bens.locator("#notices")).containsText("Nenhuma notificação adiada");
    assertThat(bens.locator(".bottom-bar [data-bell] .badge")).containsText("1");
  }

  @Test
  void nothingIsDroppedWithoutAWordAndWhatComesIsThereAtOnce() {
    Page bens = at(ben, "/notifications", Look.DESK);
    Locator rows = bens.locator("[data-notice]");
    give(carla());
    assertThat(rows).hasCount(1);
    assertThat(bens.locator(".toast").first()).containsText("Uma conversa foi atribuída a você");
    give(carla());
    assertThat(rows).hasCount(2);
    bens.locator("#read-all").click();
    bens.locator("#delete-read").click();
    bens.keyboard().press("Escape");
    assertThat(bens.locator("#delete-read-dialog")).isHidden();
    bens.reload();
    assertThat(rows).hasCount(2);
  }

  @Test
  void whatSomebodyWantsToHearIsHisChoice() {
    Page bens = at(ben, "/notifications", Look.DESK);
    bens.locator("[popovertarget=wishes-menu]").click();
    Locator begun = bens.locator("[data-wish=new_conversation]");
    assertThat(begun).hasAttribute("aria-checked", "false");
    begun.click();
    assertThat(begun).hasAttribute("aria-checked", "true");
    carla();
    assertThat(bens.locator("[data-notice]")).containsText("Nova conversa");
  }

  @Test
  void theProfileAndThePageOfNoticesKnowOneChoice() {
    Page bens = at(ben, "/notifications", Look.PHONE);
    bens.locator("[popovertarget=wishes-menu]").click();
    bens.locator("#wishes-menu a").click();
    Locator told = box(bens, "new_message", "console");
    Locator mailed = box(bens, "new_message", "mail");
    assertThat(told).isChecked();
    assertThat(mailed).not().isChecked();
    mailed.check();
    assertThat(bens.locator(".toast")).containsText("Preferências de notificação salvas");
    bens.locator(".toast [data-close]").click();
    told.focus();
    bens.keyboard().press("Space");
    assertThat(mailed).isDisabled();
    bens.locator(".toast [data-action]").click();
    assertThat(told).isChecked();
    assertThat(told).isFocused();
    assertThat(mailed).isEnabled();
    bens.waitForResponse("**/notices/wishes", () -> box(bens, "assigned", "console").uncheck());
    bens.navigate("/app/accounts/" + acme.id() + "/notifications");
    assertThat(bens.locator("[data-wish=assigned]")).hasAttribute("aria-checked", "false");
    bens.goBack();
    bens.reload();
    assertThat(mailed).isChecked();
    assertThat(box(bens, "assigned", "mail")).isDisabled();
    Object wide = bens.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    Assertions.assertThat(wide).isEqualTo(false);
  }

  private static Locator box(Page page, String kind, String way) {
    return page.locator("[data-told-kind=" + kind + "][data-told-way=" + way + "]");
  }

  @Test
  void aTelephoneHasTheBellInItsBar() {
    give(carla());
    Page bens = at(ben, "/dashboard", Look.PHONE);
    Locator bell = bens.locator(".bottom-bar a[href$='/notifications']");
    assertThat(bell).containsText("Notificações");
    assertThat(bell.locator(".badge")).isVisible();
    bell.click();
    assertThat(bens.locator("[data-notice]")).containsText("Atribuídas a você");
    Object wide = bens.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    Assertions.assertThat(wide).isEqualTo(false);
    bens.locator("[data-delete-notice]").click();
    assertThat(bens.locator("#notices")).containsText("Nenhuma notificação");
  }

  private void give(Contact carla) {
    ada.logsIn()
        .act(
            acme.id(),
            "conversations/" + carla.conversation() + "/assign",
            Map.of("agent", ben.id()))
        .ok();
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private Page at(Person person, String place, Look look) {
    Page page = screens.loggedIn(person, look);
    page.navigate("/app/accounts/" + acme.id() + place);
    assertThat(page.locator("#app")).isVisible();
    return page;
  }
}
