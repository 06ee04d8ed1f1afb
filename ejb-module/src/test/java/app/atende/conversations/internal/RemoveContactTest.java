package app.atende.conversations.internal;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactDeleted;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.ContactTraceQueries;
import app.atende.conversations.ContactTraces;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.ConversationTab;
import app.atende.events.Cause;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a deleted contact leaves behind is seen by nobody at once and goes piece by piece. */
class RemoveContactTest implements RunsTwiceContract {

  private static final int MANY = 450;
  private static final List<String> TABLES =
      List.of("contact", "conversation", "message", "notice", "contact_note", "contact_label");

  private Rooms rooms;
  private ContactSession carla;
  private ContactSession dora;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    dora = rooms.arrive("dora", "Dora");
    fill(carla, 1, MANY);
    fill(dora, 1000, 1010);
  }

  private void fill(ContactSession of, int from, int to) {
    String all = " FROM seq_" + from + "_to_" + to;
    String who = of.contact() + ", " + of.id();
    rooms.sql(
        "INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
            + " status, opened_at, last_activity_at, created_at, updated_at)"
            + (" SELECT seq, seq, UUID(), 1, " + who + ", 'OPEN', NOW(6), NOW(6), NOW(6), NOW(6)")
            + all,
        "INSERT INTO message (id, conversation_id, inbox_id, message_type, content, sender_kind,"
            + " sender_id, status, created_at, updated_at) SELECT seq, seq, 1, 'INCOMING', 'Olá',"
            + " 'CONTACT', 1, 'SENT', NOW(6), NOW(6)"
            + all,
        "INSERT INTO notice (agent_id, kind, conversation_id, inbox_id, cause_kind, cause_id, at)"
            + " SELECT 2, 'ASSIGNED', seq, 1, 'SYSTEM', 0, NOW(6)"
            + all,
        "INSERT INTO contact_note (contact_id, agent_id, agent_name, content, created_at) VALUES ("
            + of.contact()
            + ", 2, 'Ada', 'Gosta de café', NOW(6))",
        "INSERT IGNORE INTO label (id, title, color, created_at) VALUES (1, 'vip', '#112233',"
            + " NOW(6))",
        "INSERT INTO contact_label (contact_id, label_id) VALUES (" + of.contact() + ", 1)");
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public PiecewiseListener listener() {
    return rooms.get(RemoveContact.class);
  }

  @Override
  public void runOnce() {
    delete();
    while (piece(carla.contact())) {
      assertThat(count("conversation")).isPositive();
    }
  }

  @Override
  public Object outcome() {
    Map<String, Long> rows = new TreeMap<>();
    TABLES.forEach(table -> rows.put(table, count(table)));
    return rows;
  }

  @Test
  void whatHeHadIsGoneAndTheOthersIsWhole() {
    runOnce();
    assertThat(outcome())
        .isEqualTo(
            Map.of(
                "contact",
                1L,
                "conversation",
                11L,
                "message",
                11L,
                "notice",
                11L,
                "contact_note",
                1L,
                "contact_label",
                1L));
  }

  @Test
  void noListShowsHisConversationsFromTheMomentOn() {
    delete();
    ConversationFilter all = ConversationFilter.open(ConversationTab.ALL);
    assertThat(
            rooms
                .call(() -> rooms.get(ConversationQueries.class).list(all, null, 100, OLGA))
                .cards())
        .hasSize(11);
  }

  @Test
  void noPieceIsLarge() {
    delete();
    long before = count("conversation");
    while (piece(carla.contact())) {
      long after = count("conversation");
      assertThat(before - after).isLessThanOrEqualTo(200);
      before = after;
    }
    assertThat(before).isEqualTo(11);
  }

  @Test
  void aContactWhoIsThereLosesNothing() {
    assertThat(piece(carla.contact())).isFalse();
    assertThat(count("conversation")).isEqualTo(MANY + 11);
  }

  @Test
  void whoDeletesIsToldHowMuchGoes() {
    assertThat(
            rooms.call(
                () ->
                    rooms
                        .get(ContactTraceQueries.class)
                        .tracesOf(Set.of(carla.contact(), dora.contact()), OLGA)))
        .isEqualTo(new ContactTraces(MANY + 11, MANY + 11, 0, 2));
  }

  @Test
  void anotherAccountWithTheSameIdsLosesNothing() {
    try (Rooms globex = new Rooms()) {
      ContactSession same = globex.carla();
      assertThat(same.contact()).isEqualTo(carla.contact());
      globex.write(same, "Olá");
      runOnce();
      assertThat(globex.call(() -> globex.ask("SELECT id FROM conversation"))).hasSize(1);
      assertThat(globex.call(() -> globex.ask("SELECT id FROM contact"))).hasSize(1);
    }
  }

  /** A second time he is not found: he is deleted once. */
  private void delete() {
    String him = "SELECT id FROM contact WHERE id = " + carla.contact();
    if (!rooms.call(() -> rooms.ask(him)).isEmpty()) {
      rooms.callInRequest(
          () -> {
            rooms.get(Contacts.class).delete(carla.contact(), OLGA);
            return null;
          });
    }
  }

  private boolean piece(ContactId contact) {
    ContactDeleted event = new ContactDeleted(contact, null, new Cause("SYSTEM", 0), Instant.EPOCH);
    return rooms.call(() -> listener().handlePiece(EventNote.of(event)));
  }

  private long count(String table) {
    return rooms.call(
        () -> ((Number) rooms.ask("SELECT COUNT(*) FROM " + table).get(0)).longValue());
  }
}
