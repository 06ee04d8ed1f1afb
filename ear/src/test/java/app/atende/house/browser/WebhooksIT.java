package app.atende.house.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.channels.payloads.HookSignature;
import app.atende.house.browser.Accessible.Visit;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Published;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator has another system told what happens, and sees that it was (U37, S12, W10). */
class WebhooksIT {
  private static final String HOOK = "/hook";

  private final WireMockServer receiver =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private final Screens screens = new Screens();
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Contact carla = Contact.at(support, "Carla");
  private final long lost = carla.begins("Meu pacote sumiu");
  private Page olgas;

  @BeforeEach
  void open() {
    receiver.start();
    receiver.stubFor(post(HOOK).willReturn(ok("obrigado")));
    olgas = screens.loggedIn(acme.owner(), Look.DESK);
  }

  @AfterEach
  void goHome() {
    screens.close();
    receiver.stop();
    Published.demand(receiver);
  }

  @Test
  void whatAnAgentWritesArrivesSignedAndStandsInTheLog() {
    String secret = made("message_created", "conversation_updated");
    says("Bom dia, Carla");
    LoggedRequest told = toldOf("Bom dia, Carla", 1).get(0);
    long at = Long.parseLong(told.getHeader("X-Chatwoot-Timestamp"));
    Assertions.assertThat(told.getHeader("X-Chatwoot-Signature"))
        .isEqualTo(HookSignature.of(secret, at, told.getBody()));
    openLog();
    assertThat(rows().first()).containsText("Mensagem criada");
    refreshUntil(rows().first(), "Entregue");
    rows().first().locator("[title^='Ver detalhes']").click();
    assertThat(olgas.locator("#delivery")).containsText("HTTP 200");
    assertThat(olgas.locator("#delivery")).containsText("obrigado");
    assertThat(olgas.locator("#delivery-request")).containsText("Bom dia, Carla");
  }

  @Test
  void whatFailedIsTriedAgainAndSentOnceMoreWhenSomebodyAsks() {
    made("message_created");
    failsOnce();
    says("Vou procurar");
    toldOf("Vou procurar", 2);
    openLog();
    refreshUntil(rows().first(), "Entregue");
    rows().first().locator("[title^='Ver detalhes']").click();
    assertThat(olgas.locator("#delivery .hook-attempts li")).hasCount(2);
    assertThat(olgas.locator("#delivery .hook-attempts")).containsText("quebrado");
    olgas.keyboard().press("Escape");
    assertThat(olgas.locator("#delivery")).isHidden();
    assertThat(olgas.locator("[id='sent:replay_ticked']")).isDisabled();
    olgas.locator("#pick-all").check();
    olgas.locator("[id='sent:replay_ticked']").click();
    assertThat(olgas.locator("#replay")).containsText("1 entrega é enviada de novo");
    olgas.locator("[id='replay:confirm']").click();
    said("1 entrega será enviada de novo");
    toldOf("Vou procurar", 3);
    Assertions.assertThat(toldOf("Vou procurar", 3))
        .extracting(told -> told.getHeader("X-Chatwoot-Delivery"))
        .containsOnly(toldOf("Vou procurar", 3).get(0).getHeader("X-Chatwoot-Delivery"));
    olgas.locator("#state").selectOption("FAILED");
    olgas.getByText("Filtrar").click();
    olgas.waitForURL("**state=FAILED**");
    assertThat(olgas.locator("#sent")).containsText("Nenhuma entrega corresponde");
  }

