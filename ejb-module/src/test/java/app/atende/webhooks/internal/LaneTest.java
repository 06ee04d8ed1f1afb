package app.atende.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.TenantId;
import app.atende.webhooks.WebhookId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Whoever takes his time delays nobody but himself. */
class LaneTest {

  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<Target> done = new ArrayList<>();
  private final Lane lane = new Lane(threads::add, done::add, new Lane.Limits(2, 3, 5));

  private static Target target(long account, long webhook) {
    return new Target(new TenantId(account), new WebhookId(webhook));
  }

  private void call(Target target, int times) {
    for (int i = 0; i < times; i++) {
      lane.call(target);
    }
  }

  /** Whoever was begun first ends. */
  private void oneEnds() {
    threads.remove().run();
  }

  @Test
  void oneWebhookHasFewWorkersHoweverMuchItHasToTell() {
    call(target(1, 1), 1000);
    assertThat(threads).hasSize(2);
    oneEnds();
    assertThat(threads).as("one looks once more for all who called meanwhile").hasSize(2);
    oneEnds();
    oneEnds();
    assertThat(threads).isEmpty();
  }

  @Test
  void aSlowOneLeavesRoomForAHealthyOne() {
    call(target(1, 1), 10);
    call(target(2, 1), 1);
    assertThat(threads).hasSize(3);
    threads.removeLast().run();
    assertThat(done).containsExactly(target(2, 1));
  }

  @Test
  void anAccountWithManyWebhooksLeavesRoomForOthers() {
    for (int webhook = 1; webhook <= 10; webhook++) {
      call(target(1, webhook), 1);
    }
    assertThat(threads).hasSize(3);
    call(target(2, 1), 1);
    assertThat(threads).hasSize(4);
    while (!threads.isEmpty()) {
      oneEnds();
    }
    assertThat(done).hasSize(11).doesNotHaveDuplicates();
  }

  @Test
  void whatFindsNoRoomOnTheNodeWaitsInItsOrder() {
    for (int account = 1; account <= 7; account++) {
      call(target(account, 1), 1);
    }
    assertThat(threads).hasSize(5);
    oneEnds();
    oneEnds();
    assertThat(threads).hasSize(5);
    while (!threads.isEmpty()) {
      oneEnds();
    }
    assertThat(done)
        .extracting(target -> target.account().value())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void whoFailsGivesHisPlaceBack() {
    Lane broken =
        new Lane(
            threads::add,
            target -> {
              throw new IllegalStateException("no database");
            },
            new Lane.Limits(1, 1, 1));
    broken.call(target(1, 1));
    oneEnds();
    broken.call(target(1, 1));
    assertThat(threads).hasSize(1);
  }

  @Test
  void whereNoThreadIsFreeTheNextCallBegins() {
    List<Boolean> refusals = new ArrayList<>(List.of(true));
    Lane crowded =
        new Lane(
            work -> {
              if (!refusals.isEmpty()) {
                refusals.clear();
                throw new RejectedExecutionException();
              }
              threads.add(work);
            },
            done::add,
            new Lane.Limits(1, 1, 1));
    crowded.call(target(1, 1));
    assertThat(threads).isEmpty();
    crowded.call(target(1, 1));
    assertThat(threads).hasSize(1);
  }
}
