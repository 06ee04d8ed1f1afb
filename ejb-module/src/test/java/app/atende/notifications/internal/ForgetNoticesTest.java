package app.atende.notifications.internal;

import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;

import app.atende.accounts.AgentRemoved;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ForgetNoticesTest implements RunsTwiceContract {

  private Rooms rooms;

  @BeforeEach
  void tellBen() {
    rooms = new Rooms();
    DisplayId lost = rooms.write(rooms.carla(), "Sumiu").conversation();
    for (Actor to : List.of(OLGA, BEN)) {
      rooms.call(
          () -> rooms.get(Conversations.class).assign(lost, Optional.of(idOf(to)), Rooms.ADA));
    }
    rooms.sql("DELETE FROM agent WHERE id = " + BEN.id());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public void runOnce() {
    EventNote gone = EventNote.of(new AgentRemoved(idOf(BEN), Instant.EPOCH, OLGA.cause()));
    rooms.run(() -> listener().handle(gone));
  }

  @Override
  public DurableListener listener() {
    return rooms.get(ForgetNotices.class);
  }

  @Override
  public Object outcome() {
    return rooms.call(() -> rooms.ask("SELECT agent_id FROM notice ORDER BY id")).toString();
  }
}
