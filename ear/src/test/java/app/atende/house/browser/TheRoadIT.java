package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The road through the whole house, with two people in two real browsers. */
class TheRoadIT {
  private static final IsVisibleOptions SOON =
      new IsVisibleOptions().setTimeout(Patience.scaled(Duration.ofSeconds(1)).toMillis());

  @Test
  void aVisitorWritesAnAgentAnswersAndResolves() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Inbox site = acme.website("Site", ada);
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Page agent = screens.loggedIn(ada, Look.DESK);
      agent.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
      assertThat(agent.locator("#stream")).isVisible();
      Page visitor = screens.screen(Look.DESK);
      FrameLocator widget = opened(visitor, shop);
      say(widget, "Meu pacote sumiu");

      Locator card = agent.locator("[data-card]").getByText("Meu pacote sumiu");
      assertThat(card).isVisible(SOON);
      card.click();
      assertThat(agent.locator("#log").getByText("Meu pacote sumiu")).isVisible(SOON);
      agent.locator("#reply").fill("Vou procurar já");
      agent.locator("#send").click();
      assertThat(widget.locator("[role=log]").getByText("Vou procurar já")).isVisible(SOON);

      say(widget, "Obrigada!");
      assertThat(agent.locator("#log").getByText("Obrigada!")).isVisible(SOON);
      agent.locator("#resolve").click();
      assertThat(agent.locator(".thread-head[data-status=RESOLVED]")).isVisible(SOON);
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  private static FrameLocator opened(Page visitor, Shop shop) {
    visitor.navigate(shop.address());
    visitor.locator(".atende-bubble").click();
    FrameLocator widget = visitor.frameLocator("#chatwoot_live_chat_widget");
    widget.locator("button.primary").click();
    assertThat(widget.locator("textarea")).isVisible();
    return widget;
  }

  private static void say(FrameLocator widget, String text) {
    widget.locator("textarea").fill(text);
    widget.locator("button.send").click();
    assertThat(widget.locator("[role=log]").getByText(text)).isVisible();
  }
}
