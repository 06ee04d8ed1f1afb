package app.atende.conversations;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.contacts.ContactSession;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All conversations of a contact, page by page (W34). */
class ContactHistoryTest {

  private Rooms rooms;
  private ContactSession carla;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    for (int i = 0; i < 7; i++) {
      rooms.call(
          () ->
              rooms
                  .get(Intake.class)
                  .openConversation(
                      carla, new NewConversation(Attributes.NONE, Attributes.NONE), carla.actor()));
    }
    rooms.sql(
        "UPDATE conversation SET last_activity_at = '2026-11-01 12:00:00.123456'"
            + " + INTERVAL (id DIV 3) MICROSECOND");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void everyConversationStandsOnOnePageAndInOrder() {
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      ConversationPage page = page(cursor, 2, OLGA);
      page.cards().forEach(card -> seen.add(card.id().value()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen)
        .isEqualTo(
            rooms.call(
                () ->
                    rooms
                        .ask(
                            "SELECT display_id FROM conversation"
                                + " ORDER BY last_activity_at DESC, id DESC")
                        .stream()
                        .map(id -> Long.valueOf(id.toString()))
                        .toList()))
        .hasSize(7);
  }

  @Test
  void whatTheReaderDoesNotSeeIsNotThere() {
    rooms.sql("DELETE FROM inbox_member WHERE agent_id = 2");
    assertThat(page(null, 10, ADA).cards()).isEmpty();
    assertThat(page(null, 10, OLGA).cards()).hasSize(7);
  }

  @Test
  void aCursorOfSomebodysOwnInventionIsRefused() {
    assertThatThrownBy(() -> page("1' OR 1=1", 10, OLGA))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("VALUE_INVALID");
  }

  private ConversationPage page(String cursor, int rows, Actor actor) {
    return rooms.call(
        () -> rooms.get(ContactHistory.class).page(carla.contact(), cursor, rows, actor));
  }
}
