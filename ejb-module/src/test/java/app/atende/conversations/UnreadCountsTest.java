package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static app.atende.rooms.Rooms.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.TeamId;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many open conversations wait unseen, by inbox, label and team. */
class UnreadCountsTest {

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    for (int number = 1; number <= 3; number++) {
      rooms.write(rooms.arrive("somebody-" + number, "Somebody " + number), "word");
    }
    Arrival far = Arrival.known(SALES, "far", ContactProfile.EMPTY.withName("Far"));
    ContactSession sales = rooms.call(() -> rooms.get(Contacts.class).arrive(far, Actor.SYSTEM));
    rooms.write(sales, "word");
    rooms.sql(
        "INSERT INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233', NOW(6))",
        "INSERT INTO conversation_label (conversation_id, label_id) VALUES (1, 1), (4, 1)",
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Vendas', NOW(6))",
        "UPDATE conversation SET team_id = 1 WHERE id IN (2, 4)");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void eachListSaysHowManyOfItsOpenOnesNobodyHasSeen() {
    UnreadCounts counts = counts(OLGA);
    assertThat(counts.inboxes()).isEqualTo(Map.of(SUPPORT, 3L, SALES, 1L));
    assertThat(counts.labels()).isEqualTo(Map.of(new LabelId(1), 2L));
    assertThat(counts.teams()).isEqualTo(Map.of(new TeamId(1), 2L));
  }

  @Test
  void whatWasSeenOrIsNotOpenCountsForNothing() {
    rooms.call(() -> rooms.get(Conversations.class).markRead(new DisplayId(1), ADA));
    rooms.call(
        () ->
            rooms
                .get(Conversations.class)
                .resolve(new DisplayId(2), Conversations.ANY_VERSION, ADA));
    assertThat(counts(OLGA).inboxes()).isEqualTo(Map.of(SUPPORT, 1L, SALES, 1L));
  }

  @Test
  void nobodyIsToldOfWhatHeDoesNotSee() {
    UnreadCounts counts = counts(ADA);
    assertThat(counts.inboxes()).isEqualTo(Map.of(SUPPORT, 3L));
    assertThat(counts.labels()).isEqualTo(Map.of(new LabelId(1), 1L));
    assertThat(counts.teams()).isEqualTo(Map.of(new TeamId(1), 1L));
    assertThat(counts(Actor.contact(99, "Mallory")).inboxes()).isEmpty();
  }

  private UnreadCounts counts(Actor actor) {
    return rooms.call(() -> rooms.get(UnreadCountQueries.class).of(actor));
  }
}
