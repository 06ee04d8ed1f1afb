package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shift without a mouse, and the way through one conversation by thumb (2.2, 4.2, U38). */
class ShiftIT {
  private static final int CONVERSATIONS = 10;
  private static final int ASIDE = 5;
  private static final String OPTIONS = "#caret-menu [role=option]";

  private final Company acme = Company.acme().canned("oi", "Olá! Vou ver isso agora.");
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private Screens screens;

  @BeforeEach
  void begin() {
    Map<String, Object> freight = Map.of("title", "frete");
    acme.owner().logsIn().act(acme.id(), "labels", freight).ok();
    screens = new Screens();
  }

  @AfterEach
  void goHome() {
    screens.close();
  }

  @Test
  void tenConversationsByKeysInPortuguese() {
    shift(
        Look.DESK,
        new Words(
            "Adicionar etiqueta à conversa", "Atribuir a mim", "Atribuir prioridade", "Urgente"));
  }

  @Test
  void tenConversationsByKeysInEnglish() {
    shift(
        Look.DESK.english(),
        new Words("Add a label to the conversation", "Assign to me", "Assign priority", "Urgent"));
  }

  /** What somebody types into the command bar. */
  private record Words(String label, String mine, String priority, String urgent) {}

  private void shift(Look look, Words words) {
    List<Contact> contacts = waiting();
    Page page = screens.loggedIn(ada, look);
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    CommandBar.heardOn(page);
    page.keyboard().press("Alt+k");
    Set<String> handled = new HashSet<>();
    for (int n = 0; n < CONVERSATIONS; n++) {
      String open = page.locator(".thread-head").getAttribute("data-conversation");
      Assertions.assertThat(handled.add(open)).as("%s comes once, of %s", open, handled).isTrue();
      answer(page);
      note(page);
      sort(page, words);
      leave(page, n);
      assertThat(page.locator(".thread-head")).not().hasAttribute("data-conversation", open);
      if (n < CONVERSATIONS - 1) {
        assertThat(page.locator("#reply")).isFocused();
      }
    }
    for (Contact contact : contacts) {
      Assertions.assertThat(contact.reads().toString()).contains("Vou ver isso agora");
    }
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  /** One more than is handled, so that there is always a next one. */
  private List<Contact> waiting() {
    Contact.at(support, "Zoé").begins("Fica para depois");
    List<Contact> contacts = new ArrayList<>();
    for (int n = 0; n < CONVERSATIONS; n++) {
      Contact contact = Contact.at(support, "Carla " + n);
      contact.begins("Meu pacote sumiu");
      contacts.add(contact);
    }
    return contacts;
  }

  private static void answer(Page page) {
    page.keyboard().press("Alt+l");
    assertThat(page.locator("#reply")).isFocused();
    page.keyboard().type("/oi");
    assertThat(page.locator(OPTIONS).first()).isVisible();
    page.keyboard().press("Enter");
    assertThat(page.locator("#reply")).hasValue("Olá! Vou ver isso agora.");
    page.keyboard().press("Enter");
    assertThat(page.locator("#log .msg.out:not(.sending)").last()).containsText("Vou ver isso");
  }

  private static void note(Page page) {
    page.keyboard().press("Alt+p");
    assertThat(page.locator("#reply")).isFocused();
    page.keyboard().type("@Be");
    assertThat(page.locator(OPTIONS).first()).isVisible();
    page.keyboard().press("Enter");
    page.keyboard().type("olha isto");
    page.keyboard().press("Enter");
    assertThat(page.locator("#log .msg.note:not(.sending)")).containsText("olha isto");
  }

  private static void sort(Page page, Words words) {
    CommandBar bar = CommandBar.openedOn(page).type(words.label()).choose(words.label());
    assertThat(bar.option("frete")).isVisible();
    bar.choose("frete");
    assertThat(page.locator(".label-chips")).containsText("frete");
    CommandBar.openedOn(page).type(words.mine()).choose(words.mine());
    assertThat(page.locator("#assignee-value")).hasText("Ada");
    CommandBar.openedOn(page).type(words.priority()).choose(words.priority());
    assertThat(bar.option(words.urgent())).isVisible();
    bar.type(words.urgent()).choose(words.urgent());
    assertThat(page.locator("#priority-value")).containsText(words.urgent());
  }

  private static void leave(Page page, int n) {
    if (n % ASIDE != ASIDE - 1) {
      page.keyboard().press("Control+Alt+e");
      return;
    }
    page.keyboard().press("Alt+m");
    assertThat(page.locator("#snooze-menu :focus")).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page.locator(".thread-head[data-status=SNOOZED]")).isVisible();
    assertThat(page.locator("#reply")).isFocused();
    page.keyboard().press("Alt+k");
  }

  @Test
  void oneConversationByThumb() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    try (BrowserContext phone = phone()) {
      Page page = phone.newPage();
      logIn(page);
      page.locator("#list-tabs [data-value=all]").tap();
      Locator card = page.locator("[data-card='" + carla.conversation() + "'] .card");
      card.tap();
      assertThat(page.locator("#log").getByText("Meu pacote sumiu")).isVisible();
      page.locator("#reply").tap();
      page.keyboard().insertText("Vou procurar já");
      page.locator("#send").tap();
      Patience.within(Duration.ofSeconds(5))
          .until(() -> carla.reads().toString().contains("Vou procurar já"));
      page.locator("#resolve").tap();
      assertThat(page.locator(".thread-head[data-status=RESOLVED]")).isVisible();
      page.locator("[data-back]").tap();
      assertThat(page.locator(".bottom-bar [popovertarget=profile-menu]")).isVisible();
      page.locator(".bottom-bar [popovertarget=profile-menu]").tap();
      assertThat(page.locator("#profile-menu a[href$='/search']")).isVisible();
    }
  }

  private BrowserContext phone() {
    return screens
        .screen(Look.PHONE)
        .context()
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(Look.PHONE.width(), Look.PHONE.height())
                .setLocale("pt-BR")
                .setHasTouch(true)
                .setIsMobile(true)
                .setBaseURL(OpenHouse.get().address().toString()));
  }

  private void logIn(Page page) {
    page.navigate("/app/login");
    page.locator("[id='login:email']").tap();
    page.keyboard().insertText(ada.email());
    page.locator("[id='login:password']").tap();
    page.keyboard().insertText(ada.password());
    page.locator("[id='login:submit']").tap();
    page.waitForURL(url -> url.contains("/app/accounts"));
  }
}
