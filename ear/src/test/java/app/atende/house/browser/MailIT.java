package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Person;
import app.atende.house.world.PictureHost;
import app.atende.house.world.StoredMail;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile mail in the log: nothing runs, nothing is asked for, nothing sticks out (U22). */
class MailIT {
  private static final String WIDE =
      "() => [document.scrollingElement, document.getElementById('log')]"
          + ".every(each => each.scrollWidth <= each.clientWidth + 1)";

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void aHostileMailIsShownInAFrame(int width) {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Contact.at(acme.api("Suporte", ada), "Carla").begins("Meu pacote sumiu");
    try (PictureHost host = PictureHost.open();
        Screens screens = new Screens()) {
      StoredMail.in(acme.tenant(), 1, hostile(host));
      Page page = screens.loggedIn(ada, new Look(width, 900, "pt-BR", Look.DESK.colours()));
      page.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      FrameLocator frame = page.frameLocator("#log [data-mail]");
      assertThat(frame.getByText("Cadê meu pedido?")).isVisible();
      assertThat(frame.getByText("o que escrevi antes")).hasCount(0);
      Assertions.assertThat(page.evaluate(WIDE)).isEqualTo(true);
      assertThat(page.locator("#log .mail-subject")).hasText("Pedido 4711");
      page.locator("#log .mail-head summary").click();
      assertThat(page.locator("#log .mail-head dl")).containsText("dora@loja.example");
      Assertions.assertThat(host.asked()).isEmpty();
      page.getByText("Mostrar imagens").click();
      assertThat(frame.locator("img")).hasJSProperty("naturalWidth", 1);
      Assertions.assertThat(host.asked()).containsExactly("/logo.png");
      page.getByText("Mostrar Texto Citado").click();
      assertThat(frame.getByText("o que escrevi antes")).isVisible();
      page.getByText("Mostrar Mais").click();
      assertThat(page.getByText("Mostrar Menos")).isVisible();
      Assertions.assertThat(page.evaluate(WIDE)).isEqualTo(true);
      Assertions.assertThat(page.evaluate("() => window.pwned")).isNull();
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  private static Map<String, Object> hostile(PictureHost host) {
    String reply =
        "<p>Cadê meu pedido?</p><script>top.pwned = 1</script>"
            + "<img src='"
            + host.address("logo.png")
            + "' alt='Logo' onerror='top.pwned = 1'>"
            + "<form action='"
            + host.address("form")
            + "'><input name='q'></form>"
            + "<style>@import url("
            + host.address("style")
            + ");</style>"
            + "<table width='3000'><tr><td>muito largo</td></tr></table>";
    String before = "<blockquote><p>o que escrevi antes</p>" + "<p>linha</p>".repeat(60);
    return Map.of("reply", reply, "full", reply + before + "</blockquote>", "quoted", before);
  }
}
