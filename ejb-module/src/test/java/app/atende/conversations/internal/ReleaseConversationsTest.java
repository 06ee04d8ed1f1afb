package app.atende.conversations.internal;

import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AgentRemoved;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.events.Cause;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.events.PiecewiseListener;
import app.atende.events.RunsTwiceContract;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent had who goes is nobody's: the first of it at once, the rest piece by piece. */
class ReleaseConversationsTest implements RunsTwiceContract {

  private static final int OPEN = 450;
  private static final int RESOLVED = 450;
  private static final AgentRemoved REMOVED =
      new AgentRemoved(Rooms.idOf(BEN), Instant.EPOCH, new Cause("SYSTEM", 0));

  private Rooms rooms;

  @BeforeEach
  void open() {
    rooms = new Rooms();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  /** Ben has so many open conversations and as many resolved ones; Ada has one. */
  private void give(int open, int resolved) {
    rooms.sql(
        "INSERT INTO contact (id, name, created_at, updated_at)"
            + " VALUES (1, 'Carla', NOW(6), NOW(6))",
        "INSERT INTO contact_inbox (id, contact_id, inbox_id, source_id, pubsub_hash,"
            + " pubsub_secret, created_at, updated_at)"
            + " VALUES (1, 1, 1, 'carla', UNHEX(SHA2(1, 256)), '', NOW(6), NOW(6))",
        "INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
            + " status, assignee_id, opened_at, last_activity_at, created_at, updated_at)"
            + " SELECT seq, seq, UUID(), 1, 1, 1, IF(seq <= "
            + open
            + ", ELT(1 + seq % 3, 'OPEN', 'PENDING', 'SNOOZED'), 'RESOLVED'),"
            + " 3, NOW(6), NOW(6), NOW(6), NOW(6) FROM seq_1_to_"
            + (open + resolved),
        "INSERT INTO conversation (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id,"
            + " status, assignee_id, opened_at, last_activity_at, created_at, updated_at)"
            + " VALUES (5000, 5000, UUID(), 1, 1, 1, 'OPEN', 2, NOW(6), NOW(6), NOW(6), NOW(6))");
  }

  private void leave() {
    rooms.sql("DELETE FROM agent WHERE id = 3");
    rooms.callInRequest(
        () -> {
          rooms.get(Events.class).publish(REMOVED);
          return null;
        });
  }

  @Override
  public PiecewiseListener listener() {
    return rooms.get(ReleaseConversations.class);
  }

  @Override
  public void runOnce() {
    if (rooms.call(() -> rooms.ask("SELECT id FROM conversation")).isEmpty()) {
      give(OPEN, RESOLVED);
      leave();
    }
    while (rooms.call(() -> listener().handlePiece(EventNote.of(REMOVED)))) {
      assertThat(his()).isPositive();
    }
  }

  @Override
  public Object outcome() {
    return Map.of("his", his(), "lines", lines(), "hers", count("assignee_id = 2"));
  }

  @Test
  void everythingIsReleasedAndEachOpenOneSaysSoOnce() {
    runOnce();
    assertThat(outcome()).isEqualTo(Map.of("his", 0L, "lines", (long) OPEN, "hers", 1L));
  }

  @Test
  void whoHadLittleIsGoneFromAllOfItAtOnceAndNothingIsLeftToDo() {
    give(20, 20);
    leave();
    assertThat(his()).isZero();
    assertThat(lines()).isEqualTo(20);
    assertThat(rooms.call(() -> listener().wants(REMOVED))).isFalse();
  }

  @Test
  void whoHadMuchIsReleasedOfSomeOfItAtOnce() {
    give(OPEN, RESOLVED);
    leave();
    assertThat(lines()).isEqualTo(ReleaseConversations.PIECE);
    assertThat(his()).isEqualTo(OPEN + RESOLVED - ReleaseConversations.PIECE);
    assertThat(rooms.call(() -> listener().wants(REMOVED))).isTrue();
  }

  @Test
  void untilItIsReleasedItIsNobodys() {
    give(OPEN, 0);
    leave();
    long left =
        ((Number) ask("SELECT MIN(display_id) FROM conversation WHERE assignee_id = 3").get(0))
            .longValue();
    Optional<ConversationCard> card =
        rooms.call(() -> rooms.get(ConversationQueries.class).card(new DisplayId(left), OLGA));
    assertThat(card).get().extracting(ConversationCard::assignee).isNull();
  }

  @Test
  void whoIsAddedAgainKeepsWhatIsLeft() {
    give(OPEN, RESOLVED);
    leave();
    long left = his();
    rooms.sql(
        "INSERT INTO agent (id, name, email, role, created_at)"
            + " VALUES (3, 'Ben', 'ben@acme.example', 'AGENT', NOW(6))");
    assertThat(rooms.call(() -> listener().handlePiece(EventNote.of(REMOVED)))).isFalse();
    assertThat(his()).isEqualTo(left);
  }

  private long his() {
    return count("assignee_id = 3");
  }

  private long lines() {
    return ask("SELECT id FROM message WHERE message_type = 'ACTIVITY'").size();
  }

  private long count(String condition) {
    return ask("SELECT id FROM conversation WHERE " + condition).size();
  }

  private List<?> ask(String sql) {
    return rooms.call(() -> rooms.ask(sql));
  }
}
