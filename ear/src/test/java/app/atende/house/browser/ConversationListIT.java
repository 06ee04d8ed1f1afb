package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list column and the entries beside it, as they follow what becomes of conversations. */
class ConversationListIT {
  private static final HasTextOptions COUNTED = new HasTextOptions().setTimeout(20_000);

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Desk olga = acme.owner().logsIn();
  private final Screens screens = new Screens();

  private final long first = Contact.at(support, "Ana").begins("Oi");
  private final long second = Contact.at(support, "Bia").begins("Oi");

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).isEmpty();
    screens.close();
  }

  @Test
  void theEntriesSayHowManyAreOpenAndFollow() {
    Page page = at("/dashboard?tab=all");
    page.locator("#open-secondary").click();
    Locator inbox = page.locator("#secondary a[href$='/inbox/" + support.id() + "'] .count");
    assertThat(inbox).hasText("2", COUNTED);
    Contact.at(support, "Carla").begins("Oi");
    assertThat(inbox).hasText("3", COUNTED);
    act(first, "resolve", Map.of("version", -1));
    assertThat(inbox).hasText("2", COUNTED);
  }

  @Test
  void anOpenCardThatLeavesItsListStaysDimmedWithTheReasonUntilAnotherIsOpened() {
    act(first, "assign", Map.of("agent", ada.id()));
    act(second, "assign", Map.of("agent", ada.id()));
    Page page = at("/dashboard");
    card(page, first).locator(".card").click();
    assertThat(page.locator(".thread-head")).hasAttribute("data-conversation", "" + first);
    page.mouse().move(0, 0);
    act(first, "assign", Map.of("agent", ben.id()));
    assertThat(card(page, first).locator(".is-gone .gone-reason")).hasText("Atribuída a Ben");
    act(first, "assign", Map.of("agent", ada.id()));
    assertThat(card(page, first).locator(".gone-reason")).hasCount(0);
    act(first, "resolve", Map.of("version", -1));
    assertThat(card(page, first).locator(".is-gone .chip")).hasText("Resolvida");
    card(page, second).locator(".card").click();
    assertThat(card(page, first)).hasCount(0);
  }

  @Test
  void whenTheLastCardHasLeftTheListSaysThatItIsEmpty() {
    act(first, "resolve", Map.of("version", -1));
    Page page = at("/dashboard?tab=all");
    assertThat(page.locator("#cards .list-foot")).hasText("Todas as conversas carregadas 🎉");
    page.mouse().move(0, 0);
    act(second, "resolve", Map.of("version", -1));
    assertThat(page.locator("#cards .list-foot")).hasText("Não há conversas ativas neste grupo.");
    act(second, "reopen", Map.of("version", -1));
    assertThat(card(page, second)).hasCount(1);
    assertThat(page.locator("#cards .list-foot")).hasText("Todas as conversas carregadas 🎉");
  }

  @Test
  void aConversationThatIsNotInReachIsSaidToBeMissingAndLeadsBackToTheList() {
    try (Screens telephone = new Screens()) {
      Page page = telephone.loggedIn(ada, Look.PHONE);
      Response answer =
          page.navigate("/app/accounts/" + acme.id() + "/conversations/999999?tab=all");
      Assertions.assertThat(answer.status()).isEqualTo(404);
      assertThat(page.locator("#thread"))
          .containsText("Desculpe, não conseguimos encontrar a conversa.");
      page.locator("#thread [data-back]").click();
      card(page, first).locator(".card").click();
      assertThat(page.locator("#log")).containsText("Oi");
    }
  }

  @Test
  void theLayoutAndTheStatusAreAsTheyWereLeft() {
    Page page = at("/dashboard?tab=all");
    Locator layout =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Alternar o layout"));
    layout.click();
    page.locator("[popovertarget=status-menu]").click();
    page.locator("#status-menu [data-value=resolved]").click();
    assertThat(page).hasURL(Pattern.compile("status=resolved"));
    page.navigate("/app/accounts/" + acme.id() + "/dashboard");
    assertThat(page).hasURL(Pattern.compile("status=resolved"));
    assertThat(page.locator("[popovertarget=status-menu] span")).hasText("Resolvidas");
    assertThat(page.locator("#list.is-condensed")).hasCount(1);
    assertThat(layout).hasAttribute("aria-pressed", "true");
    page.locator("[popovertarget=status-menu]").click();
    page.locator("#status-menu [data-value=open]").click();
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    assertThat(page.locator("#cards > [data-card]")).hasCount(2);
  }

  @Test
  void anAdministratorMakesANewTeamFromBesideTheList() {
    Page page = screens.loggedIn(acme.owner(), Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/dashboard");
    page.locator("#open-secondary").click();
    page.locator("#secondary").getByText("Nova equipe").click();
    assertThat(page.locator("[id$=edit] :focus")).hasCount(1);
    Page adas = at("/dashboard");
    adas.locator("#open-secondary").click();
    assertThat(adas.locator("#secondary .nav-new")).hasCount(0);
  }

  private Page at(String path) {
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + path);
    return page;
  }

  private static Locator card(Page page, long number) {
    return page.locator("#cards > [data-card='" + number + "']");
  }

  private void act(long id, String verb, Object body) {
    olga.act(acme.id(), "conversations/" + id + "/" + verb, body).ok();
  }
}
