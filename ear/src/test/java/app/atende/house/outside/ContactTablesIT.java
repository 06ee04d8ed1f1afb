package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Contacts go out as a table and come in as one, in two accounts with equal ids: the same people
 * arrive, no cell is a formula, and nobody reaches the other's tables (S4.3, X31, U27).
 */
class ContactTablesIT {

  private static final String HEAD = "Nome;E-mail;Telefone;Plano;Pedidos;Etiquetas;Bloqueado\n";
  private static final String PEOPLE =
      HEAD
          + "Ana;ana@acme.example;11 98765-4321;'=1+1;12,5;vip;sim\n"
          + "\"Bia; a outra\";bia@acme.example;;;;novo, vip;\n"
          + ";semnome@acme.example;;;;;\n";

  private final Company acme = Company.acme();
  private final Company globex = Company.globex();

  @Test
  void whatGoesOutComesInElsewhereAsItWas() {
    Desk olga = furnished(acme);
    Desk mallory = furnished(globex);
    String ours = imported(acme, olga, PEOPLE);
    String sheet = export(acme, olga, "");
    assertThat(sheet).startsWith("\uFEFFNúmero;Nome;E-mail;Telefone;");
    assertThat(sheet)
        .contains(";'+5511987654321;", ";'=1+1", "12,5", "\"Bia; a outra\"", "novo, vip");
    assertThat(lines(export(acme, olga, "?q=ana"))).hasSize(2);
    assertThat(export(globex, mallory, "")).doesNotContain("Ana");
    String theirs = imported(globex, mallory, sheet);
    assertThat(theirs).as("equal ids").isEqualTo(ours);
    assertThat(told(export(globex, mallory, ""))).isEqualTo(told(sheet));
    demandApart(olga, mallory, ours);
  }

  private void demandApart(Desk olga, Desk mallory, String id) {
    String refused = "/contact_imports/" + id + "/refused";
    assertThat(olga.get(action(acme, refused)).ok().body())
        .contains("semnome@acme.example", ";4;", "Informe um nome.");
    assertThat(lines(mallory.get(action(globex, refused)).ok().body())).hasSize(1);
    assertThat(mallory.get(action(acme, refused)).status()).isEqualTo(404);
    assertThat(mallory.get(action(acme, "/contacts/export")).status()).isEqualTo(404);
    assertThat(mallory.get(page(acme, id)).status()).isEqualTo(404);
    assertThat(mallory.sendTable(acme.id(), PEOPLE).status()).isEqualTo(404);
    assertThat(olga.get("/app/accounts/" + acme.id() + "/settings/audit-log/list").ok().body())
        .contains("exportou contatos (Todos os Contatos)", "importou contatos (contatos.csv)");
  }

  @Test
  void theExampleComesInAsItIsAndWhatIsBrokenIsRefusedInWords() {
    Desk olga = furnished(acme);
    String example = olga.get(action(acme, "/contact_imports/example")).ok().body();
    imported(acme, olga, example);
    assertThat(lines(export(acme, olga, ""))).hasSize(2);
    Answer refused = olga.sendTable(acme.id(), HEAD + "\"Ana;;;;;;\n");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("CSV_QUOTE");
    assertThat(refused.json().path("detail").asText()).contains("linha 2");
    assertThat(olga.sendTable(acme.id(), "").json().path("code").asText()).isEqualTo("CSV_EMPTY");
  }

