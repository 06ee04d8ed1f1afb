package app.atende.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.relay.OutboxRelay;
import app.atende.relay.OutboxRow;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long work keeps no worker for ever, and is never parked because it is long. */
class LongWorkTest {

  private static final Duration LEASE = Duration.ofMinutes(5);

  private Rooms rooms;

  @BeforeEach
  void open() {
    Stream<Class<?>> more = Stream.of(RowWork.class, OutboxRelay.class, Weaving.class);
    rooms = new Rooms(Stream.concat(Stream.of(ControlBeans.all()), more).toArray(Class<?>[]::new));
    ControlBeans.enter(rooms.acme());
    rooms.get(ControlDatabase.class).update("DELETE FROM atenderelay.outbox");
    EventNote note = new EventNote("begun", Instant.EPOCH, new Cause("SYSTEM", 0), Map.of());
    rooms.run(() -> rooms.get(OutboxStore.class).add(Map.of("weave", Optional.empty()), note));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void itIsPutBackAfterAWhileWithoutHavingFailed() {
    assertThat(turn().attempts()).isEqualTo(1);
    assertThat(rooms.get(Weaving.class).pieces()).isEqualTo(4);
    assertThat(turn().attempts()).isEqualTo(1);
    assertThat(rooms.get(Weaving.class).pieces()).isEqualTo(8);
  }

  @Test
  void itsRowGoesWhenTheLastPieceIsDone() {
    for (int turn = 0; turn < 3; turn++) {
      turn();
    }
    assertThat(rooms.get(Weaving.class).pieces()).isEqualTo(10);
    assertThat(rooms.get(OutboxRelay.class).claim(1, LEASE)).isEmpty();
  }

  private OutboxRow turn() {
    OutboxRow row = rooms.get(OutboxRelay.class).claim(1, LEASE).get(0);
    rooms.get(RowWork.class).run(row);
    return row;
  }

  /** Ten pieces of five seconds each. */
  @ApplicationScoped
  static class Weaving implements PiecewiseListener {

    private final AtomicInteger pieces = new AtomicInteger();
    @Inject private Now now;

    int pieces() {
      return pieces.get();
    }

    @Override
    public String name() {
      return "weave";
    }

    @Override
    public boolean wants(DomainEvent event) {
      return false;
    }

    @Override
    public boolean handlePiece(EventNote note) {
      now.pass(Duration.ofSeconds(5));
      return pieces.incrementAndGet() < 10;
    }
  }
}
