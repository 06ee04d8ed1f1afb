package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conversations find somebody who answers, and two who would answer at once see each other. */
class WhoGetsItIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).isEmpty();
    screens.close();
  }

  /** U18. */
  @Test
  void onlyThoseWhoMayHaveItAreOfferedAndWhoIsGivenItSeesIt() {
    acme.agent("Chris");
    Contact carla = carla();
    Page adas = at(ada, "/conversations/" + carla.conversation());
    Page bens = at(ben, "/dashboard");
    adas.locator("#assignee").click();
    assertThat(adas.locator("#assignee-options [role=option] .truncate"))
        .containsText(new String[] {"Ada", "Ben", "Olga"});
    assertThat(adas.locator("#assignee-options").getByText("Chris")).hasCount(0);
    adas.locator("#assignee-" + ben.id()).click();
    assertThat(adas.locator("#log")).containsText("Atribuído a Ben por Ada");
    assertThat(bens.locator("[data-card='" + carla.conversation() + "']")).isVisible();
    assertThat(bens.locator(".toast")).containsText("Uma conversa foi atribuída a você");
    bens.locator(".toast [data-action]").click();
    assertThat(bens.locator("#log")).containsText("Meu pacote sumiu");
  }

  @Test
  void whatWaitsIsGivenToTheFirstWhoComes() {
    acme.goingRound(support);
    Contact carla = carla();
    Page bens = at(ben, "/dashboard");
    assertThat(bens.locator("[data-card='" + carla.conversation() + "']")).isVisible();
    bens.locator("[data-card='" + carla.conversation() + "'] .card").click();
    assertThat(bens.locator("#log"))
        .containsText("Atribuído a Ben automaticamente: aguardava na fila");
    bens.locator("#reply").hover();
    Contact dora = carla();
    bens.locator("[data-card='" + dora.conversation() + "'] .card").click();
    assertThat(bens.locator("#log")).containsText("Atribuído a Ben automaticamente, por rodízio");
  }

  @Test
  void whatATeamIsGivenGoesToAMemberWhoIsThere() {
    Provider house = Provider.ofTheHouse();
    house.write(acme.tenant(), "INSERT INTO team (name, created_at) VALUES ('Entregas', NOW(6))");
    house.write(
        acme.tenant(), "INSERT INTO team_member (team_id, agent_id) VALUES (1, " + ben.id() + ")");
    Contact carla = carla();
    Page bens = at(ben, "/dashboard");
    Page adas = at(ada, "/conversations/" + carla.conversation());
    adas.locator("#team").click();
    adas.locator("#team-1").click();
    assertThat(adas.locator("#log")).containsText("Atribuído à equipe Entregas por Ada");
    assertThat(adas.locator("#log")).containsText("Atribuído a Ben automaticamente");
    assertThat(bens.locator("[data-card='" + carla.conversation() + "']")).isVisible();
  }

  @Test
  void twoWhoAnswerAtOnceSeeEachOther() {
    Contact carla = carla();
    Page adas = at(ada, "/conversations/" + carla.conversation());
    Page bens = at(ben, "/conversations/" + carla.conversation());
    assertThat(adas.locator("#viewers .avatar")).hasCount(1);
    bens.locator("#reply").pressSequentially("Vou pro");
    assertThat(adas.locator("#replying")).hasText("Ben está respondendo");
    assertThat(adas.locator("#replying-note")).containsText("Ben está respondendo");
    assertThat(adas.locator("#typing")).isHidden();
    bens.locator("#reply").fill("");
    assertThat(adas.locator("#replying-note")).isHidden();
    bens.keyboard().press("Alt+P");
    bens.locator("#reply").pressSequentially("Só nós");
    assertThat(adas.locator("#typing")).containsText("Ben");
    assertThat(adas.locator("#replying")).isHidden();
  }

  @Test
  void participantsJoinAreChosenAndHaveAListOfTheirOwn() {
    Contact carla = carla();
    Page adas = at(ada, "/conversations/" + carla.conversation() + "?tab=all");
    Locator section = adas.locator("[data-section=participants]");
    section.locator("summary").click();
    assertThat(section).containsText("Ninguém está participando!");
    section.locator("#participate").click();
    assertThat(section).containsText("1 pessoa está participando.");
    assertThat(section).containsText("Você está participando");
    section.locator("#participants").click();
    section.locator("#participant-" + ben.id()).click();
    adas.keyboard().press("Escape");
    assertThat(section).containsText("2 pessoas estão participando.");
    Page bens = at(ben, "/participating/conversations");
    assertThat(bens.locator("[data-card='" + carla.conversation() + "']")).isVisible();
    assertThat(bens.locator("#secondary [aria-current]")).containsText("Participantes");
    section.locator("#participate").click();
    assertThat(section).containsText("1 pessoa está participando.");
  }

  @Test
  void whoIsAnsweredIsUnattendedNoMore() {
    Contact carla = carla();
    Page adas = at(ada, "/unattended/conversations");
    Locator card = adas.locator("[data-card='" + carla.conversation() + "']");
    card.locator(".card").click();
    Assertions.assertThat(adas.url()).endsWith("/unattended/conversations/" + carla.conversation());
    adas.locator("#reply").fill("Vou procurar já");
    adas.locator("#send").click();
    assertThat(card.locator(".card.is-gone")).hasCount(1);
    adas.reload();
    assertThat(adas.locator("#log")).containsText("Vou procurar já");
    assertThat(card).hasCount(0);
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private Page at(Person person, String place) {
    Page page = screens.loggedIn(person, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + place);
    assertThat(page.locator("#stream")).isVisible();
    return page;
  }
}
