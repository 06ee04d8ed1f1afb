package app.atende.conversations;

import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactSession;
import app.atende.rooms.Rooms;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contact who reads late reads all of it. */
class ContactReadingTest {

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId lost;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    lost = rooms.write(carla, "A encomenda sumiu").conversation();
    rooms.call(() -> desk().assign(lost, Optional.of(Rooms.idOf(BEN)), OLGA));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void everythingThatWasWrittenToTheContactCountsAsReadHoweverMuchItIs() {
    for (int sent = 0; sent < 230; sent++) {
      rooms.call(() -> desk().reply(lost, MessageDraft.of("Estamos procurando"), BEN));
    }
    rooms.run(() -> rooms.get(Intake.class).contactSeen(carla, lost, carla.actor()));
    assertThat(
            rooms.call(
                () ->
                    rooms.ask(
                        "SELECT id FROM message WHERE message_type = 'OUTGOING'"
                            + " AND status <> 'READ'")))
        .isEmpty();
  }

  @Test
  void whoEditsOverlooksNothingBecauseOthersHaveReadMeanwhile() {
    long version =
        rooms.call(() -> desk().reply(lost, MessageDraft.of("Estamos procurando"), BEN)).version();
    rooms.run(() -> rooms.get(Intake.class).contactSeen(carla, lost, carla.actor()));
    rooms.call(() -> desk().markRead(lost, OLGA));
    rooms.call(() -> desk().markUnread(lost, OLGA));
    ConversationState resolved = rooms.call(() -> desk().resolve(lost, version, BEN));
    assertThat(resolved.status()).isEqualTo(ConversationStatus.RESOLVED);
    assertThat(resolved.unread()).isEqualTo(1);
  }

  private Conversations desk() {
    return rooms.get(Conversations.class);
  }
}
