package app.atende.web.live;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.realtime.LiveNews;
import app.atende.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands live news to whoever listens on this node. Each account has a lane of its own that works
 * one thing after another, so that its numbers are in order and a slow account holds up nobody
 * else. An account to which nobody listens costs nothing.
 */
@ApplicationScoped
public class LiveHub {

  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  private static final Duration MEMORY = Duration.ofMinutes(2);
  private static final int EPOCH_LENGTH = 8;

  @Resource private ManagedExecutorService executor;
  @Inject private Tenants tenants;
  @Inject private Now now;

  private final String node = Tokens.randomLetters(EPOCH_LENGTH);
  private final AtomicLong lanesMade = new AtomicLong();
  private final Map<TenantId, Track> tracks = new ConcurrentHashMap<>();

  /** Takes news over once they are true. */
  void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) LiveNews news) {
    Instant longAgo = now.instant().minus(MEMORY);
    Track track =
        tracks.computeIfPresent(
            news.tenant(), (id, known) -> known.lane.isForgotten(longAgo) ? null : known);
    if (track != null) {
      enqueue(news.tenant(), track, lane -> lane.tell(news));
    }
  }

  /** From now on this one hears the account's news. */
  public void join(TenantId tenant, LiveListener listener) {
    join(tenant, listener, new LivePlace(0, null), nothing -> {});
  }

  /**
   * From now on this one hears the account's news. Before the first of them he gets what he missed.
   *
   * @param known where he stopped; its epoch is null when he never heard anything
   * @param answer told on the lane's own thread, before any news
   */
  public void join(
      TenantId tenant, LiveListener listener, LivePlace known, Consumer<CatchUp> answer) {
    Track track = expected(tenant);
    enqueue(
        tenant,
        track,
        lane -> {
          answer.accept(
              new CatchUp(lane.place(), Optional.ofNullable(lane.since(known, listener))));
          lane.join(listener);
        });
  }

  /** Where the numbers stand now. Whoever joins from there within two minutes misses nothing. */
  public LivePlace place(TenantId tenant) {
    return expected(tenant).lane.place();
  }

  private Track expected(TenantId tenant) {
    return tracks.compute(
        tenant,
        (id, there) -> {
          Track used = there == null ? newTrack() : there;
          used.lane.touch(now.instant());
          return used;
        });
  }

  /** He hears nothing any more. */
  public void leave(TenantId tenant, LiveListener listener) {
    Track track = tracks.get(tenant);
    if (track != null) {
      track.lane.leave(listener, now.instant());
    }
  }

  /**
   * Works on the lane's own thread, so that nothing comes in between.
   *
   * @param work gets the place where the numbers stand
   */
  public void inOrder(TenantId tenant, Consumer<LivePlace> work) {
    Track track = tracks.get(tenant);
    if (track != null) {
      enqueue(tenant, track, lane -> work.accept(lane.place()));
    }
  }

  /** The accounts that somebody listens to on this node. */
  public List<TenantId> listened() {
    return tracks.entrySet().stream()
        .filter(entry -> entry.getValue().lane.isHeard())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Track newTrack() {
    String epoch = node + "-" + lanesMade.incrementAndGet();
    return new Track(new LiveLane(epoch, now.instant()));
  }

  private void enqueue(TenantId tenant, Track track, Consumer<LiveLane> work) {
    track.waiting.add(work);
    if (track.pending.getAndIncrement() == 0) {
      try {
        executor.execute(() -> drain(tenant, track));
      } catch (RejectedExecutionException e) {
        LOG.warn("Live news of account {} are late: no thread is free", tenant);
        drain(tenant, track);
      }
    }
  }

  private void drain(TenantId tenant, Track track) {
    tenants.run(
        tenant,
        () -> {
          do {
            work(track, track.waiting.remove());
          } while (track.pending.decrementAndGet() > 0);
        });
  }

  private static void work(Track track, Consumer<LiveLane> work) {
    try {
      work.accept(track.lane);
    } catch (RuntimeException e) {
      LOG.warn("Live news were lost", e);
    }
  }

  /**
   * What somebody missed.
   *
   * @param place where the numbers stand
   * @param missed what he may hear of it; empty when it is not known any more
   */
  public record CatchUp(LivePlace place, Optional<List<LiveSignal>> missed) {}

  /** A lane with what waits for it; {@code pending} counts it and says whether somebody works. */
  private record Track(LiveLane lane, Queue<Consumer<LiveLane>> waiting, AtomicInteger pending) {

    Track(LiveLane lane) {
      this(lane, new ConcurrentLinkedQueue<>(), new AtomicInteger());
    }
  }
}
