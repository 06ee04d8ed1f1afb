package app.atende.transfers;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.TakenIn.Outcome;
import app.atende.files.internal.FileStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rooms.Rooms;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of contacts that come in: drafts, what becomes of their rows, who may (S4.3, W13). */
class ContactImportsTest {

  private static final String HEAD = "Nome;E-mail;Telefone;Identificador\n";

  private Rooms rooms;
  private Tables tables;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    tables = new Tables(rooms);
    rooms.sql(
        "INSERT INTO contact (id, name, email, phone_number, phone_key, identifier, created_at,"
            + " updated_at) VALUES"
            + " (1, 'Ana', 'ana@acme.example', NULL, NULL, NULL, NOW(6), NOW(6)),"
            + " (2, 'Bia', NULL, '+551187654321', '+5511987654321', NULL, NOW(6), NOW(6)),"
            + " (3, 'Caio', NULL, NULL, NULL, 'c-3', NOW(6), NOW(6))");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aDraftTellsItsColumnsAndWhatWouldBecomeOfItsFirstRows() {
    ImportId id =
        tables.send(HEAD + "Ana Prado;ana@acme.example;;\nDora;;11 3000-1000;\n;x@;;\n", OLGA);
    ContactImport draft = tables.get(id, OLGA);
    assertThat(draft.state()).isEqualTo(ImportState.DRAFT);
    assertThat(draft.rows()).isEqualTo(3);
    assertThat(draft.mapping()).containsExactly("name", "email", "phone_number", "identifier");
    List<ImportPreview.Line> lines =
        rooms.call(() -> tables.desk().preview(id, draft.mapping(), OLGA)).lines();
    assertThat(lines)
        .extracting(ImportPreview.Line::outcome)
        .containsExactly(Outcome.UPDATED, Outcome.CREATED, Outcome.REFUSED);
    assertThat(lines.get(2).problems()).containsExactly(CellProblem.of(1, ErrorCode.EMAIL_INVALID));
    assertThat(tables.contacts()).hasSize(3);
  }

  @Test
  void theSameAddressElseTheSameNumberElseTheSameIdentifierIsTheSameContact() {
    ImportId id =
        tables.begin(
            HEAD
                + "Ana Prado;ANA@acme.example;;a-1\n"
                + ";;11 98765-4321;\n"
                + "Caio Lima;caio@acme.example;;c-3\n"
                + "Dora;dora@acme.example;;\n"
                + "Dora Reis;dora@acme.example;;\n"
                + "Zé;ana@acme.example;11 98765-4321;\n"
                + ";novo@acme.example;;\n",
            OLGA);
    tables.work(3);
    assertThat(tables.contacts())
        .containsExactly(
            "Ana Prado|ana@acme.example|-|a-1",
            "Bia|-|+5511987654321|-",
            "Caio Lima|caio@acme.example|-|c-3",
            "Dora Reis|dora@acme.example|-|-");
    assertThat(tables.get(id, OLGA).tally()).isEqualTo(new ImportTally(7, 1, 4, 0, 2));
    assertThat(tables.get(id, OLGA).state()).isEqualTo(ImportState.DONE);
    assertThat(tables.refusals(id, OLGA))
        .containsExactly("7 CONTACT_KEYS_DIFFER", "8 NAME_REQUIRED");
  }

  /** However its number is written, and whatever else the rows say. */
  @Test
  void twentyThreeRowsWithOneNumberAreOneContactWhoIsTheLastOfThem() {
    List<String> written = List.of("11 98765-4321", "+55 (11) 98765-4321", "5511987654321");
    StringBuilder table = new StringBuilder(HEAD);
    for (int row = 1; row <= 23; row++) {
      String number = written.get(row % written.size());
      table.append("Nome %d;n%d@acme.example;%s;\n".formatted(row, row, number));
    }
    int before = tables.contacts().size();
    ImportId id = tables.begin(table.toString(), OLGA);
    tables.work(10);
    assertThat(tables.get(id, OLGA).tally()).isEqualTo(new ImportTally(23, 0, 23, 0, 0));
    assertThat(tables.contacts())
        .hasSize(before)
        .contains("Nome 23|n23@acme.example|+5511987654321|-");
  }

