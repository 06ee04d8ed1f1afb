package app.atende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.TenantId;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxId;
import app.atende.realtime.Hearing;
import app.atende.realtime.LiveAudience;
import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveLaneTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final InboxId SUPPORT = new InboxId(1);
  private static final InboxId SALES = new InboxId(2);

  private final LiveLane lane = new LiveLane("e1", NOON);
  private final Ear ada = new Ear(SUPPORT);

  @Test
  void newsAreNumberedAndToldToThoseWhoMayHear() {
    lane.join(ada);

    lane.tell(news(SUPPORT));
    lane.tell(news(SALES));
    lane.tell(news(SUPPORT));

    assertThat(ada.heard).extracting(LiveSignal::seq).containsExactly(1L, 3L);
    assertThat(lane.place()).isEqualTo(new LivePlace(3, "e1"));
  }

  @Test
  void whoWasAwayForAMomentGetsWhatHeMissedAndMayHear() {
    lane.tell(news(SUPPORT));
    lane.tell(news(SALES));
    lane.tell(news(SUPPORT));

    assertThat(lane.since(new LivePlace(1, "e1"), ada))
        .extracting(LiveSignal::seq)
        .containsExactly(3L);
    assertThat(lane.since(new LivePlace(3, "e1"), ada)).isEmpty();
  }

  @Test
  void anotherEpochOrTooLongAnAbsenceIsAGap() {
    for (int i = 0; i < 300; i++) {
      lane.tell(news(SUPPORT));
    }

    assertThat(lane.since(new LivePlace(299, "other"), ada)).isNull();
    assertThat(lane.since(new LivePlace(10, "e1"), ada)).isNull();
    assertThat(lane.since(new LivePlace(301, "e1"), ada)).isNull();
    assertThat(lane.since(new LivePlace(290, "e1"), ada)).hasSize(10);
  }

  @Test
  void whoFailsDoesNotKeepTheOthersFromHearing() {
    lane.join(new Broken());
    lane.join(ada);

    lane.tell(news(SUPPORT));

    assertThat(ada.heard).hasSize(1);
  }

  @Test
  void rightsAreAskedForAnewBeforeTheNewsThatChangedThem() {
    lane.join(ada);

    lane.tell(
        LiveNews.of(new TenantId(7), LiveKind.RIGHTS_CHANGED, LiveAudience.account(), event()));

    assertThat(ada.asked).isEqualTo(1);
    assertThat(ada.heard).hasSize(1);
  }

  @Test
  void aLaneWithoutListenersIsForgottenAfterAWhile() {
    lane.join(ada);
    assertThat(lane.isForgotten(NOON.plusSeconds(600))).isFalse();

    lane.leave(ada, NOON.plusSeconds(10));

    assertThat(lane.isForgotten(NOON)).isFalse();
    assertThat(lane.isForgotten(NOON.plusSeconds(11))).isTrue();
  }

  private static LiveNews news(InboxId inbox) {
    return LiveNews.of(
        new TenantId(7), LiveKind.MESSAGE_CREATED, LiveAudience.agentsOf(inbox, Set.of()), event());
  }

  private static DomainEvent event() {
    return new Happened(NOON);
  }

  private record Happened(Instant at) implements DomainEvent {
    @Override
    public String type() {
      return "happened";
    }

    @Override
    public Cause causedBy() {
      return new Cause("SYSTEM", 0);
    }

    @Override
    public Map<String, Long> ids() {
      return Map.of();
    }
  }

  private static final class Ear implements LiveListener {
    private final List<LiveSignal> heard = new ArrayList<>();
    private final Hearing hearing;
    private int asked;

    Ear(InboxId... inboxes) {
      hearing = new Hearing.OfAgent(Actor.agent(2, Role.AGENT, "Ada"), Set.of(inboxes), Set.of());
    }

    @Override
    public Hearing hearing() {
      return hearing;
    }

    @Override
    public void hear(LiveSignal signal) {
      heard.add(signal);
    }

    @Override
    public void rightsChanged() {
      asked++;
    }
  }

  private static final class Broken implements LiveListener {
    @Override
    public Hearing hearing() {
      return new Hearing.OfAgent(Actor.agent(3, Role.ADMINISTRATOR, "Ben"), Set.of(), Set.of());
    }

    @Override
    public void hear(LiveSignal signal) {
      throw new IllegalStateException("gone");
    }

    @Override
    public void rightsChanged() {}
  }
}
