package app.atende.transfers;

import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables that are sent to the rooms and worked through, as the console and the night do it. */
final class Tables {

  static final Map<String, String> HEADINGS =
      Map.of(
          "nome", "name",
          "e-mail", "email",
          "telefone", "phone_number",
          "identificador", "identifier",
          "etiquetas", "labels",
          "bloqueado", "blocked",
          "instagram", "instagram",
          "empresa", "company_name");

  private final Rooms rooms;

  Tables(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Sends a table up. */
  ImportId send(String text, Actor actor) {
    return send(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), -1, actor);
  }

  /** Sends these bytes up, of which so many are announced. */
  ImportId send(InputStream bytes, long announced, Actor actor) {
    NewTable table = new NewTable(bytes, announced, "contatos.csv", "pt_BR", HEADINGS);
    return rooms.callInRequest(() -> desk().receive(table, actor));
  }

  /** Has it worked through with the columns that were guessed. */
  ImportId begin(String text, Actor actor) {
    ImportId id = send(text, actor);
    rooms.callInRequest(
        () -> {
          desk().begin(id, desk().get(id, actor).mapping(), actor);
          return null;
        });
    return id;
  }

  /** The next one's claim. */
  Optional<ImportClaim> claim() {
    return rooms.callInRequest(() -> runs().next(0, Actor.SYSTEM));
  }

  /** Works through what waits, so many rows at a time, to its end. */
  void work(int piece) {
    ImportClaim claim = claim().orElseThrow();
    rooms.callInRequest(
        () -> {
          runs().makeLabels(claim, Actor.SYSTEM);
          return null;
        });
    take(claim, piece, Integer.MAX_VALUE);
    finish(claim);
  }

  /** Takes in so many pieces, each in a transaction of its own; says whether the claim is good. */
  boolean take(ImportClaim claim, int piece, int pieces) {
    Optional<ImportRows> open = rooms.call(() -> runs().open(claim, Actor.SYSTEM));
    if (open.isEmpty()) {
      return false;
    }
    try (ImportRows rows = open.get()) {
      boolean isMine = true;
      for (int i = 0; i < pieces && isMine; i++) {
        List<TableRow> some = rows.next(piece);
        if (some.isEmpty()) {
          return true;
        }
        isMine = rooms.call(() -> runs().take(claim, some, Actor.SYSTEM));
      }
      return isMine;
    }
  }

  void finish(ImportClaim claim) {
    rooms.callInRequest(
        () -> {
          runs().finish(claim, Actor.SYSTEM);
          return null;
        });
  }

  /** How it stands. */
  ContactImport get(ImportId id, Actor actor) {
    return rooms.call(() -> desk().get(id, actor));
  }

  /** What a table of names, addresses and numbers tells in one line for each contact. */
  List<String> contacts() {
    return rooms
        .call(
            () ->
                rooms.ask(
                    "SELECT CONCAT_WS('|', name, IFNULL(email, '-'), IFNULL(phone_number, '-'),"
                        + " IFNULL(identifier, '-')) FROM contact ORDER BY id"))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** Why rows were refused, by line. */
  List<String> refusals(ImportId id, Actor actor) {
    return rooms.call(() -> desk().refused(id, 0, 500, actor)).stream()
        .map(each -> each.row().line() + " " + each.problems().get(0).code())
        .toList();
  }

  ContactImports desk() {
    return rooms.get(ContactImports.class);
  }

  ImportRuns runs() {
    return rooms.get(ImportRuns.class);
  }
}
