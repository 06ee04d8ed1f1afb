package app.atende.conversations.internal;

import static app.atende.rooms.Rooms.ADA;
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

  /** Ben has most of them, Ada has one. */
  private Held held;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    held = new Held(rooms, "assignee_id", BEN.id(), ADA.id());
  }

  @AfterEach
  void close() {
    rooms.close();
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
    if (!held.isGiven()) {
      held.give(OPEN, RESOLVED);
      leave();
    }
    while (rooms.call(() -> listener().handlePiece(EventNote.of(REMOVED)))) {
      assertThat(held.left()).isPositive();
    }
  }

  @Override
  public Object outcome() {
    return Map.of("his", held.left(), "lines", held.lines(), "hers", held.others());
  }

  @Test
  void everythingIsReleasedAndEachOpenOneSaysSoOnce() {
    runOnce();
    assertThat(outcome()).isEqualTo(Map.of("his", 0L, "lines", (long) OPEN, "hers", 1L));
  }

  @Test
  void whoHadLittleIsGoneFromAllOfItAtOnceAndNothingIsLeftToDo() {
    held.give(20, 20);
    leave();
    assertThat(held.left()).isZero();
    assertThat(held.lines()).isEqualTo(20);
    assertThat(rooms.call(() -> listener().wants(REMOVED))).isFalse();
  }

  @Test
  void whoHadMuchIsReleasedOfSomeOfItAtOnce() {
    held.give(OPEN, RESOLVED);
    leave();
    assertThat(held.lines()).isEqualTo(ReleaseConversations.PIECE);
    assertThat(held.left()).isEqualTo(OPEN + RESOLVED - ReleaseConversations.PIECE);
    assertThat(rooms.call(() -> listener().wants(REMOVED))).isTrue();
  }

  @Test
  void untilItIsReleasedItIsNobodys() {
    held.give(OPEN, 0);
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
    held.give(OPEN, RESOLVED);
    leave();
    long left = held.left();
    rooms.sql(
        "INSERT INTO agent (id, name, email, role, created_at)"
            + " VALUES (3, 'Ben', 'ben@acme.example', 'AGENT', NOW(6))");
    assertThat(rooms.call(() -> listener().handlePiece(EventNote.of(REMOVED)))).isFalse();
    assertThat(held.left()).isEqualTo(left);
  }

  private List<?> ask(String sql) {
    return rooms.call(() -> rooms.ask(sql));
  }
}
