package app.atende.transfers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.config.ErrorCode;
import app.atende.transfers.CellProblem;
import app.atende.transfers.ReadRow;
import app.atende.transfers.TableField;
import app.atende.transfers.TableRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How cells become what is known of a contact, by the rules of the form. */
class ImportPlanTest {

  private static final Locale BRAZIL = new Locale("pt", "BR");
  private static final AttributeSummary ORDERS = own(1, "pedidos", AttributeType.NUMBER);
  private static final AttributeSummary SINCE = own(2, "desde", AttributeType.DATE);
  private static final AttributeSummary VIP = own(3, "vip", AttributeType.CHECKBOX);
  private static final AttributeSummary PLAN = own(4, "plano", AttributeType.LIST);
  private static final List<AttributeSummary> OWN = List.of(ORDERS, SINCE, VIP, PLAN);

  @Test
  void aRowTellsWhatItsColumnsAre() {
    ReadRow read =
        plan("name", "email", "phone_number", "", "company_name", "country_code", "instagram")
            .read(
                row(
                    " Ana Prado ",
                    "ANA@acme.example",
                    "11 98765-4321",
                    "x",
                    "Acme",
                    "brasil",
                    "ana"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.profile().name()).isEqualTo("Ana Prado");
    assertThat(read.profile().email()).isEqualTo("ana@acme.example");
    assertThat(read.profile().phoneNumber()).isEqualTo("+5511987654321");
    assertThat(read.profile().identifier()).isNull();
    assertThat(read.profile().additionalAttributes().values())
        .isEqualTo(
            Map.of(
                "company_name",
                "Acme",
                "country_code",
                "BR",
                "country",
                "Brasil",
                "social_profiles",
                Map.of("instagram", "ana")));
  }

  @Test
  void anEmptyCellTellsNothing() {
    ReadRow read = plan("name", "email", "own1", "blocked").read(row("Ana", " ", "", ""));
    assertThat(read.profile().email()).isNull();
    assertThat(read.profile().customAttributes().values()).isEmpty();
    assertThat(read.blocked()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'+5511987654321", "5511987654321", "(11) 98765-4321", "+55 11 98765 4321"})
  void aNumberIsOneNumberHoweverItIsWritten(String cell) {
    assertThat(plan("phone_number").read(row(cell)).profile().phoneNumber())
        .isEqualTo("+5511987654321");
  }

  @ParameterizedTest
  @CsvSource({
    "pt_BR, 30/11/2026, 2026-11-30",
    "pt_BR, 2026-11-30, 2026-11-30",
    "pt_BR, 2026-11-30 08:00, 2026-11-30",
    "en, 11/30/2026, 2026-11-30",
    "en, 30.11.2026, 2026-11-30"
  })
  void daysAreReadAsTheSpreadsheetOfALanguageWritesThem(String tongue, String cell, String day) {
    Locale locale = tongue.equals("en") ? Locale.ENGLISH : BRAZIL;
    assertThat(plan(locale, "own2").read(row(cell)).profile().customAttributes().values())
        .isEqualTo(Map.of("desde", day));
  }

  @Test
  void numbersYesAndNoAndChoicesAreReadAsSpreadsheetsWriteThem() {
    assertThat(
            plan("own1", "own3", "own4")
                .read(row("12,5", "VERDADEIRO", "ouro"))
                .profile()
                .customAttributes()
                .values())
        .isEqualTo(Map.of("pedidos", 12.5, "vip", true, "plano", "Ouro"));
    assertThat(plan("blocked").read(row("Sim")).blocked()).isTrue();
    assertThat(plan("blocked").read(row("no")).blocked()).isFalse();
  }

  @Test
  void everyWrongCellIsNamed() {
    ReadRow read =
        plan("email", "phone_number", "own1", "own2", "country_code", "blocked", "name")
            .read(row("ana@", "12", "doze", "31/02/2026", "Atlantis", "talvez", "x".repeat(256)));
    assertThat(read.problems())
        .extracting(CellProblem::column, CellProblem::code)
        .containsExactly(
            tuple(0, ErrorCode.EMAIL_INVALID),
            tuple(1, ErrorCode.PHONE_INVALID),
            tuple(2, ErrorCode.NUMBER_INVALID),
            tuple(3, ErrorCode.DATE_INVALID),
            tuple(4, ErrorCode.VALUE_NOT_LISTED),
            tuple(5, ErrorCode.VALUE_INVALID),
            tuple(6, ErrorCode.VALUE_TOO_LONG));
  }

  @Test
  void aCellBehindTheLastHeadingIsAProblemOfTheRow() {
    assertThat(plan("name").read(row("Ana", "", "x")).problems())
        .containsExactly(CellProblem.of(CellProblem.ROW, ErrorCode.CSV_MORE_CELLS));
    assertThat(plan("name").read(row("Ana", "", "")).problems()).isEmpty();
  }

  @Test
  void labelsMustBeThereUnlessTheyMayBeMade() {
    ImportPlan may = new ImportPlan(fields("labels"), Set.of("vip"), true, BRAZIL);
    ImportPlan mayNot = new ImportPlan(fields("labels"), Set.of("vip"), false, BRAZIL);
    assertThat(may.read(row("VIP, novo; vip")).labels()).containsExactly("vip", "novo");
    assertThat(may.read(row("dois nomes")).problems())
        .extracting(CellProblem::code)
        .containsExactly(ErrorCode.LABEL_INVALID);
    assertThat(mayNot.read(row("VIP")).labels()).containsExactly("vip");
    assertThat(mayNot.read(row("novo")).problems())
        .extracting(CellProblem::code)
        .containsExactly(ErrorCode.LABEL_NOT_FOUND);
  }

  @Test
  void columnsAreGuessedByTheirHeadings() {
    Map<String, String> known = Map.of("E-mail", "email", "Nome", "name", "id", "");
    assertThat(
            Headings.guess(
                List.of("ID", "NOME", "e_mail", "Nome", "Pedidos", "plano", "?"), known, OWN))
        .containsExactly("", "name", "email", "", "own1", "own4", "");
  }

  private static ImportPlan plan(String... words) {
    return plan(BRAZIL, words);
  }

  private static ImportPlan plan(Locale tongue, String... words) {
    return new ImportPlan(fields(words), Set.of(), false, tongue);
  }

  private static List<TableField> fields(String... words) {
    return Arrays.stream(words).map(word -> TableField.ofWord(word, OWN)).toList();
  }

  private static TableRow row(String... cells) {
    return new TableRow(2, List.of(cells));
  }

  private static AttributeSummary own(long id, String key, AttributeType type) {
    AttributeEdit edit = AttributeEdit.named(key).choosing(List.of("Ouro", "Prata"));
    return new AttributeSummary(
        new AttributeId(id),
        1,
        AttributeOwner.CONTACT,
        key,
        type,
        edit,
        false,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
