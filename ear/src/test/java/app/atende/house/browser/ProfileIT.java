package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every agent sets for himself: the page «Configurações do Perfil» (console 3.7). */
class ProfileIT {
  private static final String NEW_PASSWORD = "outra-senha-bem-comprida-77";

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private Screens screens;
  private Page page;

  @BeforeEach
  void open() {
    screens = new Screens();
    page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/profile/settings");
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void aNameIsKeptAndABlankOneRefusedBesideItsField() {
    Locator name = page.locator("[id='person-form:name']");
    name.fill(" ");
    press("person-form:save");
    assertThat(page.locator("#person-form")).containsText("Preencha este campo.");
    name.fill("Ada Lovelace");
    press("person-form:save");
    assertThat(page.getByText("Perfil salvo.")).isVisible();
    page.reload();
    assertThat(page.locator("[id='person-form:name']")).hasValue("Ada Lovelace");
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void onesOwnPictureStandsThereAndOnTheRailAndGoesAfterAQuestion() {
    Locator faces = page.locator("#own-picture img, [data-me-button] img");
    page.locator("#picture-file")
        .setInputFiles(new FilePayload("eu.gif", "image/gif", Upload.PICTURE));
    assertThat(faces).hasCount(2);
    assertThat(faces.first()).hasAttribute("src", Pattern.compile("^/app/pictures/"));
    page.locator("#picture-remove").click();
    page.locator("#picture-dialog [value=remove]").click();
    assertThat(faces).hasCount(0);
    assertThat(page.locator("#picture-choose [data-when=none]")).isVisible();
  }

  @Test
  void languageAndThemeChangeThePageAtOnceAndStay() {
    page.locator("[id='preferences-form:locale']").selectOption("en");
    page.locator("[id='preferences-form:theme']").selectOption("DARK");
    press("preferences-form:save");
    assertThat(page.locator("h1")).hasText("Profile Settings");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    Page elsewhere = screens.loggedIn(ada, Look.PHONE);
    assertThat(elsewhere.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(elsewhere.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void whenTheConsoleRingsIsKept() {
    Locator mine = page.getByLabel("Conversas atribuídas a mim");
    Locator unassigned = page.getByLabel("Conversas não atribuídas");
    assertThat(mine).isChecked();
    mine.uncheck();
    unassigned.check();
    page.locator("[id='alerts-form:tone']").selectOption("CHIME");
    page.locator("[id='alerts-form:repeating']").check();
    press("alerts-form:save");
    assertThat(page.getByText("Alertas de áudio atualizados")).isVisible();
    page.reload();
    assertThat(mine).not().isChecked();
    assertThat(unassigned).isChecked();
    assertThat(page.locator("[id='alerts-form:tone']")).hasValue("CHIME");
    assertThat(page.locator("[id='alerts-form:repeating']")).isChecked();
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void browsersThatAreToldByPushAreListedAndRemoved() {
    Map<String, String> browser =
        Map.of(
            "endpoint", "https://push.example.net/" + ada.id(),
            "p256dh",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth", "BTBZMqHH6r4Tts7J_aSIgg");
    assertThat(page.locator("#push [data-push-state]:visible")).hasCount(1);
    ada.logsIn().act(acme.id(), "push", browser).ok();
    page.reload();
    assertThat(page.locator("#push-devices li")).hasCount(1);
    page.locator("[data-push-device]").click();
    assertThat(page.locator(".toast")).containsText("Navegador removido");
    assertThat(page.locator("#push-devices")).containsText("Nenhum navegador recebe");
    ada.logsIn().act(acme.id(), "push", browser).ok();
    page.reload();
    press("devices-form:others");
    assertThat(page.locator("#devices tbody tr")).hasCount(1);
    Patience.within(Duration.ofSeconds(10)).until(this::isNobodyToldByPush);
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  @Test
  void anotherPasswordSignsEveryOtherDeviceOut() {
    Desk elsewhere = ada.logsIn();
    changePassword(ada.password(), NEW_PASSWORD, "something-else-altogether-5");
    assertThat(page.locator("#password-form")).containsText("As senhas não são iguais.");
    changePassword("not-the-current-one-9", NEW_PASSWORD, NEW_PASSWORD);
    assertThat(page.locator("#password-form")).containsText("A senha atual não confere.");
    elsewhere.get("/app/accounts/" + acme.id() + "/dashboard").ok();
    changePassword(ada.password(), NEW_PASSWORD, NEW_PASSWORD);
    assertThat(page.getByText("Senha alterada.")).isVisible();
    Answer turnedAway = elsewhere.get("/app/accounts/" + acme.id() + "/dashboard");
    Assertions.assertThat(turnedAway.status()).isEqualTo(302);
    page.reload();
    assertThat(page.locator("h1")).hasText("Configurações do Perfil");
    new Desk().logIn(ada.email(), NEW_PASSWORD);
  }

  @Test
  void anyOtherDeviceCanBeSignedOut() {
    Desk elsewhere = ada.logsIn();
    page.reload();
    Locator rows = page.locator("#devices tbody tr");
    assertThat(rows).hasCount(2);
    page.locator("#devices tbody .link-btn").click();
    assertThat(rows).hasCount(1);
    Assertions.assertThat(elsewhere.get("/app/accounts/" + acme.id() + "/dashboard").status())
        .isEqualTo(302);
  }

  @Test
  void aTokenIsShownOnceWorksAndIsRevoked() {
    page.locator("[id='tokens-form:name']").fill("Folha de pagamento");
    press("tokens-form:create");
    String secret = page.locator("#new-token").textContent();
    Client program = new Client().with("api_access_token", secret);
    program.get("/api/v1/profile").ok();
    page.reload();
    assertThat(page.locator("#new-token")).hasCount(0);
    Locator line = page.locator("#tokens tbody tr").filter(named("Folha de pagamento"));
    line.locator(".link-btn").click();
    assertThat(page.getByText("Programas que usam este token")).isVisible();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(page.getByText("Token revogado.")).isVisible();
    Assertions.assertThat(program.get("/api/v1/profile").status()).isEqualTo(401);
    Assertions.assertThat(screens.complaints()).isEmpty();
  }

  private boolean isNobodyToldByPush() {
    page.reload();
    return page.locator("#push-devices li").count() == 0;
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void changePassword(String current, String wanted, String repeated) {
    page.locator("[id='password-form:current_password']").fill(current);
    page.locator("[id='password-form:password']").fill(wanted);
    page.locator("[id='password-form:repeated']").fill(repeated);
    press("password-form:save");
  }

  private void press(String id) {
    page.locator("[id='" + id + "']").click();
  }
}
