package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An agent writes now what is sent later (S9, U19). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduledIT {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Person ben = acme.agent("Ben");
  private final Inbox support = acme.api("Suporte", ada, ben);
  private final Screens screens = new Screens();
  private final BrowserContext browser = screens.loggedIn(ada, Look.DESK).context();

  @AfterAll
  void goHome() {
    screens.close();
    Assertions.assertThat(screens.complaints())
        .allMatch(complaint -> complaint.matches(".* status of (409|422) .*"));
  }

  @Test
  void theCalendarOpensTheFormAndWhatIsScheduledStandsInTheListAndInTheThread() {
    Contact carla = carla();
    Page bens = screens.loggedIn(ben, Look.DESK);
    open(bens, carla);
    unfold(bens);
    assertThat(section(bens)).containsText("Nenhuma mensagem agendada");
    Page page = open(carla);
    CommandBar.heardOn(page);
    page.locator("#schedule").click();
    Locator dialog = page.locator("#schedule-dialog");
    assertThat(dialog).containsText("No fuso horário da conta: America/Sao_Paulo");
    dialog.locator("#schedule-text").fill("Bom dia, Carla!\nSeu pacote saiu.");
    attach(dialog, Upload.text("nota.txt", "n"));
    assertThat(dialog.locator(".tray-item")).containsText("nota.txt");
    dialog.locator("#schedule-at").fill(tomorrow() + "T09:30");
    submit(page);
    assertThat(dialog).isHidden();
    for (Page each : new Page[] {page, bens}) {
      Locator line = section(each).locator("[data-scheduled]");
      assertThat(line).containsText("amanhã às 09:30");
      assertThat(line).containsText("Bom dia, Carla! Seu pacote saiu.");
      assertThat(line).containsText("Por Ada");
      assertThat(line.locator(".chip")).hasText("Agendada");
      assertThat(line.locator(".canned-clips")).containsText("1");
      assertThat(each.locator("#log")).containsText("Ada agendou uma mensagem para");
    }
    bens.close();
  }

  @Test
  void aTimeThatIsOverIsRefusedAtItsFieldAndNothingTypedIsLost() {
    Page page = open(carla());
    CommandBar.heardOn(page);
    page.locator("#schedule").click();
    Locator dialog = page.locator("#schedule-dialog");
    dialog.locator("#schedule-at").fill(tomorrow() + "T09:00");
    submit(page);
    assertThat(dialog.locator("#schedule-text-error")).isVisible();
    dialog.locator("#schedule-text").fill("Bom dia!");
    dialog.locator("#schedule-at").fill("2020-01-01T09:00");
    submit(page);
    assertThat(dialog.locator("#schedule-at-error")).hasText("Escolha uma data futura");
    assertThat(dialog.locator("#schedule-at")).isFocused();
    assertThat(dialog.locator("#schedule-text")).hasValue("Bom dia!");
    dialog.locator("#schedule-at").fill(tomorrow() + "T09:00");
    submit(page);
    assertThat(section(page).locator("[data-scheduled]")).containsText("Bom dia!");
  }

  @Test
  void itIsChangedAndTakenBack() {
    Contact carla = carla();
    schedule(carla, "Bom dia!", LocalDateTime.now(ZONE).plusDays(1));
    Page page = open(carla);
    unfold(page);
    section(page).locator("[data-scheduled-open]").click();
    Locator dialog = page.locator("#schedule-dialog");
    assertThat(dialog.locator("#schedule-text")).hasValue("Bom dia!");
    dialog.locator("#schedule-text").fill("Boa tarde!");
    dialog.locator("#schedule-at").fill(tomorrow() + "T15:00");
    submit(page);
    Locator line = section(page).locator("[data-scheduled]");
    assertThat(line).containsText("Boa tarde!");
    assertThat(line).containsText("amanhã às 15:00");
    assertThat(page.locator("#log")).containsText("Ada alterou uma mensagem agendada");
    line.locator("[data-scheduled-cancel]").click();
    Locator asks = page.locator("#unschedule-dialog");
    assertThat(asks).containsText("amanhã às 15:00");
    asks.getByText("Manter agendada").click();
    assertThat(line.locator(".chip")).hasText("Agendada");
    line.locator("[data-scheduled-cancel]").click();
    asks.getByText("Cancelar agendamento").click();
    assertThat(line.locator(".chip")).hasText("Cancelada");
    assertThat(page.locator("#log")).containsText("Ada cancelou a mensagem agendada para");
  }

  @Test
  void atItsTimeItIsSentOnceAndEverybodySeesThat() {
    Contact carla = carla();
    Page page = open(carla);
    unfold(page);
    assertThat(section(page)).containsText("Nenhuma mensagem agendada");
    schedule(carla, "Seu pacote saiu", LocalDateTime.now(ZONE).plusSeconds(4));
    Locator chip = section(page).locator("[data-scheduled] .chip");
    assertThat(chip).hasText("Agendada");
    assertThat(chip).hasText("Enviada", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    assertThat(page.locator("#log .msg.out")).containsText("Seu pacote saiu");
    assertThat(page.locator("#log")).containsText("A mensagem agendada por Ada foi enviada");
    assertThat(page.locator("#log .msg.out")).hasCount(1);
    Assertions.assertThat(carla.reads().findValuesAsText("content"))
        .containsOnlyOnce("Seu pacote saiu");
    section(page).locator("[data-scheduled-open=view]").click();
    Locator dialog = page.locator("#schedule-dialog");
    assertThat(dialog.locator("#schedule-text")).hasValue("Seu pacote saiu");
    assertThat(dialog.locator("[type=submit]")).isHidden();
    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
  }

  @Test
  void whatWasSentMeanwhileCannotBeChangedAnyMoreAndThatIsSaid() {
    Contact carla = carla();
    schedule(carla, "Já vou", LocalDateTime.now(ZONE).plusSeconds(6));
    Page page = open(carla);
    unfold(page);
    section(page).locator("[data-scheduled-open=edit]").click();
    Locator dialog = page.locator("#schedule-dialog");
    dialog.locator("#schedule-text").fill("Melhor não");
    dialog.locator("#schedule-at").fill(tomorrow() + "T09:00");
    assertThat(page.locator("#log"))
        .containsText(
            "A mensagem agendada por Ada foi enviada",
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    submit(page);
    assertThat(dialog.locator("#schedule-error")).containsText("já foi enviada ou cancelada");
    assertThat(dialog.locator("#schedule-text")).hasValue("Melhor não");
  }

  @Test
  void escapeThrowsNothingAwayAndWhatAColleagueChangedMeanwhileIsSaid() {
    Contact carla = carla();
    schedule(carla, "Bom dia!", LocalDateTime.now(ZONE).plusDays(1));
    Page page = open(carla);
    unfold(page);
    section(page).locator("[data-scheduled-open=edit]").click();
    Locator dialog = page.locator("#schedule-dialog");
    dialog.locator("#schedule-text").fill("Boa tarde!");
    page.keyboard().press("Escape");
    assertThat(dialog.locator(".dialog-unsaved")).containsText("Nada foi salvo ainda");
    assertThat(dialog.locator("#schedule-text")).hasValue("Boa tarde!");
    Locator line = section(page).locator("[data-scheduled]");
    long seen = Long.parseLong(line.getAttribute("data-version"));
    change(carla, Long.parseLong(line.getAttribute("data-scheduled")), seen, "Boa noite!");
    submit(page);
    assertThat(dialog.locator("#schedule-error")).containsText("Alguém mudou isso");
    assertThat(dialog.locator("#schedule-text")).hasValue("Boa tarde!");
    assertThat(line).containsText("Boa noite!");
    submit(page);
    assertThat(dialog).isHidden();
    assertThat(line).containsText("Boa tarde!");
  }

  private void change(Contact contact, long scheduled, long seen, String words) {
    Map<String, Object> body =
        Map.of("version", seen, "content", words, "at", tomorrow() + "T10:00");
    String path = "conversations/" + contact.conversation() + "/scheduled_messages/" + scheduled;
    ben.logsIn().act(acme.id(), path, body).ok();
  }

  @Test
  void cannedResponsesAndKeysWorkOnASmallScreenToo() {
    acme.canned("lembrete", "Olá {{contact.name}}, até amanhã");
    Contact carla = carla();
    Page page = screens.loggedIn(ada, new Look(390, 844, "pt-BR", Look.DESK.colours()));
    open(page, carla);
    CommandBar.openedOn(page).type("agendar").choose("Agendar mensagem");
    Locator dialog = page.locator("#schedule-dialog");
    assertThat(dialog.locator("#schedule-text")).isFocused();
    dialog.locator("#schedule-text").pressSequentially("/lembrete");
    assertThat(page.locator("#caret-menu [aria-selected=true]")).containsText("lembrete");
    page.keyboard().press("Enter");
    assertThat(dialog.locator("#schedule-text")).hasValue("Olá Carla, até amanhã");
    page.keyboard().press("Control+Enter");
    assertThat(dialog).isHidden();
    assertThat(page.locator(".toast").last()).containsText("Mensagem agendada");
    page.locator("#toggle-details").click();
    assertThat(section(page).locator("[data-scheduled]")).containsText("Olá Carla, até amanhã");
    page.close();
  }

  private static void attach(Locator dialog, Upload file) {
    dialog
        .locator("#schedule-input")
        .setInputFiles(new FilePayload(file.name(), file.type(), file.bytes()));
  }

  private static void submit(Page page) {
    page.locator("#schedule-dialog [type=submit]").click();
  }

  private static String tomorrow() {
    return LocalDate.now(ZONE).plusDays(1).toString();
  }

  private void schedule(Contact contact, String words, LocalDateTime at) {
    Map<String, Object> body =
        Map.of("content", words, "at", at.truncatedTo(ChronoUnit.MILLIS).toString());
    String path = "conversations/" + contact.conversation() + "/scheduled_messages";
    ada.logsIn().act(acme.id(), path, body).ok();
  }

  private Contact carla() {
    Contact carla = Contact.at(support, "Carla");
    carla.begins("Meu pacote sumiu");
    return carla;
  }

  private Page open(Contact carla) {
    Page page = browser.newPage();
    open(page, carla);
    return page;
  }

  private void open(Page page, Contact carla) {
    page.navigate("/app/accounts/" + acme.id() + "/conversations/" + carla.conversation());
    assertThat(page.locator("#log")).containsText("Meu pacote sumiu");
  }

  /** Opens the section, unless it was left open. */
  private static void unfold(Page page) {
    CommandBar.heardOn(page);
    if (section(page).getAttribute("open") == null) {
      section(page).locator("summary").click();
    }
  }

  private static Locator section(Page page) {
    return page.locator("[data-section=scheduled]");
  }
}
