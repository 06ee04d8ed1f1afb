package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent filters the list by rows, keeps the filter as a folder, and changes it. */
class FilterIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Inbox support = acme.api("Suporte", ada);
  private final Desk olga = acme.owner().logsIn();
  private final Screens screens = new Screens();

  private final long vip =
      olga.act(acme.id(), "labels", Map.of("title", "vip")).ok().json().path("id").asLong();
  private final long openVip = conversation("Ana", true, false, false);
  private final long open = conversation("Bia", false, false, false);
  private final long resolvedVip = conversation("Carla", true, false, true);
  private final long resolvedUrgent = conversation("Dora", false, true, true);
  private final long openUrgent = conversation("Eva", false, true, false);

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 422"));
    screens.close();
  }

  /** U16. */
  @Test
  void eBindsBeforeOuChipsGoOneByOneAndAFolderOpensTheSameSet() {
    Page page = at("/dashboard?tab=all");
    openVipsOrUrgent(page);
    demand(page, openVip, resolvedUrgent, openUrgent);
    Locator chips = page.locator("#filter-bar .label-chip");
    assertThat(chips)
        .hasText(
            new String[] {
              "Status Igual a Abertas", "Etiquetas Igual a vip", "Prioridade Igual a Urgente"
            });
    assertThat(page.locator("#tab-all .count")).hasText("3");
    page.reload();
    demand(page, openVip, resolvedUrgent, openUrgent);
    chips.nth(1).locator("a").click();
    demand(page, openVip, open, resolvedUrgent, openUrgent);
    chips.nth(1).locator("a").click();
    demand(page, openVip, open, openUrgent);
    chips.nth(0).locator("a").click();
    assertThat(chips).hasCount(0);
    demand(page, openVip, open, openUrgent);
    assertThat(page).hasURL(Pattern.compile("tab=all$"));
  }

  @Test
  void clearingGivesTheListBackAndBackGivesTheFilterBack() {
    Page page = at("/dashboard?tab=all&status=resolved");
    demand(page, resolvedVip, resolvedUrgent);
    openVipsOrUrgent(page);
    demand(page, openVip, resolvedUrgent, openUrgent);
    page.locator("#filter-bar").getByText("Limpar filtros").click();
    demand(page, resolvedVip, resolvedUrgent);
    assertThat(page.locator("#filter-bar .label-chip")).hasCount(0);
    page.goBack();
    demand(page, openVip, resolvedUrgent, openUrgent);
    assertThat(page.locator("#filter-bar .label-chip")).hasCount(3);
  }

  @Test
  void aFolderSurvivesTheLogInIsRenamedAndDeleted() {
    Page page = at("/dashboard?tab=all");
    openVipsOrUrgent(page);
    page.locator("#folder-save").click();
    page.locator("#folder-dialog [type=submit]").click();
    assertThat(page.locator("#folder-name-error")).hasText("Informe um nome.");
    page.locator("#folder-name").fill("Prioritárias");
    page.locator("#folder-dialog [type=submit]").click();
    assertThat(page.locator(".toast").last()).containsText("Pasta criada com sucesso.");
    assertThat(folder(page, "Prioritárias")).hasCount(1);
    Page later = at("/dashboard");
    later.navigate(folder(later, "Prioritárias").getAttribute("href"));
    demand(later, openVip, resolvedUrgent, openUrgent);
    assertThat(later.locator("#list-title")).hasText("Prioritárias");
    later.locator("#filter-open").click();
    later.locator("#filter-name").fill("Urgentes");
    later.locator("#filter-rows [data-remove]").first().click();
    later.locator("#filter-rows [data-remove]").first().click();
    later.locator("#filter-dialog [type=submit]").click();
    assertThat(later.locator("#list-title")).hasText("Urgentes");
    demand(later, resolvedUrgent, openUrgent);
    assertThat(folder(later, "Urgentes")).hasCount(1);
    later.locator("#folder-delete").click();
    assertThat(later.locator("#folder-delete-text")).containsText("Urgentes");
    later.locator("#folder-delete-dialog [value=delete]").click();
    later.waitForURL(url -> url.endsWith("/dashboard"));
    assertThat(folder(later, "Urgentes")).hasCount(0);
  }

  @Test
  void whatIsMissingIsSaidAtItsRowAndWhatWasTypedStays() {
    Page page = at("/dashboard?tab=all");
    page.locator("#filter-open").click();
    Locator rows = page.locator(".filter-row");
    rows.first().locator("[data-attribute]").selectOption("created");
    rows.first().locator("[data-operator]").selectOption("days");
    rows.first().locator("[data-for=days]").fill("999");
    page.locator("#filter-add").click();
    page.locator("#filter-dialog [type=submit]").click();
    assertThat(rows.first().locator(".field-error")).hasText("O valor deve ser entre 1 e 998");
    assertThat(rows.first().locator("[data-for=days]")).hasValue("999");
    assertThat(rows.first().locator("[data-for=days]")).isFocused();
    rows.first().locator("[data-for=days]").fill("7");
    page.locator("#filter-dialog [type=submit]").click();
    assertThat(rows.first().locator(".field-error")).isHidden();
    assertThat(rows.nth(1).locator(".field-error")).hasText("Valor obrigatório");
    rows.nth(1).locator("[data-operator]").selectOption("ne");
    rows.nth(1).locator("[data-value]").selectOption("open");
    page.keyboard().press("Escape");
    assertThat(page.locator("#filter-dialog .dialog-unsaved")).isVisible();
    page.locator("#filter-dialog [data-close-native]").click();
    assertThat(page.locator("#filter-dialog")).isHidden();
    demand(page, openVip, open, openUrgent);
  }

  @Test
  void whatNoLongerFitsTheFilterLeavesTheListAndWhatFitsComes() {
    Page page = at("/dashboard?filter=priority-eq-urgent");
    demand(page, resolvedUrgent, openUrgent);
    page.mouse().move(0, 0);
    act(openUrgent, "priority", Map.of("version", -1, "priority", "low"));
    demand(page, resolvedUrgent);
    act(open, "priority", Map.of("version", -1, "priority", "urgent"));
    demand(page, resolvedUrgent, open);
    assertThat(page.locator("#tab-all .count")).hasText("2");
  }

  @Test
  void theDialogWorksOnATelephone() {
    Page page = screens.loggedIn(ada, Look.PHONE);
    page.navigate("/app/accounts/" + acme.id() + "/dashboard?tab=all");
    openVipsOrUrgent(page);
    demand(page, openVip, resolvedUrgent, openUrgent);
    Assertions.assertThat(
            (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
  }

  private static void openVipsOrUrgent(Page page) {
    page.locator("#filter-open").click();
    Locator rows = page.locator(".filter-row");
    rows.nth(0).locator("[data-value]").selectOption("open");
    page.locator("#filter-add").click();
    rows.nth(1).locator("[data-attribute]").selectOption("labels");
    rows.nth(1).locator("[data-value]").selectOption(new SelectOption().setLabel("vip"));
    page.locator("#filter-add").click();
    rows.nth(2).locator("[data-joiner]").selectOption("or");
    rows.nth(2).locator("[data-attribute]").selectOption("priority");
    rows.nth(2).locator("[data-value]").selectOption("urgent");
    page.locator("#filter-dialog [type=submit]").click();
    assertThat(page.locator("#filter-dialog")).isHidden();
  }

  private Page at(String path) {
    Page page = screens.loggedIn(ada, Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + path);
    return page;
  }

  private static Locator folder(Page page, String name) {
    return page.locator("#secondary a").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static void demand(Page page, long... numbers) {
    assertThat(page.locator("#cards > [data-card]")).hasCount(numbers.length);
    for (long number : numbers) {
      assertThat(page.locator("#cards > [data-card='" + number + "']")).hasCount(1);
    }
    List<Long> all = Arrays.stream(numbers).boxed().toList();
    Assertions.assertThat(all).doesNotHaveDuplicates();
  }

  private long conversation(String name, boolean labelled, boolean urgent, boolean resolved) {
    long id = Contact.at(support, name).begins("Meu pacote sumiu");
    if (labelled) {
      act(id, "labels", Map.of("add", List.of(vip)));
    }
    if (urgent) {
      act(id, "priority", Map.of("version", -1, "priority", "urgent"));
    }
    if (resolved) {
      act(id, "resolve", Map.of("version", -1));
    }
    return id;
  }

  private void act(long id, String verb, Object body) {
    olga.act(acme.id(), "conversations/" + id + "/" + verb, body).ok();
  }
}
