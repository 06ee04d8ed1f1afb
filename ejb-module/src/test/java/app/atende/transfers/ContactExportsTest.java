package app.atende.transfers;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.LabelId;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.events.RunsTwiceContract;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import app.atende.rooms.Rooms;
import app.atende.transfers.internal.WriteExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of contacts that programs ask for: written in pieces, for one agent, for a while. */
class ContactExportsTest implements RunsTwiceContract {

  private static final ExportOrder NAMES = new ExportOrder(List.of("id", "name"), "", null);

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    rooms.sql(
        "INSERT INTO contact (id, name, email, custom_attributes, created_at, updated_at) VALUES"
            + " (1, 'Ana', 'ana@acme.example', '{\"pedidos\":12.5}', NOW(6), NOW(6)),"
            + " (2, '=1+1', NULL, NULL, NOW(6), NOW(6)),"
            + " (3, 'Caio', NULL, NULL, NOW(6), NOW(6))",
        "INSERT INTO attribute_definition (id, owner, attribute_key, type, name, created_at,"
            + " updated_at) VALUES (5, 'CONTACT', 'pedidos', 'NUMBER', 'Pedidos', NOW(6), NOW(6))",
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))",
        "INSERT INTO contact_label (contact_id, label_id) VALUES (1, 1)");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public PiecewiseListener listener() {
    return rooms.get(WriteExport.class);
  }

  @Override
  public void runOnce() {
    write(order(NAMES, OLGA));
  }

  @Override
  public Object outcome() {
    return table(new ExportId(1), OLGA);
  }

  @Test
  void theColumnsThatWereNamedStandInTheirOrderAndNoCellIsAFormula() {
    ExportId id =
        order(new ExportOrder(List.of("name", "pedidos", "labels", "name"), "", null), OLGA);
    write(id);
    assertThat(table(id, OLGA))
        .isEqualTo("\uFEFFname;pedidos;labels\r\nAna;\"12,5\";vip\r\n'=1+1;;\r\nCaio;;\r\n");
    assertThat(rooms.call(() -> desk().get(id, OLGA)).rows()).isEqualTo(3);
  }

  @Test
  void withoutNamesThereAreAllColumns() {
    ExportId id = order(new ExportOrder(List.of(), "", null), OLGA);
    write(id);
    assertThat(table(id, OLGA).lines().findFirst().orElseThrow())
        .startsWith("\uFEFFid;name;email;phone_number;")
        .endsWith(";created_at;last_activity_at;pedidos");
  }

  @Test
  void aFilterAndALabelNarrowIt() {
    ExportId filtered = order(new ExportOrder(List.of("name"), "name-has-ai", null), OLGA);
    write(filtered);
    assertThat(table(filtered, OLGA)).isEqualTo("\uFEFFname\r\nCaio\r\n");
    ExportId labelled = order(new ExportOrder(List.of("name"), "", new LabelId(1)), OLGA);
    write(labelled);
    assertThat(table(labelled, OLGA)).isEqualTo("\uFEFFname\r\nAna\r\n");
  }

  @Test
  void manyAreWrittenPieceByPieceAndANodeThatDiesTakesNothingAlong() {
    rooms.sql(
        "INSERT INTO contact (id, name, created_at, updated_at) SELECT seq, CONCAT('Contato ', seq),"
            + " NOW(6), NOW(6) FROM seq_11_to_45010");
    ExportId id = order(NAMES, OLGA);
    assertThat(piece(id)).isTrue();
    rooms.statements().dieAt(8);
    assertThatThrownBy(() -> piece(id)).isNotNull();
    rooms.statements().dieAt(0);
    write(id);
    assertThat(rooms.call(() -> desk().open(id, OLGA))).hasSize(3);
    List<String> lines = table(id, OLGA).lines().toList();
    assertThat(lines).hasSize(45_004).doesNotHaveDuplicates();
    assertThat(lines.get(lines.size() - 1)).isEqualTo("45010;Contato 45010");
  }

  @Test
  void whatIsWrongIsRefusedByItsField() {
    assertRefused(
        ErrorCode.VALUE_INVALID,
        "column_names",
        () -> desk().order(new ExportOrder(List.of("name", "shoe_size"), "", null), OLGA));
    assertRefused(
        ErrorCode.LABEL_NOT_FOUND,
        null,
        () -> desk().order(new ExportOrder(List.of(), "", new LabelId(9)), OLGA));
    assertRefused(ErrorCode.NOT_PERMITTED, null, () -> desk().order(NAMES, ADA));
    assertThat(rooms.call(() -> rooms.ask("SELECT id FROM contact_export"))).isEmpty();
  }

  @Test
  void theSameAgainWhileItIsWrittenIsTheSameAndTwentyInAnHourAreEnough() {
    ExportId first = order(NAMES, OLGA);
    assertThat(order(NAMES, OLGA)).isEqualTo(first);
    write(first);
    assertThat(order(NAMES, OLGA)).isNotEqualTo(first);
    rooms.sql(
        "INSERT INTO contact_export (agent_id, locale, state, column_words, criteria, created_at)"
            + " SELECT 9, 'en', 'DONE', '[]', '', NOW(6) FROM seq_1_to_20");
    ExportOrder other = new ExportOrder(List.of("email"), "", null);
    assertRefused(ErrorCode.TOO_MANY_TRIES, null, () -> desk().order(other, OLGA));
  }

  @Test
  void nobodyElseSeesItAndHeOnlyAsLongAsHeManagesContacts() {
    ExportId id = order(NAMES, OLGA);
    assertRefused(ErrorCode.EXPORT_NOT_FOUND, null, () -> desk().open(id, OLGA));
    write(id);
    Actor other = Actor.agent(3, Role.ADMINISTRATOR, "Ben");
    assertRefused(ErrorCode.EXPORT_NOT_FOUND, null, () -> desk().open(id, other));
    Actor demoted = Actor.agent(1, Role.AGENT, "Olga");
    assertRefused(ErrorCode.NOT_PERMITTED, null, () -> desk().open(id, demoted));
    ExportId later = order(NAMES, OLGA);
    rooms.sql("UPDATE agent SET role = 'AGENT' WHERE id = 1");
    write(later);
    assertThat(rooms.call(() -> desk().get(later, OLGA)).state())
        .isEqualTo(ContactExport.State.FAILED);
    assertRefused(ErrorCode.EXPORT_NOT_FOUND, null, () -> desk().open(later, OLGA));
  }

  @Test
  void afterAWeekItAndItsPiecesAreGone() {
    ExportId id = order(NAMES, OLGA);
    write(id);
    List<Path> pieces = rooms.call(() -> desk().open(id, OLGA));
    rooms.get(Now.class).pass(Duration.ofDays(6));
    assertThat(tidied()).isZero();
    rooms.get(Now.class).pass(Duration.ofDays(2));
    assertThat(tidied()).isEqualTo(1);
    assertThat(pieces).isNotEmpty().noneMatch(Files::exists);
    assertRefused(ErrorCode.EXPORT_NOT_FOUND, null, () -> desk().get(id, OLGA));
    assertThat(rooms.call(() -> rooms.ask("SELECT storage_key FROM kept_file"))).isEmpty();
  }

  private int tidied() {
    return rooms.callInRequest(() -> desk().tidy(10, Actor.SYSTEM));
  }

  @Test
  void anotherAccountWithTheSameIdsHasItsOwn() {
    try (Rooms globex = new Rooms()) {
      ExportId id = order(NAMES, OLGA);
      write(id);
      assertThatThrownBy(() -> globex.call(() -> globex.get(ContactExports.class).open(id, OLGA)))
          .hasMessageContaining("EXPORT_NOT_FOUND");
    }
  }

  private ExportId order(ExportOrder order, Actor actor) {
    return rooms.callInRequest(() -> desk().order(order, actor));
  }

  private void write(ExportId id) {
    boolean isMore;
    do {
      isMore = piece(id);
    } while (isMore);
  }

  private boolean piece(ExportId id) {
    EventNote note =
        new EventNote(
            "contact_export_ordered", Instant.EPOCH, OLGA.cause(), Map.of("export", id.value()));
    return rooms.callInRequest(() -> listener().handlePiece(note));
  }

  private String table(ExportId id, Actor actor) {
    StringBuilder all = new StringBuilder();
    for (Path piece : rooms.call(() -> desk().open(id, actor))) {
      try {
        all.append(Files.readString(piece, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString();
  }

  private void assertRefused(ErrorCode code, String field, Callable<?> work) {
    assertThatThrownBy(() -> rooms.callInRequest(work))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              if (field != null) {
                assertThat(refusal.field()).contains(field);
              }
            });
  }

  private ContactExports desk() {
    return rooms.get(ContactExports.class);
  }
}
