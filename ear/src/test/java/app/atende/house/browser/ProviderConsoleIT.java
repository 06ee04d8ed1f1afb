package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.Office;
import app.atende.house.Provider;
import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What operators do with accounts, in a real browser, by keyboard where hands are on it anyway. */
class ProviderConsoleIT {
  private final Person operator = new Office().operator("Rita");

  @Test
  void anAccountIsCreatedSuspendedReactivatedDeletedAndKept() {
    String name = "Café " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    try (Screens screens = new Screens()) {
      Page page = screens.loggedInAtProvider(operator, Look.DESK);
      create(page, name);
      press(page, page.getByText("Abrir a página da conta"));
      expectState(page, "Ativa");

      opens(page, "suspend");
      assertThat(page.locator("[id='suspend-form:suspend-now']")).isDisabled();
      type(page, "suspend-form:reason", "Fatura vencida");
      type(page, "suspend-form:suspend_name", name);
      press(page, page.locator("[id='suspend-form:suspend-now']"));
      expectState(page, "Suspensa");
      assertThat(page.locator(".notice").getByText("Fatura vencida")).isVisible();

      opens(page, "reactivate");
      press(page, page.locator("#reactivate-form .cx-primary"));
      expectState(page, "Ativa");

      opens(page, "delete");
      type(page, "delete-form:grace", "30");
      press(page, page.locator("[id='delete-form:go-on']"));
      type(page, "delete-form:delete_name", name);
      press(page, page.locator("[id='delete-form:delete-now']"));
      expectState(page, "Marcada para exclusão");

      opens(page, "keep");
      press(page, page.locator("#keep-form .cx-primary"));
      expectState(page, "Ativa");
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  @Test
  void escapeLeavesAnAccountAsItWas() {
    Company acme = Company.acme();
    try (Screens screens = new Screens()) {
      Page page = screens.loggedInAtProvider(operator, Look.PHONE.english().dark());
      page.navigate("/provider/accounts/" + acme.id());
      opens(page, "suspend");
      type(page, "suspend-form:reason", "Wrong account");
      page.keyboard().press("Escape");
      assertThat(page.locator("[id='suspend-form:reason']")).isHidden();
      page.reload();
      expectState(page, "Active");
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  @Test
  void aStepThatFailedShowsWhyAndIsTakenUpAgain() {
    Company acme = Company.acme();
    fail(acme);
    try (Screens screens = new Screens()) {
      Page page = screens.loggedInAtProvider(operator, Look.DESK);
      page.navigate("/provider/accounts/" + acme.id() + "/created");
      Locator step = page.locator(".step.failed");
      assertThat(step).containsText("the disk was full");
      assertThat(page.locator(".notice.danger")).isVisible();
      press(page, page.getByRole(AriaRole.BUTTON, named("Retomar")));
      assertThat(page.locator(".notice.success")).isVisible();
      assertThat(page.locator(".step.done")).hasCount(page.locator(".step").count());
      page.navigate("/provider/accounts/" + acme.id() + "/audit");
      assertThat(page.locator("main").getByText("Execução retomada")).isVisible();
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  @Test
  void brandAndDomainAreChangedAndTheAuditKeepsBothValues() {
    Company acme = Company.acme();
    String domain = acme.tenant().schema() + ".example";
    try (Screens screens = new Screens()) {
      Page page = screens.loggedInAtProvider(operator, Look.DESK);
      page.navigate("/provider/accounts/" + acme.id() + "/brand");
      type(page, "brand:domain", "no domain");
      press(page, page.locator("[id='brand:save']"));
      assertThat(page.locator(".ui-message-error")).isVisible();
      type(page, "brand:name", "Acme & Filhos");
      type(page, "brand:domain", domain);
      press(page, page.locator("[id='brand:save']"));
      assertThat(page.locator("h1")).containsText("Acme & Filhos");

      page.navigate("/provider/accounts?q=" + domain);
      assertThat(page.locator(".ui-datatable-data a")).hasText("Acme & Filhos");
      page.navigate("/provider/accounts/" + acme.id() + "/audit");
      assertThat(page.locator("main")).containsText("name: Acme → Acme & Filhos");
      assertThat(page.locator("main")).containsText("domain: — → " + domain);
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  @Test
  void theListIsSearchedSortedAndKeepsItsColumns() {
    String mark = "Lista" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    Company.named(mark + " B", "Olga");
    Company.named(mark + " A", "Olga");
    try (Screens screens = new Screens()) {
      Page page = screens.loggedInAtProvider(operator, Look.DESK);
      Locator names = page.locator(".ui-datatable-data a");
      type(page, "list:words", mark);
      assertThat(names).hasText(new String[] {mark + " A", mark + " B"});
      press(page, page.locator("[id='list:accounts:name']"));
      page.waitForURL(Pattern.compile(".*sort=name.*"));
      assertThat(names).hasText(new String[] {mark + " A", mark + " B"});
      press(page, page.locator("[id='list:accounts:name']"));
      page.waitForURL(Pattern.compile(".*sort=-name.*"));
      assertThat(names).hasText(new String[] {mark + " B", mark + " A"});

      awaitRest(page);
      page.locator("[id='list:columns']").click();
      page.waitForResponse(
          answer -> answer.request().method().equals("POST"),
          () -> page.getByRole(AriaRole.CHECKBOX, named("Domínio")).click());
      assertThat(page.locator("[id='list:accounts:domain']")).isHidden();
      page.reload();
      assertThat(names).hasText(new String[] {mark + " B", mark + " A"});
      assertThat(page.locator("[id='list:accounts:domain']")).isHidden();
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  /** Until the page has put in all that the server answered, its menus among it. */
  private static void awaitRest(Page page) {
    Patience.within(Duration.ofSeconds(10))
        .until(() -> Boolean.TRUE.equals(page.evaluate("() => PrimeFaces.ajax.Queue.isEmpty()")));
  }

  @Test
  void anOperatorIsAddedWithAPasswordShownOnceAndDeleted() {
    String name = "Nina" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    try (Screens screens = new Screens()) {
      Page page = screens.loggedInAtProvider(operator, Look.DESK);
      page.navigate("/provider/operators");
      opens(page, "add");
      type(page, "add-form:name", name);
      type(page, "add-form:email", name + "@provedor.example");
      press(page, page.locator("[id='add-form:add-now']"));
      String password = page.locator("#made-password").textContent();
      Person nina = new Person(0, name, name + "@provedor.example", password, "");
      screens.loggedInAtProvider(nina, Look.PHONE);
      page.reload();
      assertThat(page.locator("#made-password")).hasCount(0);

      press(page, page.getByLabel("Excluir " + name));
      awaitFocusIn(page, "leave");
      type(page, "leave-form:operator_name", name);
      press(page, page.locator("[id='leave-form:delete-now']"));
      assertThat(page.locator("#operators").getByText(name)).hasCount(0);
      Assertions.assertThat(screens.complaints()).isEmpty();
    }
  }

  private static void create(Page page, String name) {
    page.navigate("/provider/accounts/new");
    type(page, "new:name", name);
    page.keyboard().press("Tab");
    assertThat(page.locator("[id='new:slug']")).hasValue(Pattern.compile("cafe-.+"));
    press(page, page.locator("[id='new:next']"));
    awaitFocusIn(page, "new:fields");
    type(page, "new:agents", "5");
    press(page, page.locator("[id='new:next']"));
    awaitFocusIn(page, "new:fields");
    type(page, "new:owner_name", "Olga Prates");
    type(page, "new:email", "olga-" + System.nanoTime() + "@cafe.example");
    press(page, page.locator("[id='new:next']"));
    assertThat(page.locator(".review")).containsText(name);
    press(page, page.locator("[id='new:create']"));
    page.waitForURL("**/created?key=*");
    assertThat(page.locator(".notice.success")).isVisible();
    assertThat(page.locator(".step.done")).hasCount(page.locator(".step").count());
  }

  /** As if the last step of the account's creation had failed. */
  private static void fail(Company company) {
    Provider.ofTheHouse()
        .control()
        .update(
            "UPDATE provisioning_run r JOIN provisioning_step s ON s.run_id = r.id SET r.state ="
                + " 'FAILED', s.state = 'FAILED', s.error = 'the disk was full'"
                + " WHERE r.account_id = ? AND r.kind = 'CREATE' AND s.name = 'open'",
            company.id());
  }

  private static void opens(Page page, String dialog) {
    // The page behind a closing dialog cannot be reached before it is gone.
    assertThat(page.locator("#app[inert]")).hasCount(0);
    press(page, page.locator("[data-opens='" + dialog + "']"));
    awaitFocusIn(page, dialog);
  }

  /** What opens takes the focus; what is typed before it has it would go astray. */
  private static void awaitFocusIn(Page page, String place) {
    assertThat(page.locator("[id='" + place + "'] :focus")).isVisible();
  }

  private static void type(Page page, String field, String text) {
    Locator input = page.locator("[id='" + field + "']");
    input.focus();
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().type(text);
  }

  private static void press(Page page, Locator button) {
    button.focus();
    page.keyboard().press("Enter");
  }

  private static void expectState(Page page, String label) {
    assertThat(page.locator("h1 .chip")).hasText(label);
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
