package app.atende.accounts;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.BEN;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.roles.Actor;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private Rooms rooms;

  /** What the others hear. */
  @ApplicationScoped
  public static class Heard {
    private final Queue<AgentId> changed = new ConcurrentLinkedQueue<>();

    void hear(@Observes AgentAvailabilityChanged event) {
      changed.add(event.agent());
    }

    /** Whose availability changed since the last question. */
    List<AgentId> since() {
      List<AgentId> all = List.copyOf(changed);
      changed.clear();
      return all;
    }
  }

  @BeforeEach
  void open() {
    rooms =
        new Rooms(
            Stream.concat(Stream.of(ControlBeans.all()), Stream.of(Heard.class))
                .toArray(Class<?>[]::new));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whoeverFallsSilentIsNoticedOnce() {
    renewBoth();
    pass(Presence.LEASE.minusSeconds(1));
    renew();
    heard();
    pass(Duration.ofSeconds(2));
    assertThat(noticeGone()).isEqualTo(1);
    assertThat(heard()).containsExactly(idOf(BEN));
    assertThat(noticeGone()).isZero();
    assertThat(heard()).isEmpty();
  }

  @Test
  void whoeverComesBackIsNoticedAgain() {
    renew();
    pass(Presence.LEASE.plusSeconds(1));
    noticeGone();
    heard();
    renew();
    assertThat(heard()).containsExactly(idOf(ADA));
  }

  @Test
  void aHiddenTabThatSpeaksOnceAMinuteStaysThere() {
    renew();
    heard();
    for (int minute = 0; minute < 3; minute++) {
      pass(Duration.ofSeconds(75));
      assertThat(noticeGone()).isZero();
      renew();
    }
    assertThat(heard()).isEmpty();
  }

  private void renew() {
    rooms.callInRequest(() -> rooms.get(Presence.class).renew(ADA));
  }

  private void renewBoth() {
    renew();
    rooms.callInRequest(() -> rooms.get(Presence.class).renew(BEN));
  }

  private int noticeGone() {
    return rooms.callInRequest(() -> rooms.get(Presence.class).noticeGone(Actor.SYSTEM));
  }

  private List<AgentId> heard() {
    return rooms.get(Heard.class).since();
  }

  private void pass(Duration time) {
    rooms.get(Now.class).pass(time);
  }
}
