package app.atende.house.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.browser.Screens.Look;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What programs can call is told to programs and to people, and what they cannot as well. */
class ApiDocsIT {
  private static final String DOCUMENT = "/api/openapi?format=JSON";
  private static final String SCHEMA = "/openapi/schema-3.1.json";

  @Test
  void theDocumentIsOneOfItsKindAndComplete() throws IOException {
    Answer answer = new Client().get(DOCUMENT).ok();
    JsonNode document = answer.json();
    assertThat(schema().validate(document)).isEmpty();
    JsonNode create = document.at("/paths/~1api~1v1~1accounts~1{account_id}~1labels/post");
    assertThat(create.path("summary").asText()).isEqualTo("Create a label");
    assertThat(create.at("/security/0/account").isArray()).isTrue();
    assertThat(create.at("/security/1").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("session_token", "session_client", "session_uid");
    assertThat(create.path("responses").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("200", "400", "401", "404", "422", "429");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    assertThat(document.toString()).doesNotContain("/app/actions", "/api/v1/widget");
    assertThat(new Client().get("/openapi").status()).as("nowhere else").isEqualTo(404);
  }

  @Test
  void thePageTriesACallWithATokenOfOnesOwn() {
    Company acme = Company.acme();
    try (Screens screens = new Screens()) {
      Page page = screens.screen(Look.PHONE.dark());
      page.navigate("/api/docs");
      assertThat(page.locator("h1").first()).hasText("Interfaces para programas");
      page.locator(".swagger-ui .authorize").first().click();
      page.locator("input[type=text]#api_key_value").first().fill(acme.owner().token());
      page.locator(".auth-btn-wrapper .authorize").first().click();
      page.locator(".btn-done").first().click();
      page.locator("#operations-tag-Profile").click();
      Locator call = page.locator("#operations-Profile-readProfile");
      call.locator(".opblock-summary-control").click();
      call.locator(".try-out__btn").click();
      call.locator(".execute").click();
      assertThat(call.locator(".live-responses-table .response-col_status").last())
          .containsText("200");
      assertThat(call.locator(".live-responses-table")).containsText(acme.owner().email());
      int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      assertThat(width).isLessThanOrEqualTo(Look.PHONE.width());
      page.getByText("English").click();
      assertThat(page.locator("h1").first()).hasText("Interfaces for programs");
      assertThat(screens.complaints()).isEmpty();
    }
  }

  @Test
  void whatThereIsNotIsRefusedInTheWordsOfTheDialect() {
    Client olga = Company.acme().owner().program();
    for (String path :
        List.of(
            "/api/nothing", "/api/v1/nothing", "/api/v1/profile/nothing", "/public/api/nothing")) {
      for (String verb : List.of("GET", "POST", "DELETE")) {
        demandWords(olga.send(verb, path, Map.of()), verb + " " + path);
      }
    }
    demandWords(olga.send("DELETE", "/api/v1/profile", Map.of()), "a verb that it does not know");
    demandWords(olga.send("PROPFIND", "/api/v1/profile", Map.of()), "a verb that nobody knows");
    demandWords(olga.post("/api/docs", Map.of()), "a page that is only read");
    demandWords(olga.post("/api/openapi", Map.of()), "a document that is only read");
  }

  private static void demandWords(Answer answer, String asked) {
    assertThat(answer.status()).as(asked).isIn(404, 405);
    assertThat(answer.header("Content-Type").orElse("")).as(asked).startsWith("application/json");
    assertThat(answer.json().path("error").asText()).as(asked).isNotBlank();
  }

  private static Schema schema() throws IOException {
    try (InputStream file = ApiDocsIT.class.getResourceAsStream(SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new ObjectMapper().readTree(file));
    }
  }
}