  @Test
  void aTableOfMoreThanFortyMegabytesIsRefusedWithItsLimit() {
    byte[] many = new byte[41 * 1024 * 1024];
    Arrays.fill(many, (byte) 'a');
    Answer refused =
        furnished(acme).sendTable(acme.id(), HttpRequest.BodyPublishers.ofByteArray(many));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().path("code").asText()).isEqualTo("FILE_TOO_LARGE");
    assertThat(refused.json().path("detail").asText()).contains("40 MB");
  }

  @Test
  void onlyWhoManagesContactsTakesThemInAndAway() {
    Person ada = acme.agent("Ada");
    Person ben = acme.agent("Ben");
    acme.role("Contatos", "contact_manage", ben);
    Desk plain = ada.logsIn();
    assertThat(plain.get(action(acme, "/contacts/export")).status()).isEqualTo(403);
    assertThat(plain.sendTable(acme.id(), PEOPLE).status()).isEqualTo(403);
    assertThat(plain.get("/app/accounts/" + acme.id() + "/contacts/import").status())
        .isEqualTo(404);
    assertThat(plain.get("/app/accounts/" + acme.id() + "/contacts").ok().body())
        .doesNotContain("contacts/export");
    Desk manager = ben.logsIn();
    assertThat(manager.get("/app/accounts/" + acme.id() + "/contacts").ok().body())
        .contains("contacts/export");
    manager.get(action(acme, "/contacts/export")).ok();
    manager.sendTable(acme.id(), PEOPLE).ok();
  }

  @Test
  void aProgramHasATableWrittenThatItsOwnerAloneTakesAway() {
    Desk olga = furnished(acme);
    imported(acme, olga, PEOPLE);
    Client program = acme.owner().program();
    String exports = acme.path("contacts/export");
    Map<String, Object> shoes = Map.of("column_names", List.of("name", "shoe_size"));
    Answer refused = program.post(exports, shoes);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("column_names");
    Person ada = acme.agent("Ada");
    assertThat(ada.program().post(exports, Map.of()).status()).isIn(401, 403);
    Map<String, Object> named = Map.of("column_names", List.of("name", "plano"));
    assertThat(program.post(exports, named).ok().body()).isEmpty();
    String offered = "/app/accounts/" + acme.id() + "/contacts?export=1";
    Patience.within(Duration.ofSeconds(30))
        .until(() -> olga.get(offered).ok().body().contains("Baixar a tabela"));
    String table = olga.get(action(acme, "/contact_exports/1")).ok().body();
    assertThat(table).startsWith("\uFEFFname").contains("plano\r\n", "Ana", "'=1+1");
    assertThat(ada.logsIn().get(action(acme, "/contact_exports/1")).status()).isEqualTo(403);
    Desk mallory = furnished(globex);
    assertThat(mallory.get(action(acme, "/contact_exports/1")).status()).isEqualTo(404);
    globex.owner().program().post(globex.path("contacts/export"), Map.of()).ok();
    Patience.within(Duration.ofSeconds(30))
        .until(() -> mallory.get(action(globex, "/contact_exports/1")).status() == 200);
    assertThat(mallory.get(action(globex, "/contact_exports/1")).body()).doesNotContain("Ana");
  }

  private static Desk furnished(Company company) {
    company.attribute("CONTACT", "TEXT", "Plano", "plano");
    company.attribute("CONTACT", "NUMBER", "Pedidos", "pedidos");
    Desk owner = company.owner().logsIn();
    owner.with("Accept-Language", "pt-BR");
    return owner;
  }

  /** Sends a table, begins it as its columns were guessed, and waits for its end. */
  private static String imported(Company company, Desk desk, String table) {
    String id = desk.beginsTable(company.id(), table);
    Patience.within(Duration.ofSeconds(30))
        .until(() -> desk.get(page(company, id)).ok().body().contains("Concluída"));
    return id;
  }

  private static String export(Company company, Desk desk, String query) {
    return desk.get(action(company, "/contacts/export" + query)).ok().body();
  }

  private static String action(Company company, String path) {
    return "/app/actions/accounts/" + company.id() + path;
  }

  private static String page(Company company, String id) {
    return "/app/accounts/" + company.id() + "/contacts/import/" + id;
  }

  private static List<String> lines(String sheet) {
    return Arrays.asList(sheet.split("\r\n"));
  }

  /** Without since when they are known here. */
  private static List<String> told(String sheet) {
    return lines(sheet).stream()
        .map(line -> line.replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", ""))
        .toList();
  }
}
