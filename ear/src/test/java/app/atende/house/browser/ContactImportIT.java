package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Company;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of contacts on its way: sent, understood, looked at, taken in, taken away (U27). */
class ContactImportIT {
  private static final String TABLE =
      "cliente fiel,e-mail,fone\nAna,ana@acme.example,11 98765-4321\nBia,bia@,\nCaio,,\n";
  private static final double SOON = 30_000;

  private final Company acme = Company.acme();
  private final Screens screens = new Screens();
  @TempDir private Path folder;

  @AfterEach
  void goHome() {
    Assertions.assertThat(screens.complaints()).allMatch(said -> said.contains("status of 422"));
    screens.close();
  }

  /** U27. */
  @Test
  void twoGoodRowsAreTakenInAndABadOneIsNamed() {
    acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    Page page = screens.loggedIn(acme.owner(), Look.DESK);
    page.navigate("/app/accounts/" + acme.id() + "/contacts");
    page.locator("#more").click();
    page.locator("#import").click();
    assertThat(page.locator("h1")).hasText("Importar contatos");
    page.locator("#import-go").click();
    assertThat(page.locator("#import-error")).hasText("Escolha um arquivo CSV.");
    chooseLarge(page);
    assertThat(page.locator("#import-error")).containsText("mais de 40 MB");
    page.locator("#import-go").click();
    assertThat(page.locator("#import-error")).isVisible();
    assertThat(page.locator("#import-go")).isEnabled();
    send(page, "a,b\n\"1,2\n");
    assertThat(page.locator("#import-error")).containsText("linha 2");
    send(page, TABLE);
    sayWhatTheColumnsAre(page);
    page.locator("[id='map:begin']").click();
    assertThat(page.locator("[id='state:progress'] .import-state"))
        .hasText("Concluída", new LocatorAssertions.HasTextOptions().setTimeout(SOON));
    assertThat(page.locator("#created")).hasText("2");
    assertThat(page.locator("#refused")).hasText("1");
    Assertions.assertThat(downloaded(page, "#refused-rows")).contains("Bia", "3", "e-mail: ");
    takeAway(page);
  }

  /** Of a gigabyte: it is told at once, and nothing of it is sent. */
  private void chooseLarge(Page page) {
    Path large = folder.resolve("contatos.csv");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 30);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.locator("#import-file").setInputFiles(large);
  }

  private static void send(Page page, String table) {
    page.locator("#import-file")
        .setInputFiles(
            new FilePayload("contatos.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.locator("#import-go").click();
  }

  private static void sayWhatTheColumnsAre(Page page) {
    Locator fields = page.locator(".import-columns select");
    assertThat(page.locator("h1")).hasText("contatos.csv");
    assertThat(fields.nth(0)).hasValue("");
    assertThat(fields.nth(1)).hasValue("email");
    assertThat(fields.nth(2)).hasValue("phone_number");
    assertThat(page.locator(".import-outcome.REFUSED")).hasCount(3);
    fields.nth(0).selectOption("name");
    assertThat(page.locator(".import-outcome.CREATED")).hasCount(2);
    assertThat(page.locator(".import-outcome.REFUSED")).hasCount(1);
    assertThat(page.locator("td.is-wrong")).containsText("bia@");
    assertThat(fields.nth(0)).hasValue("name");
  }

  private void takeAway(Page page) {
    page.navigate("/app/accounts/" + acme.id() + "/contacts");
    page.locator("[id='list:words']").fill("caio");
    assertThat(page).hasURL(Pattern.compile("q=caio$"));
    page.locator("#more").click();
    Assertions.assertThat(downloaded(page, "#export"))
        .contains("Caio", "Plano")
        .doesNotContain("Ana");
  }

  private static String downloaded(Page page, String link) {
    Download table = page.waitForDownload(() -> page.locator(link).click());
    try {
      return Files.readString(table.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
