package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The page of a contact: changed, labelled, blocked, noted, deleted (S4.6, S4.10 to S4.13, U28).
 */
class ContactPageIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Inbox sales = acme.api("Vendas");
  private final Contact carla = Contact.at(support, "Carla Dias");
  private final Screens screens = new Screens();

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 4"));
    screens.close();
  }

  /** U28. */
  @Test
  void notesAreAddedByButtonAndByKeyAndDeletedAfterConfirmation() {
    Page page = at(ada, "?tab=notes");
    page.locator("#note").fill("Gosta de café");
    page.locator("#note").selectText();
    page.locator("#note-marks [data-mark=bold]").click();
    page.locator("#note").press("End");
    page.locator("#note").pressSequentially("\n\n- um\n- dois");
    page.locator("#note-form [type=submit]").click();
    Locator notes = page.locator("#notes .note");
    assertThat(notes).hasCount(1);
    assertThat(notes.locator("strong").last()).hasText("Gosta de café");
    assertThat(notes.locator("li")).hasText(new String[] {"um", "dois"});
    assertThat(page.locator("#note")).hasValue("");
    assertThat(page.locator("#note")).isFocused();
    addByKeyAndDelete(page, notes);
  }

  private static void addByKeyAndDelete(Page page, Locator notes) {
    page.locator("#note").fill("Segunda <b onclick=alert(1)>nota</b>");
    page.keyboard().press("Control+Enter");
    assertThat(notes).hasCount(2);
    assertThat(notes.first()).containsText("Segunda <b onclick=alert(1)>nota</b>");
    assertThat(notes.first()).containsText("Ada");
    notes.first().locator("[data-note-delete]").click();
    assertThat(page.locator("#note-delete-title"))
        .hasText("Tem certeza que deseja excluir esta nota?");
    page.locator("#note-delete-dialog [value='']").click();
    assertThat(notes).hasCount(2);
    notes.first().locator("[data-note-delete]").click();
    page.locator("#note-delete-dialog [value=delete]").click();
    assertThat(notes).hasCount(1);
    page.reload();
    assertThat(notes).hasCount(1);
    assertThat(notes).containsText("Gosta de café");
  }

  @Test
  void whatWasNotAddedIsThereAfterAReload() {
    Page page = at(ada, "?tab=notes");
    page.locator("#note").pressSequentially("ainda não");
    page.reload();
    assertThat(page.locator("#note")).hasValue("ainda não");
    page.locator("#note").fill(" ");
    page.locator("#note-form [type=submit]").click();
    assertThat(page.locator("#note-error")).isVisible();
    page.locator("#note").fill("agora sim");
    page.keyboard().press("Meta+Enter");
    assertThat(page.locator("#notes .note")).containsText("agora sim");
  }

  @Test
  void whoeverIsOvertakenKeepsWhatHeTypedAndSeesWhatStandsThereNow() {
    Page page = at(ada, "");
    page.locator("[id='edit:city']").fill("Recife");
    carla.client().send("PATCH", carla.address(), Map.of("name", "Carla Souza")).ok();
    page.locator("[id='edit:save']").click();
    assertThat(page.locator(".ui-growl")).containsText("Alguém mudou isso");
    assertThat(page.locator("[id='edit:city']")).hasValue("Recife");
    assertThat(page.locator("#edit")).containsText("Agora está: Souza");
    page.locator("[id='edit:save']").click();
    assertThat(page.locator(".ui-growl")).containsText("Contato salvo com sucesso");
    assertThat(page.locator("#contact-head .facts")).containsText("Recife");
    assertThat(page.locator("#contact-head h1")).hasText("Carla Dias");
  }

  @Test
  void labelsBlockAndAttributesAreChangedInPlace() {
    long plan = acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    acme.owner().logsIn().act(acme.id(), "labels", Map.of("title", "vip")).ok();
    Page page = at(ada, "");
    page.locator("#labels").click();
    page.locator("#labels-menu input:focus").waitFor();
    page.locator("#labels-options [role=option]").first().click();
    page.keyboard().press("Escape");
    assertThat(page.locator("#contact-head .label-chips")).containsText("vip");
    page.locator("#block").click();
    assertThat(page.locator("#contact-head .notice")).containsText("bloqueado");
    assertThat(page.locator("#block")).hasText("Desbloquear contato");
    page.locator("#attribute-add-contact").click();
    page.locator("#attribute-menu-contact [role=option]").click();
    page.locator("form[aria-label=Plano] input").fill("Ouro");
    page.keyboard().press("Enter");
    assertThat(page.locator("#attribute-contact-" + plan)).containsText("Ouro");
    page.locator("[data-label-off]").click();
    assertThat(page.locator("#contact-head .label-chip")).hasCount(0);
  }

  @Test
  void hisPictureIsChosenShownEverywhereAndRemovedAfterAQuestion() {
    Page page = at(ada, "");
    Locator face = page.locator(".contact-title .avatar > img");
    assertThat(face).hasCount(0);
    page.locator("#picture-file")
        .setInputFiles(new FilePayload("carla.gif", "image/gif", Upload.PICTURE));
    assertThat(face).hasAttribute("src", Pattern.compile("^/files/pictures/"));
    assertThat(page.locator("#picture-choose [data-when=some]")).isVisible();
    Page list = page.context().newPage();
    list.navigate("/app/accounts/" + acme.id() + "/contacts");
    assertThat(list.locator("#list a.person .avatar > img")).hasCount(1);
    page.locator("#picture-remove").click();
    page.locator("#picture-dialog [value='']").click();
    assertThat(face).hasCount(1);
    page.locator("#picture-remove").click();
    page.locator("#picture-dialog [value=remove]").click();
    assertThat(face).hasCount(0);
  }

  @Test
  void whatOthersNoteAndLabelComesByItself() {
    Page page = at(ada, "?tab=notes");
    String contact = "contacts/1/";
    Desk olga = acme.owner().logsIn();
    olga.act(acme.id(), "labels", Map.of("title", "vip")).ok();
    olga.act(acme.id(), contact + "notes", Map.of("content", "Ligar amanhã")).ok();
    assertThat(page.locator("#notes .note")).containsText("Ligar amanhã");
    olga.act(acme.id(), contact + "labels", Map.of("add", List.of(1))).ok();
    assertThat(page.locator("#contact-head .label-chips")).containsText("vip");
  }

  @Test
  void theHistoryShowsAllInboxesThatTheReaderSees() {
    carla.begins("Meu pacote sumiu");
    Contact.at(sales, "Carla").begins("E a outra encomenda?");
    Map<String, Object> both = Map.of("version", -1, "merged", 2, "merged_version", -1);
    acme.owner().logsIn().act(acme.id(), "contacts/1/merge", both).ok();
    Page page = at(acme.owner(), "?tab=history");
    assertThat(page.locator(".history li")).hasCount(2);
    assertThat(page.locator(".history")).containsText("Vendas");
    assertThat(page.locator(".history")).containsText("Suporte");
    page = at(ada, "?tab=history");
    assertThat(page.locator(".history li")).hasCount(1);
    assertThat(page.locator(".history li")).containsText("Suporte");
    page.locator(".history a").click();
    assertThat(page).hasURL(Pattern.compile("/conversations/1$"));
  }

  @Test
  void onlyAnAdministratorDeletesAndIsToldWhatGoes() {
    carla.begins("Meu pacote sumiu");
    assertThat(at(ada, "").locator("#danger")).hasCount(0);
    Page page = at(acme.owner(), "");
    page.locator("[id='danger:delete_contact']").click();
    assertThat(page.locator("#delete-dialog"))
        .containsText("Carla Dias será excluído para sempre.");
    assertThat(page.locator("#delete-dialog")).containsText("1 conversa");
    page.locator("[id='delete:confirm']").click();
    assertThat(page).hasURL(Pattern.compile("/contacts$"));
    assertThat(page.locator(".empty-title")).hasText("Nenhum contato encontrado nesta conta");
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    assertThat(page.locator("#cards .empty")).isVisible();
  }

  private Page at(Person person, String query) {
    Page page = screens.loggedIn(person, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/contacts/1" + query);
    return page;
  }
}