  @Test
  void whatIsNotToldStaysAndWhatIsKnownIsNoNews() {
    String row = "nome;e-mail;empresa;instagram\nAna;ana@acme.example;Acme;ana\n";
    tables.begin(row, OLGA);
    tables.work(10);
    rooms.sql(
        "UPDATE contact SET additional_attributes ="
            + " '{\"city\":\"Recife\",\"company_name\":\"Acme\","
            + "\"social_profiles\":{\"instagram\":\"ana\",\"github\":\"ana-dev\"}}' WHERE id = 1");
    ImportId again = tables.begin(row, OLGA);
    tables.work(10);
    assertThat(tables.get(again, OLGA).tally()).isEqualTo(new ImportTally(1, 0, 0, 1, 0));
    assertThat(asked("SELECT additional_attributes FROM contact WHERE id = 1").get(0))
        .contains("ana-dev", "Recife");
  }

  @Test
  void labelsAreMadeByThoseWhoMayMakeThem() {
    Actor manager = Actor.agent(2, List.of(Permission.CONTACT_MANAGE), "Ada");
    rooms.sql(
        "INSERT INTO custom_role (id, name, permissions, created_at, updated_at) VALUES"
            + " (1, 'Contatos', 'contact_manage', NOW(6), NOW(6))",
        "UPDATE agent SET custom_role_id = 1 WHERE id = 2");
    String text = "nome;identificador;etiquetas\nDora;d;vip, novo\nEva;e;dois nomes\n";
    ImportId refused = tables.begin(text, manager);
    tables.work(10);
    assertThat(tables.refusals(refused, manager))
        .containsExactly("2 LABEL_NOT_FOUND", "3 LABEL_INVALID");
    ImportId taken = tables.begin(text, OLGA);
    tables.work(10);
    assertThat(tables.refusals(taken, OLGA)).containsExactly("3 LABEL_INVALID");
    assertThat(
            asked(
                "SELECT l.title FROM contact_label cl JOIN label l ON l.id = cl.label_id"
                    + " ORDER BY l.title"))
        .containsExactly("novo", "vip");
  }

  @Test
  void aBlockedContactIsBlockedAndAnEmptyCellLeavesHimAsHeIs() {
    tables.begin(
        "nome;e-mail;bloqueado\nAna;ana@acme.example;sim\nDora;d@acme.example;sim\n", OLGA);
    tables.work(10);
    tables.begin("nome;e-mail;bloqueado\nAna;ana@acme.example;\nDora;d@acme.example;não\n", OLGA);
    tables.work(10);
    assertThat(asked("SELECT name FROM contact WHERE blocked")).containsExactly("Ana");
  }

  @Test
  void whoMayNotManageContactsFindsNothingAndADraftIsItsSendersAlone() {
    ImportId id = tables.send(HEAD + "Ana;;;\n", OLGA);
    assertRefused(ErrorCode.NOT_PERMITTED, () -> tables.send(HEAD + "Ana;;;\n", ADA));
    assertRefused(ErrorCode.NOT_PERMITTED, () -> tables.get(id, ADA));
    Actor manager = Actor.agent(2, List.of(Permission.CONTACT_MANAGE), "Ada");
    assertRefused(ErrorCode.IMPORT_NOT_FOUND, () -> tables.get(id, manager));
    assertRefused(ErrorCode.IMPORT_NOT_FOUND, () -> tables.get(new ImportId(99), OLGA));
  }

