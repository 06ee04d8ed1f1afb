package app.atende.events.internal;

import app.atende.config.Now;
import app.atende.events.WorkWaits;
import app.atende.relay.OutboxRelay;
import app.atende.relay.OutboxRow;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the outbox on this node, with a few workers at once. A commit that put rows there wakes
 * it immediately; a slow sweep makes certain that nothing is forgotten, and says for what is in
 * hand that this node lives.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Drainer {

  private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);

  /** Most of them wait for somebody outside. */
  private static final int MOST_WORKERS = 8;

  /** Few, so that nothing waits long behind a slow call. */
  private static final int BATCH = 3;

  /** So long after a node died the others, or its successor, go on with what it had in hand. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** A node that lives keeps what it has in hand, however long that takes. */
  private static final Duration RENEWED_AFTER = Duration.ofSeconds(15);

  @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
  private ManagedExecutorService executor;

  @Inject private OutboxRelay relay;
  @Inject private RowWork work;
  @Inject private Now now;

  private final Map<Long, OutboxRow> inHand = new ConcurrentHashMap<>();
  private final AtomicInteger workers = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean stopping;

  /** Rows were committed by this node. */
  public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaits waiting) {
    call();
  }

  /** The slow sweep: rows of other nodes, of back-off, and of workers that died. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void sweep() {
    renewLeases();
    call();
  }

  private void renewLeases() {
    Instant fresh = now.instant().plus(LEASE).minus(RENEWED_AFTER);
    try {
      for (OutboxRow row : inHand.values()) {
        if (row.availableAt().isBefore(fresh)) {
          relay.renew(row, LEASE).ifPresent(held -> inHand.replace(row.id(), row, held));
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("the leases of the outbox cannot be renewed; the next sweep tries again", e);
    }
  }

  private void call() {
    calls.incrementAndGet();
    if (!stopping && enter()) {
      try {
        executor.execute(this::drain);
      } catch (RejectedExecutionException e) {
        workers.decrementAndGet();
        LOG.warn("no thread is free for the outbox; the next sweep tries again");
      }
    }
  }

  /** Whether one more worker may begin. */
  private boolean enter() {
    return workers.getAndUpdate(n -> Math.min(n + 1, MOST_WORKERS)) < MOST_WORKERS;
  }

  /** Works until nothing is due and nobody has called since. */
  private void drain() {
    int heard;
    try {
      do {
        heard = calls.get();
        drainDue();
      } while (!stopping && heard != calls.get());
    } catch (RuntimeException e) {
      LOG.warn("the outbox cannot be read; the next sweep tries again", e);
    } finally {
      workers.decrementAndGet();
    }
  }

  private void drainDue() {
    List<OutboxRow> rows = relay.claim(BATCH, LEASE);
    while (!rows.isEmpty() && !stopping) {
      work(rows);
      rows = relay.claim(BATCH, LEASE);
    }
  }

  private void work(List<OutboxRow> rows) {
    rows.forEach(row -> inHand.put(row.id(), row));
    try {
      for (OutboxRow row : rows) {
        work.run(row);
        inHand.remove(row.id());
      }
    } finally {
      rows.forEach(row -> inHand.remove(row.id()));
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
