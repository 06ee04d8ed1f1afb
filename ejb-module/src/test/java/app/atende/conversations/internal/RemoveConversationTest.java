package app.atende.conversations.internal;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ContactSession;
import app.atende.conversations.ConversationDeleted;
import app.atende.conversations.ConversationMerges;
import app.atende.conversations.ConversationRemoval;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Intake;
import app.atende.conversations.NewConversation;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a deleted conversation leaves behind goes piece by piece, and nothing else does. */
class RemoveConversationTest implements RunsTwiceContract {

  private static final int MANY = 12_000;
  private static final int LARGEST_PIECE = 5000;
  private static final List<String> TABLES =
      List.of("conversation", "message", "notice", "conversation_merge", "contact");

  private Rooms rooms;
  private ContactSession carla;
  private DisplayId kept;
  private DisplayId gone;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    carla = rooms.carla();
    kept = begun();
    gone = begun();
    rooms.sql(
        "INSERT INTO message (conversation_id, inbox_id, message_type, content, sender_kind,"
            + " sender_id, status, created_at, updated_at) SELECT c.id, 1, 'INCOMING', 'Olá',"
            + " 'CONTACT', 1, 'SENT', NOW(6), NOW(6) FROM seq_1_to_"
            + MANY
            + " JOIN conversation c ON c.display_id = "
            + gone);
  }

  private DisplayId begun() {
    return rooms.call(
        () ->
            rooms
                .get(Intake.class)
                .openConversation(carla, NewConversation.PLAIN, carla.actor())
                .conversation());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public PiecewiseListener listener() {
    return rooms.get(RemoveConversation.class);
  }

  @Override
  public void runOnce() {
    delete();
    List<Long> left = new ArrayList<>(List.of(count("message")));
    while (piece()) {
      left.add(count("message"));
    }
    for (int step = 1; step < left.size(); step++) {
      assertThat(left.get(step - 1) - left.get(step)).isLessThanOrEqualTo(LARGEST_PIECE);
    }
  }

  @Override
  public Object outcome() {
    Map<String, Long> rows = new TreeMap<>();
    TABLES.forEach(table -> rows.put(table, count(table)));
    return rows;
  }

  @Test
  void whatIsLeftIsTheOtherConversationAndTheContact() {
    runOnce();
    assertThat(count("message")).isZero();
    assertThat(count("contact")).isEqualTo(1);
    assertThat(rooms.call(() -> rooms.ask("SELECT display_id FROM conversation")).toString())
        .isEqualTo("[" + kept + "]");
  }

  @Test
  void whatWentIntoItGoesWithIt() {
    DisplayId merged = begun();
    rooms.call(() -> rooms.get(ConversationMerges.class).merge(merged, -1, gone, OLGA));
    runOnce();
    assertThat(count("conversation")).isEqualTo(1);
    assertThat(count("conversation_merge")).isZero();
  }

  @Test
  void oneThatIsThereOrWentIntoAnotherOneLosesNothing() {
    assertThat(piece()).isFalse();
    rooms.call(() -> rooms.get(ConversationMerges.class).merge(gone, -1, kept, OLGA));
    assertThat(piece()).isFalse();
    assertThat(count("conversation")).isEqualTo(2);
    assertThat(count("message")).isGreaterThanOrEqualTo(MANY);
  }

  @Test
  void anotherAccountWithTheSameIdsLosesNothing() {
    try (Rooms globex = new Rooms()) {
      ContactSession same = globex.carla();
      globex.write(same, "Olá");
      globex.write(globex.arrive("dora", "Dora"), "Oi");
      runOnce();
      assertThat(globex.call(() -> globex.ask("SELECT id FROM conversation"))).hasSize(2);
      assertThat(globex.call(() -> globex.ask("SELECT id FROM message"))).hasSize(2);
    }
  }

  /** A second time it is not found: it is deleted once. */
  private void delete() {
    String it = "SELECT id FROM conversation WHERE inbox_id > 0 AND display_id = " + gone;
    if (!rooms.call(() -> rooms.ask(it)).isEmpty()) {
      rooms.callInRequest(
          () -> {
            rooms.get(ConversationRemoval.class).delete(gone, OLGA);
            return null;
          });
    }
  }

  private boolean piece() {
    EventNote note =
        new EventNote(
            ConversationDeleted.TYPE, Instant.EPOCH, OLGA.cause(), Map.of("conversation", 2L));
    return rooms.call(() -> listener().handlePiece(note));
  }

  private long count(String table) {
    return rooms.call(
        () -> ((Number) rooms.ask("SELECT COUNT(*) FROM " + table).get(0)).longValue());
  }
}
