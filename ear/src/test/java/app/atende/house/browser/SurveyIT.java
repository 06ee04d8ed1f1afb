package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Accessible.Visit;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.AskedByAddress;
import app.atende.house.world.Company;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An administrator switches the survey on, an agent resolves, the contact says how it was (S3). */
class SurveyIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox site = acme.website("Site", ada);

  @Test
  void fromTheSwitchToTheAnswerInTheWidget() {
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      switchesOn(screens.loggedIn(acme.owner(), Look.DESK));
      Visitor carla = Visitor.at(shop, screens.screen(Look.PHONE));
      carla.says("Meu pacote sumiu");
      Page adas = screens.loggedIn(ada, Look.DESK);
      adas.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      adas.locator("#resolve").click();
      Locator asked = adas.locator("#log .filled-in");
      assertThat(asked).containsText("Sem resposta");

      answers(carla.widget());
      assertThat(asked).containsText("4/5");
      assertThat(asked).containsText("Demorou um pouco");
      Page bens = screens.loggedIn(acme.owner(), Look.PHONE.dark());
      bens.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      assertThat(bens.locator("#log .bot-tag")).hasText("Pesquisa de satisfação");
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  private void switchesOn(Page olgas) {
    olgas.navigate("/app/accounts/" + acme.id() + "/settings/inboxes/" + site.id() + "/csat");
    assertThat(olgas.locator("[id='csat:survey_message']")).isHidden();
    olgas.getByLabel("Habilitar CSAT").check();
    olgas.locator("[id='csat:survey_message']").fill("Conte como foi.");
    olgas.locator("[id='csat:survey_when']").selectOption("EVERY_DAYS");
    olgas.locator("[id='csat:survey_days']").fill("400");
    olgas.locator("[id='csat:save']").click();
    assertThat(olgas.locator("[id='csat:survey_days-message']")).containsText("365");
    assertThat(olgas.locator("[id='csat:survey_message']")).hasValue("Conte como foi.");
    olgas.locator("[id='csat:survey_when']").selectOption("EACH_RESOLVE");
    assertThat(olgas.locator("[id='csat:survey_days']")).isHidden();
    olgas.locator("[id='csat:save']").click();
    assertThat(olgas.locator(".ui-growl").last()).containsText("sucesso");
  }

  private static void answers(FrameLocator widget) {
    Locator survey = widget.locator(".survey");
    assertThat(widget.locator("[role=log]")).containsText("Conte como foi.");
    assertThat(survey).containsText("Avalie esta conversa");
    assertThat(survey.locator("textarea")).isHidden();
    survey.getByLabel("Regular").focus();
    survey.page().keyboard().press("ArrowRight");
    assertThat(survey.getByLabel("Bom")).isChecked();
    survey.locator("textarea").fill("Demorou um pouco");
    survey.getByText("Enviar avaliação").click();
    assertThat(survey.locator(".survey-thanks")).containsText("Obrigado");
    // the frame's own focus: another of the pages here may be the active one
    Locator thanks = survey.locator(".survey-thanks");
    Patience.within(Duration.ofSeconds(5))
        .until(() -> (Boolean) thanks.evaluate("one => one === document.activeElement"));
    assertThat(survey).containsText("Demorou um pouco");
  }

  @Test
  void whoResolvesWithoutSurveyAsksNothing() {
    try (Screens screens = new Screens();
        Shop shop = Shop.with(site)) {
      switchesOn(screens.loggedIn(acme.owner(), Look.DESK));
      Visitor carla = Visitor.at(shop, screens.screen(Look.DESK));
      carla.says("Obrigada!");
      Page adas = screens.loggedIn(ada, Look.DESK);
      adas.navigate("/app/accounts/" + acme.id() + "/conversations/1");
      adas.locator("#more-states").click();
      adas.locator("#states-menu [data-do=resolve_quietly]").click();
      assertThat(adas.locator("#status-chip")).containsText("Resolvida");
      adas.locator("#resolve").click();
      assertThat(adas.locator("#status-chip")).containsText("Aberta");
      assertThat(adas.locator("#log")).containsText("reaberta");
      adas.locator("#resolve").click();
      assertThat(carla.widget().locator(".survey")).hasCount(1);
      assertThat(adas.locator("#log .filled-in")).hasCount(1);
    }
  }

  @Test
  void byThePageOfTheLinkToo() {
    AskedByAddress carla = AskedByAddress.in(acme);
    Accessible.toEverybody()
        .demand(Visit.to(carla.page()), Visit.to("/survey/responses/" + carla.unasked()));
    try (Screens screens = new Screens()) {
      Page page = screens.screen(Look.PHONE.dark());
      page.navigate(carla.page());
      page.getByLabel("Péssimo").focus();
      page.keyboard().press("ArrowRight");
      assertThat(page.getByLabel("Ruim")).isChecked();
      page.locator("textarea").fill("Não chegou");
      page.getByText("Enviar avaliação").click();
      assertThat(page.locator(".thanks")).containsText("Obrigado");
      assertThat(page.locator(".said")).hasText("Não chegou");
      page.getByText("Alterar a avaliação").click();
      page.getByLabel("Ótimo").check();
      page.getByText("Enviar avaliação").click();
      assertThat(page.locator(".thanks")).containsText("😍");
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
    Accessible.toEverybody().demand(Visit.to(carla.page()));
  }
}
