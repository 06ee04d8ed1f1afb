package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactSession;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files that stand in the conversations of one contact. */
class ContactFilesTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId first;
  private DisplayId second;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    first = rooms.write(carla, "a nota fiscal").conversation();
    NewConversation plain = NewConversation.PLAIN;
    second =
        rooms
            .call(() -> rooms.get(Intake.class).openConversation(carla, plain, carla.actor()))
            .conversation();
    rooms.write(carla, "a foto");
    rooms.write(rooms.arrive("dora", "Dora"), "um segredo");
    rooms.sql(
        "INSERT INTO attachment (message_id, public_key, storage_key, file_type, file_name,"
            + " content_type, byte_size, uploader_kind, created_at) SELECT id, MD5(id), MD5(id),"
            + " 'FILE', CONCAT(content, '.txt'), 'text/plain', 1, 'CONTACT', NOW(6) FROM message");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void theyComeFromAllOfThemTheNewestFirst() {
    ConversationFiles files = files(0, 100, OLGA);
    assertThat(files.total()).isEqualTo(2);
    assertThat(files.files())
        .extracting(sent -> sent.message().conversation())
        .containsExactly(second, first);
    assertThat(files(1, 100, OLGA).files()).hasSize(1);
    assertThat(files(2, 100, OLGA).files()).isEmpty();
  }

  @Test
  void whatTheReaderMayNotSeeIsNotAmongThem() {
    assertThat(files(0, 100, ADA).total()).isEqualTo(2);
    rooms.sql("DELETE FROM inbox_member");
    assertThat(files(0, 100, ADA).total()).isZero();
    assertThat(files(0, 100, ADA).files()).isEmpty();
    assertThat(files(0, 100, Actor.contact(99, "Mallory")).files()).isEmpty();
  }

  private ConversationFiles files(int before, int rows, Actor actor) {
    return rooms.call(
        () ->
            rooms
                .get(ConversationFileQueries.class)
                .ofContact(carla.contact(), before, rows, actor));
  }
}