  private void failsOnce() {
    receiver.stubFor(
        post(HOOK)
            .inScenario("twice")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(500).withBody("quebrado"))
            .willSetStateTo("well"));
  }

  @Test
  void anAddressIsTestedPausedAndGivenAnotherSecret() {
    String before = made("message_created");
    openLog();
    olgas.locator("[id='head:test']").click();
    assertThat(olgas.locator("#tried")).containsText("HTTP 200");
    olgas.locator("#trial [data-close-dialog]").click();
    assertThat(olgas.locator("#trial")).isHidden();
    olgas.locator("[id='head:renew']").click();
    assertThat(olgas.locator("#rotate")).containsText("X-Atende-Signature-Previous");
    olgas.locator("[id='rotate:confirm']").click();
    Assertions.assertThat(secretShown()).isNotEqualTo(before);
    olgas.locator("#secret [data-close-dialog]").click();
    assertThat(olgas.locator("#secret")).isHidden();
    olgas.locator("[id='head:stop']").click();
    assertThat(olgas.locator("#pause")).containsText("não é entregue");
    olgas.locator("[id='pause:confirm']").click();
    said("Webhook pausado");
    assertThat(olgas.locator("#standing")).containsText("nada é enviado");
    olgas.locator("[id='head:resume']").click();
    assertThat(olgas.locator("#standing")).containsText("Ativo");
  }

  @Test
  void whoIsGoneForGoodIsSwitchedOffAndThePageSaysSo() {
    made("message_created");
    receiver.stubFor(post(HOOK).willReturn(aResponse().withStatus(410)));
    says("Tem alguém?");
    toldOf("Tem alguém?", 1);
    olgas.navigate(base() + "/notifications");
    Locator told = olgas.locator("#notices .told.unread");
    refreshUntil(olgas.locator("#notices"), "Webhook desativado");
    assertThat(told).containsText(receiver.baseUrl() + HOOK);
    told.locator(".notice-link").click();
    olgas.waitForURL("**/settings/integrations/webhook/*");
    olgas.navigate(base() + "/notifications");
    assertThat(olgas.locator("#notices .told")).hasCount(1);
    assertThat(told).hasCount(0);
    openLog();
    refreshUntil(olgas.locator("#standing"), "não existe mais (410)");
    olgas.navigate(base() + "/settings/audit-log/list?kind=webhook");
    assertThat(olgas.locator("#list")).containsText("desativou um webhook");
  }

  @Test
  void anAddressMustBeOneAndNewAndWhatWasTypedStays() {
    made("message_created");
    olgas.navigate(base() + "/settings/integrations/webhook");
    fill(receiver.baseUrl() + HOOK);
    olgas.getByLabel("(contact_created)").check();
    olgas.locator("[id='edit:create']").click();
    assertThat(olgas.locator("[id='edit:url-message']")).containsText("já está em uso");
    olgas.locator("[id='edit:url']").fill("ftp://x");
    olgas.getByLabel("(contact_created)").uncheck();
    olgas.locator("[id='edit:create']").click();
    assertThat(olgas.locator("[id='edit:url-message']")).containsText("http://");
    olgas.locator("[id='edit:url']").fill("https://hooks.example/");
    olgas.locator("[id='edit:create']").click();
    assertThat(olgas.locator("[id='edit:subscriptions-message']")).isVisible();
    assertThat(olgas.locator("[id='edit:url']")).hasValue("https://hooks.example/");
  }

  @Test
  void thePagesHaveNoViolations() {
    acme.toldBefore("acme", 3);
    String bots = base() + "/settings/agent-bots";
    long bot = acme.bot("Robô");
    String pages = base() + "/settings/integrations";
    String one = pages + "/webhook/1";
    Accessible.to(acme.owner())
        .demand(
            Visit.to(pages),
            Visit.to(pages + "/webhook"),
            Visit.to(pages + "/webhook").withDialog("edit"),
            Visit.to(pages + "/webhook").withDialog("delete"),
            Visit.to(one),
            Visit.to(one).then("with a delivery", WebhooksIT::openDelivery),
            Visit.to(one).withDialog("replay"),
            Visit.to(one).withDialog("pause"),
            Visit.to(bots),
            Visit.to(bots).withDialog("edit"),
            Visit.to(bots).withDialog("keys"),
            Visit.to(bots).withDialog("renewal"),
            Visit.to(bots).withDialog("delete"),
            Visit.to(bots + "/" + bot));
  }

  private static void openDelivery(Page page) {
    page.locator("[id='sent:deliveries'] .row-actions a").last().click();
    page.locator("#delivery .snippet").waitFor();
  }

  /** The road of U37: from the list of settings to the secret, which it returns. */
  private String made(String... events) {
    olgas.navigate(base() + "/settings/general");
    olgas.locator("nav.secondary").getByText("Integrações").click();
    olgas.getByText("Configurar").last().click();
    fill(receiver.baseUrl() + HOOK);
    assertThat(olgas.locator("#edit [type=checkbox]")).hasCount(10);
    for (String event : List.of(events)) {
      olgas.getByLabel("(" + event + ")").check();
    }
    olgas.locator("[id='edit:create']").click();
    said("Webhook criado com sucesso");
    String secret = secretShown();
    olgas.locator("#secret [data-close-dialog]").click();
    assertThat(olgas.locator("[id='list:webhooks']")).containsText(receiver.baseUrl() + HOOK);
    return secret;
  }

  private void fill(String url) {
    olgas.locator("[id='head:add']").click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
    olgas.locator("[id='edit:url']").fill(url);
  }

  private String secretShown() {
    Locator secret = olgas.locator("#made .copy-line bdi");
    assertThat(secret).isVisible();
    return secret.textContent();
  }

  private void openLog() {
    olgas.navigate(base() + "/settings/integrations/webhook");
    olgas.locator("[id='list:webhooks'] .name-cell a").first().click();
    assertThat(olgas.locator("#standing")).isVisible();
  }

  private void says(String words) {
    ada.logsIn()
        .act(acme.id(), "conversations/" + lost + "/messages", Map.of("content", words))
        .ok();
  }

  /** What the receiver heard of these words, once he heard it so often. */
  private List<LoggedRequest> toldOf(String words, int times) {
    olgas.waitForCondition(() -> heard(words).size() >= times);
    return heard(words);
  }

  private List<LoggedRequest> heard(String words) {
    return receiver.findAll(
        postRequestedFor(urlEqualTo(HOOK))
            .withRequestBody(matchingJsonPath("$[?(@.content == '" + words + "')]")));
  }

  private void refreshUntil(Locator place, String words) {
    olgas.waitForCondition(
        () -> {
          olgas.reload();
          return place.textContent().contains(words);
        });
  }

  private void said(String words) {
    assertThat(olgas.locator(".ui-growl").last()).containsText(words);
  }

  private Locator rows() {
    return olgas.locator("[id='sent:deliveries'] tbody tr");
  }

  private String base() {
    return "/app/accounts/" + acme.id();
  }
}
