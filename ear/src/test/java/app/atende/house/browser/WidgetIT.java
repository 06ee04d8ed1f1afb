package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The widget on a site of another origin, against the real server. */
class WidgetIT {
  private static final ContainsTextOptions EVENTUALLY =
      new ContainsTextOptions().setTimeout(Patience.scaled(Duration.ofSeconds(12)).toMillis());

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox site = acme.website("Site", ada);

  @Test
  void bothSidesSeeTheOtherTypeAndSendFiles() {
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Visitor carla = Visitor.at(shop, screens.screen(Look.PHONE.english().dark()));
      carla.says("My parcel is lost");
      Page agent = screens.loggedIn(ada, Look.DESK);
      agent.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      assertThat(agent.locator("#log")).containsText("My parcel is lost");

      carla.types("It was");
      assertThat(agent.locator("#typing")).isVisible();
      agent.locator("#reply").pressSequentially("Deixe");
      assertThat(carla.widget().locator(".typing")).isVisible();

      carla.sends("invoice.txt", "paid");
      assertThat(agent.locator("#log")).containsText("invoice.txt");
      agent
          .locator("#attach-input")
          .setInputFiles(
              new FilePayload("label.txt", "text/plain", "BR123".getBytes(StandardCharsets.UTF_8)));
      agent.locator("#reply").fill("Segue a etiqueta");
      agent.locator("#send").click();
      assertThat(carla.log()).containsText("Segue a etiqueta");
      assertThat(carla.log()).containsText("label.txt");
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  @Test
  void theGreetingAnswersTheFirstMessageOnly() {
    acme.change(site, Map.of("greeting_enabled", true, "greeting_message", "Já vamos atender!"));
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Visitor carla = Visitor.at(shop, screens.screen(Look.DESK));
      carla.says("Olá");
      assertThat(carla.log().getByText("Já vamos atender!")).hasCount(1);
      carla.says("Alguém aí?");
      Page agent = screens.loggedIn(ada, Look.DESK);
      agent.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      assertThat(agent.locator("#log").getByText("Já vamos atender!")).hasCount(1);
      assertThat(agent.locator("#log")).containsText("Alguém aí?");
    }
  }

  @Test
  void aVisitorSeesThatTheConversationWasResolved() {
    acme.change(site, Map.of("allow_messages_after_resolved", false));
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Visitor carla = Visitor.at(shop, screens.screen(Look.DESK));
      carla.says("Obrigada, chegou!");
      Page agent = screens.loggedIn(ada, Look.DESK);
      agent.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      agent.locator("#resolve").click();
      assertThat(carla.widget().locator(".ended")).isVisible();
      assertThat(carla.widget().locator("textarea")).hasCount(0);
    }
  }

  @Test
  void whatWasWrittenWhileTheLineWasDownIsThereOnceItIsBack() {
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Page page = screens.screen(Look.DESK);
      Cut line = new Cut(page);
      Visitor carla = Visitor.at(shop, page);
      carla.says("Meu pacote sumiu");
      line.isConnected();
      line.cut();
      assertThat(carla.widget().locator(".strip")).isVisible();
      ada.logsIn()
          .act(acme.id(), "conversations/1/messages", Map.of("content", "Vou procurar"))
          .ok();
      carla.says("Ainda estou aqui");
      line.mend();
      assertThat(carla.log()).containsText("Vou procurar", EVENTUALLY);
      Patience.within(Duration.ofSeconds(30))
          .until(() -> carla.widget().locator(".strip").isHidden());
      assertThat(carla.log().getByText("Vou procurar")).hasCount(1);
      assertThat(carla.log().getByText("Ainda estou aqui")).hasCount(1);
    }
  }

  @Test
  void aVisitorIsKnownAgainWhereForeignCookiesAreBlocked() {
    try (Screens screens = Screens.withoutForeignCookies();
        Shop shop = Shop.with(site)) {
      Visitor carla = Visitor.at(shop, screens.screen(Look.DESK));
      carla.says("Meu pacote sumiu");
      Assertions.assertThat(carla.session()).isNotEmpty();
      carla.page().reload();
      carla.opens();
      assertThat(carla.log()).containsText("Meu pacote sumiu");
      String house = OpenHouse.get().address().toString();
      Assertions.assertThat(carla.page().context().cookies(house)).isEmpty();
    }
  }

  @Test
  void onlyAllowedDomainsMayShowTheWidget() {
    acme.change(site, Map.of("channel", Map.of("allowed_domains", "localhost")));
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Page allowed = screens.screen(Look.DESK);
      allowed.navigate(shop.otherAddress());
      assertThat(allowed.locator(".atende-bubble")).isVisible();
      Assertions.assertThat(screens.complaints()).isEmpty();

      Page foreign = screens.screen(Look.DESK);
      foreign.navigate(shop.address());
      Patience.within(Duration.ofSeconds(5))
          .until(() -> screens.complaints().toString().contains("frame-ancestors"));
      assertThat(foreign.locator(".atende-bubble")).isHidden();
      Assertions.assertThat(foreign.context().cookies()).isEmpty();
    }
  }

  /** The widget's line to the server, which may be cut. */
  private static final class Cut {
    private final AtomicBoolean down = new AtomicBoolean();
    private final List<WebSocketRoute> lines = new CopyOnWriteArrayList<>();
    private final Page page;

    Cut(Page page) {
      this.page = page;
      page.routeWebSocket(
          "**/cable",
          line -> {
            if (down.get()) {
              line.close();
            } else {
              line.connectToServer();
              lines.add(line);
            }
          });
    }

    void isConnected() {
      page.waitForCondition(() -> !lines.isEmpty());
    }

    void cut() {
      down.set(true);
      lines.forEach(WebSocketRoute::close);
    }

    void mend() {
      down.set(false);
    }
  }
}
