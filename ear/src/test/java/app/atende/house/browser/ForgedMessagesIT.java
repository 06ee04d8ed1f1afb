package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.OpenHouse;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Inbox;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Pages and frames of strangers that speak the widget's language (X19). */
class ForgedMessagesIT {
  private static final String ADVERTISING =
      """
      <!doctype html><html lang="en"><title>Ad</title><link rel="icon" href="data:,"><script>
        const prefix = 'chatwoot-widget:';
        const heard = window.heard = [];
        addEventListener('message', (event) => heard.push(String(event.data)));
        const forge = (target, event, body) =>
          target.postMessage(prefix + JSON.stringify({ event, ...body }), '*');
        window.attack = () => {
          const config = { authToken: 'stolen', channelConfig: {} };
          const user = { name: 'Mallory', email: 'mallory@globex.example' };
          const every = [parent];
          for (let i = 0; i < parent.frames.length; i++) {
            if (parent.frames[i] !== window) every.push(parent.frames[i]);
          }
          for (const target of every) {
            forge(target, 'setAuthCookie', { data: { widgetAuthToken: 'stolen' } });
            forge(target, 'loaded', { config });
            forge(target, 'toggleBubble', { state: 'open' });
            forge(target, 'config-set', { isOpen: true, settings: { darkMode: 'dark' } });
            forge(target, 'set-user', { identifier: 'mallory', user });
            forge(target, 'toggle-open', { isOpen: true });
          }
        };
      </script></html>
      """;
  private static final String STRANGER =
      """
      <!doctype html><html lang="en"><title>Stranger</title><link rel="icon" href="data:,"><body>
      <script>
        window.heard = [];
        addEventListener('message', (event) => heard.push(String(event.data)));
      </script>
      <iframe src="%1$s/widget?website_token=%2$s&host=https://shop.acme.example"></iframe>
      </body></html>
      """;

  private final Company acme = Company.acme();
  private final Inbox site = acme.website("Site", acme.agent("Ada"));

  @Test
  void anotherFrameOfThePageCommandsNothingAndHearsNothing() {
    try (Screens screens = new Screens();
        Shop advertising = Shop.of(ADVERTISING);
        Shop shop = Shop.with(site, advertising)) {
      Visitor carla = Visitor.at(shop, screens.screen(Look.DESK));
      carla.says("Meu pacote sumiu");
      String session = carla.session();
      carla.page().locator(".atende-bubble").click();
      Frame foreign = carla.page().frameByUrl(advertising.address());
      foreign.evaluate("attack()");
      carla.page().evaluate("() => new Promise(done => setTimeout(done))");

      Assertions.assertThat(carla.session()).isEqualTo(session);
      assertThat(carla.page().locator(".atende-holder.is-open")).hasCount(0);
      assertThat(carla.widget().locator("html[data-theme=light]")).hasCount(1);
      Assertions.assertThat((List<?>) foreign.evaluate("heard")).isEmpty();
      Assertions.assertThat(acme.owner().logsIn().get(thread()).ok().body())
          .doesNotContain("Mallory");
    }
  }

  @Test
  void aStrangerWhoFramesTheWidgetInAnothersNameHearsNothing() {
    String page = STRANGER.formatted(OpenHouse.get().address(), site.token());
    try (Screens screens = new Screens();
        Shop stranger = Shop.of(page)) {
      Page screen = screens.screen(Look.DESK);
      screen.navigate(stranger.address());
      assertThat(screen.frameLocator("iframe").locator("button.primary")).isVisible();
      Assertions.assertThat((List<?>) screen.evaluate("heard")).isEmpty();
    }
  }

  @Test
  void aPageThatOpensTheWidgetInAnothersNameHearsNothing() {
    try (Screens screens = new Screens();
        Shop stranger = Shop.of(ADVERTISING)) {
      Page screen = screens.screen(Look.DESK);
      screen.navigate(stranger.address());
      String address =
          OpenHouse.get().address()
              + "/widget?popup=1&website_token="
              + site.token()
              + "&host=https://shop.acme.example";
      Page popup = screen.waitForPopup(() -> screen.evaluate("address => open(address)", address));
      assertThat(popup.locator("button.primary")).isVisible();
      Assertions.assertThat((List<?>) screen.evaluate("heard")).isEmpty();
    }
  }

  private String thread() {
    return "/app/accounts/" + acme.id() + "/conversations/1";
  }
}