  @Test
  void aTableThatIsBrokenLeavesNothingBehind() {
    List<String> before = files();
    assertRefused(ErrorCode.CSV_QUOTE, () -> tables.send(HEAD + "\"Ana;;;\n", OLGA));
    assertRefused(ErrorCode.CSV_EMPTY, () -> tables.send("", OLGA));
    assertThat(count("contact_import")).isZero();
    assertThat(count("kept_file")).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeAnyOfItIsRead() {
    AtomicInteger read = new AtomicInteger();
    InputStream counting =
        new InputStream() {
          @Override
          public int read() {
            read.incrementAndGet();
            return -1;
          }
        };
    assertRefused(
        ErrorCode.FILE_TOO_LARGE, () -> tables.send(counting, ContactImports.MOST_BYTES + 1, OLGA));
    assertThat(read).hasValue(0);
  }

  @Test
  void columnsThatSayNothingOfWhoItIsOrTheSameTwiceAreRefused() {
    ImportId id = tables.send(HEAD + "Ana;;;\n", OLGA);
    assertRefused(ErrorCode.IMPORT_FIELD_TWICE, () -> begin(id, List.of("name", "name", "", "")));
    assertRefused(
        ErrorCode.IMPORT_KEY_MISSING, () -> begin(id, List.of("company_name", "", "", "")));
    assertRefused(ErrorCode.VALUE_INVALID, () -> begin(id, List.of("nonsense", "", "", "name")));
    assertRefused(ErrorCode.VALUE_INVALID, () -> begin(id, List.of("name")));
    assertThat(tables.get(id, OLGA).state()).isEqualTo(ImportState.DRAFT);
  }

  @Test
  void aDraftIsReadAnewAsItIsWrittenInTruth() {
    ImportId id = tables.send("nome;e-mail\na;b@acme.example\n", OLGA);
    reread(id, new TableFormat("UTF-8", ","));
    assertThat(tables.get(id, OLGA).headers()).containsExactly("nome;e-mail");
    assertThatThrownBy(() -> reread(id, new TableFormat("UTF-16LE", ",")))
        .isInstanceOf(DomainException.class);
    assertThat(tables.get(id, OLGA).format().delimiter()).isEqualTo(",");
  }

  @Test
  void theFileGoesWithTheDraftAndWithTheEnd() {
    tables.send(HEAD + "Ana;;;a\n", OLGA);
    ImportId second = tables.send(HEAD + "Ana;;;a\n", OLGA);
    assertThat(count("kept_file")).as("the first draft was dropped").isEqualTo(1);
    begin(second, List.of("name", "", "", "identifier"));
    tables.work(10);
    assertThat(count("kept_file")).isZero();
    ImportId third = tables.send(HEAD + "Ana;;;a\n", OLGA);
    rooms.callInRequest(
        () -> {
          tables.desk().cancel(third, OLGA);
          return null;
        });
    assertThat(count("kept_file")).isZero();
    assertThat(count("contact_import")).isEqualTo(1);
  }

  @Test
  void whatWasBegunIsInTheAuditLogWithWhatCameOfIt() {
    tables.begin(HEAD + "Dora;;;d\n", OLGA);
    tables.work(10);
    assertThat(asked("SELECT what FROM audit_entry ORDER BY id"))
        .containsExactly("contacts_import_begun", "contacts_import_ended");
  }

  private void reread(ImportId id, TableFormat format) {
    rooms.call(
        () -> {
          tables.desk().reread(id, format, Tables.HEADINGS, OLGA);
          return null;
        });
  }

  private void begin(ImportId id, List<String> mapping) {
    rooms.callInRequest(
        () -> {
          tables.desk().begin(id, mapping, OLGA);
          return null;
        });
  }

  private List<String> files() {
    FileStore store = rooms.get(FileStore.class);
    return store.folders(rooms.acme()).stream()
        .flatMap(
            folder ->
                store.keysBefore(rooms.acme(), folder, Instant.now().plusSeconds(60)).stream())
        .toList();
  }

  private List<String> asked(String sql) {
    List<?> found = rooms.call(() -> rooms.ask(sql));
    return found.stream().map(Object::toString).toList();
  }

  private long count(String table) {
    return Long.parseLong(asked("SELECT COUNT(*) FROM " + table).get(0));
  }

  private static void assertRefused(ErrorCode code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(DomainException.class)
        .extracting(thrown -> ((DomainException) thrown).code())
        .isEqualTo(code);
  }
}
