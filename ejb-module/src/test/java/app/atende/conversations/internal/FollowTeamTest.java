package app.atende.conversations.internal;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.TeamDeleted;
import app.atende.accounts.TeamId;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a team had is no team's when it goes: nobody sees the team, and the rows follow. */
class FollowTeamTest implements RunsTwiceContract {

  private static final int OPEN = 250;
  private static final int RESOLVED = 250;
  private static final TeamId SALES = new TeamId(1);
  private static final TeamDeleted DELETED =
      new TeamDeleted(SALES, Instant.EPOCH, new Cause("SYSTEM", 0));

  private Rooms rooms;
  private Held held;

  @BeforeEach
  void open() {
    rooms = new Rooms();
    held = new Held(rooms, "team_id", 1, 2);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  /** Sales has so many open conversations and as many resolved ones; team 2 has one. */
  private void give(int open, int resolved) {
    rooms.sql(
        "INSERT INTO team (id, name, created_at) VALUES (1, 'Vendas', NOW(6)), (2, 'Obras', NOW(6))");
    held.give(open, resolved);
  }

  private void delete() {
    rooms.callInRequest(
        () -> {
          rooms.ask("DELETE FROM team WHERE id = 1 RETURNING id");
          rooms.get(Events.class).publish(DELETED);
          return null;
        });
  }

  @Override
  public PiecewiseListener listener() {
    return rooms.get(FollowTeam.class);
  }

  @Override
  public void runOnce() {
    if (!held.isGiven()) {
      give(OPEN, RESOLVED);
      delete();
    }
    while (rooms.call(() -> listener().handlePiece(EventNote.of(DELETED)))) {
      assertThat(held.left()).isPositive();
    }
  }

  @Override
  public Object outcome() {
    return Map.of("its", held.left(), "lines", held.lines(), "others", held.others());
  }

  @Test
  void everythingIsTakenFromItAndEachOpenOneSaysSoOnce() {
    runOnce();
    assertThat(outcome()).isEqualTo(Map.of("its", 0L, "lines", (long) OPEN, "others", 1L));
  }

  @Test
  void aTeamThatHadNothingLeavesNothingToDo() {
    give(1, 0);
    rooms.sql("UPDATE conversation SET team_id = 2");
    delete();
    assertThat(rooms.call(() -> listener().wants(DELETED))).isFalse();
  }

  @Test
  void untilTheRowsFollowNobodySeesTheTeam() {
    give(1, 0);
    delete();
    Optional<ConversationCard> card =
        rooms.call(() -> rooms.get(ConversationQueries.class).card(new DisplayId(1), OLGA));
    assertThat(card).get().extracting(ConversationCard::team).isNull();
    assertThat(held.left()).isEqualTo(1);
  }
}
