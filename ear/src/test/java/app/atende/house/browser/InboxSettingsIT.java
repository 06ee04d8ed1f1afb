package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Visitor;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What an administrator sets up for a website is what its visitors meet (M3, M8). */
class InboxSettingsIT {

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox site = acme.website("Site", ada);

  @Test
  void hoursQuestionsAndTheButtonAreSetUpAndTheWidgetShowsThem() {
    acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
      closesForGood(olgas);
      asks(olgas);
      movesTheButton(olgas);

      Page page = screens.screen(Look.PHONE.english());
      page.navigate(shop.address());
      Locator bubble = page.locator(".atende-bubble");
      assertThat(bubble).containsText("Precisa de ajuda?");
      assertThat(page.locator(".atende-bubbles")).hasClass(Pattern.compile("atende-left"));
      bubble.click();
      introduces(page.frameLocator("#chatwoot_live_chat_widget"));

      Page adas = screens.loggedIn(ada, Look.DESK);
      adas.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      assertThat(adas.locator("#log")).containsText("Where is my parcel?");
      assertThat(adas.locator("#log .bot-tag")).hasText("Resposta automática: fora do horário");
      assertThat(adas.locator("#details")).containsText("carla@acme.example");
      assertThat(adas.locator("#details")).containsText("Ouro");
      Assertions.assertThat(screens.complaints())
          .filteredOn(complaint -> !complaint.contains("status of 4"))
          .isEmpty();
    }
  }

  @Test
  void aBotThatIsMadeAndGivenAnInboxHasItsConversationsFirst() {
    try (Screens screens = new Screens()) {
      Page olgas = screens.loggedIn(acme.owner(), Look.DESK);
      makesABot(olgas);
      olgas.navigate(tab("bot"));
      olgas.locator("[id='bot:agent_bot']").selectOption("Robô");
      olgas.locator("[id='bot:save']").click();
      assertThat(olgas.getByText("Robô da caixa de entrada atualizado")).isVisible();
      Visitor.at(site).writes("Bom dia").ok();
      String one = "/api/v1/accounts/" + acme.id() + "/conversations/1";
      Assertions.assertThat(acme.owner().program().get(one).ok().json().path("status").asText())
          .isEqualTo("pending");
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  /** What was typed stays when it is refused; token and secret are shown afterwards. */
  private void makesABot(Page olgas) {
    olgas.navigate("/app/accounts/" + acme.id() + "/settings/agent-bots");
    olgas.locator("[id='head:add']").click();
    assertThat(olgas.locator("#edit :focus")).hasCount(1);
    olgas.locator("[id='edit:name']").fill("Robô");
    olgas.locator("[id='edit:outgoing_url']").fill("ftp://x");
    olgas.locator("[id='edit:create']").click();
    assertThat(olgas.locator("[id='edit:outgoing_url-message']")).containsText("http://");
    assertThat(olgas.locator("[id='edit:name']")).hasValue("Robô");
    olgas.locator("[id='edit:outgoing_url']").fill("");
    olgas.locator("[id='edit:create']").click();
    assertThat(olgas.locator("#made .copy-line")).hasCount(2);
    olgas.locator("#keys [data-close-dialog]").click();
    assertThat(olgas.locator("[id='list:bots']")).containsText("Robô");
  }

  /** The hours: a day that ends before it begins is refused at its place, then all are closed. */
  private void closesForGood(Page olgas) {
    olgas.navigate(tab("hours"));
    assertThat(olgas.locator("[id='hours:timezone']")).isHidden();
    olgas.getByLabel("Atender só dentro do horário de funcionamento").check();
    olgas.locator("[id='hours:opens_1']").fill("18:00");
    olgas.locator("[id='hours:working_hours_1']").fill("09:00");
    olgas.locator("[id='hours:out_of_office_message']").fill("Voltamos amanhã.");
    olgas.locator("[id='hours:save']").click();
    assertThat(olgas.locator("[id='hours:working_hours_1-message']")).containsText("abertura");
    assertThat(olgas.locator("[id='hours:opens_1']")).hasValue("18:00");
    for (int day = 0; day < 7; day++) {
      olgas.locator("[id='hours:kind_" + day + "']").selectOption("CLOSED");
    }
    assertThat(olgas.locator("[id='hours:opens_1']")).isHidden();
    save(olgas, "hours");
  }

  /** Asks for e-mail and plan, the plan first. */
  private void asks(Page olgas) {
    olgas.navigate(tab("prechat"));
    olgas.getByLabel("Perguntar antes da primeira mensagem").check();
    row(olgas, "Nome completo").getByLabel("Perguntar").uncheck();
    olgas.locator("[id='prechat:attribute']").selectOption(new String[] {"Plano · Contato"});
    olgas.locator("[id='prechat:add']").click();
    row(olgas, "Plano").getByLabel("Obrigatório").check();
    row(olgas, "Plano").getByLabel("Texto da pergunta").fill("Which plan?");
    for (int step = 3; step > 0; step--) {
      row(olgas, "Plano").getByLabel("Subir: Plano").click();
      assertThat(olgas.locator(".prechat-row").nth(step - 1)).containsText("Plano");
    }
    save(olgas, "prechat");
    assertThat(olgas.locator(".prechat-row").first()).containsText("Plano");
  }

  private void movesTheButton(Page olgas) {
    olgas.navigate(tab("widget"));
    olgas.locator("[id='look:widget_position']").selectOption("LEFT");
    olgas.locator("[id='look:launcher_type']").selectOption("EXPANDED_BUBBLE");
    olgas.locator("[id='look:launcher_title']").fill("Precisa de ajuda?");
    assertThat(olgas.locator(".widget-bubble")).containsText("Precisa de ajuda?");
    assertThat(olgas.locator("#widget-preview[data-position=LEFT]")).hasCount(1);
    assertThat(olgas.locator("#snippet")).containsText(site.token());
    save(olgas, "look");
  }

  private static void introduces(FrameLocator widget) {
    assertThat(widget.locator(".presence")).containsText("We are away");
    widget.locator("button.primary").click();
    Locator form = widget.locator("form.prechat");
    assertThat(form.locator("label").first()).hasText("Which plan?");
    assertThat(form).not().containsText("Full name");
    form.locator("button").click();
    assertThat(form.locator("#prechat-plano-error")).hasText("Fill in this field.");
    assertThat(form.locator("#prechat-emailAddress-error")).hasText("Fill in this field.");
    form.getByLabel("Which plan?").fill("Ouro");
    form.getByLabel("E-mail").fill("carla@acme");
    form.getByLabel("Message").fill("Where is my parcel?");
    form.locator("button").click();
    assertThat(form.locator("#prechat-emailAddress-error")).containsText("valid e-mail");
    form.getByLabel("E-mail").fill("carla@acme.example");
    form.locator("button").click();
    assertThat(widget.locator("[role=log]")).containsText("Where is my parcel?");
    assertThat(widget.locator("[role=log]")).containsText("Voltamos amanhã.");
    assertThat(widget.locator("form.prechat")).hasCount(0);
    assertThat(widget.locator("form.composer textarea")).isVisible();
  }

  private String tab(String name) {
    return "/app/accounts/" + acme.id() + "/settings/inboxes/" + site.id() + "/" + name;
  }

  private static Locator row(Page page, String called) {
    return page.locator(".prechat-row[aria-label='" + called + "']");
  }

  private static void save(Page page, String form) {
    page.locator("[id='" + form + ":save']").click();
    assertThat(page.getByText("Caixa de entrada atualizada com sucesso").last()).isVisible();
  }
}
