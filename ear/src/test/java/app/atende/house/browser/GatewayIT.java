package app.atende.house.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Published;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an agent sees when the gateway behind an API inbox refuses his message (U14), and what his
 * administrator sees of it.
 */
class GatewayIT {
  private static final String HOOK = "/hook";

  private final WireMockServer gateway =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private final Screens screens = new Screens();

  @BeforeEach
  void open() {
    gateway.start();
  }

  @AfterEach
  void goHome() {
    screens.close();
    gateway.stop();
    Published.demand(gateway);
  }

  @Test
  void aRefusedMessageSaysWhyAndIsSentOnceMoreWhenAsked() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    Inbox inbox = acme.api("WhatsApp", ada, gateway.baseUrl() + HOOK);
    gateway.stubFor(post(HOOK).willReturn(aResponse().withStatus(422).withBody("sem sinal")));
    Contact carla = Contact.at(inbox, "Carla");
    carla.begins("Meu pacote sumiu");
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + carla.conversation());
    page.locator("#reply").fill("Vou procurar já");
    page.locator("#send").click();
    Locator failed = page.locator("#log .msg.out.failed");
    assertThat(failed).containsText("A mensagem não foi entregue: HTTP 422");
    gateway.resetAll();
    gateway.stubFor(post(HOOK).willReturn(ok()));
    failed.getByText("tentar novamente").click();
    assertThat(failed).hasCount(0);
    assertThat(page.locator("#log .msg.out")).hasCount(1);
    page.waitForCondition(() -> handedOver() == 1);
    assertThat(page.locator("#reply")).isFocused();
    seesTheLogAndSendsAgain(acme, inbox);
  }

  /** The inbox's page shows to its administrator what the gateway was told. */
  private void seesTheLogAndSendsAgain(Company acme, Inbox inbox) {
    Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
    String inboxes = "/app/accounts/" + acme.id() + "/settings/inboxes/" + inbox.id();
    olgas.navigate(inboxes + "/settings");
    olgas.locator(".page-tabs").getByText("Entregas").click();
    olgas.locator("#state").selectOption("FAILED");
    olgas.getByText("Filtrar").click();
    olgas.waitForURL("**state=FAILED**");
    Locator refused = olgas.locator("[id='sent:deliveries'] tbody tr");
    Locator ofAda = refused.filter(new Locator.FilterOptions().setHasText("message_created"));
    ofAda.first().locator("[title^='Ver detalhes']").click();
    assertThat(olgas.locator("#delivery")).containsText("HTTP 422");
    assertThat(olgas.locator("#delivery")).containsText("sem sinal");
    assertThat(olgas.locator("#delivery-request")).containsText("Vou procurar já");
    olgas.keyboard().press("Escape");
    assertThat(olgas.locator("#delivery")).isHidden();
    ofAda.first().locator("[title^='Reenviar']").click();
    olgas.locator("[id='replay:confirm']").click();
    assertThat(olgas.locator(".ui-growl").last()).containsText("1 entrega será enviada de novo");
    olgas.waitForCondition(() -> handedOver() == 2);
    Accessible.to(acme.owner()).demand(Accessible.Visit.to(inboxes + "/deliveries"));
  }

  private int handedOver() {
    return gateway
        .findAll(
            postRequestedFor(urlEqualTo(HOOK))
                .withRequestBody(matchingJsonPath("$[?(@.event == 'message_created')]")))
        .size();
  }
}
