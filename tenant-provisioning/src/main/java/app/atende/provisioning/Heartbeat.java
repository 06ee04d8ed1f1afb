package app.atende.provisioning;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign of life of a process that works on a run: renews the lease for as long as a step takes.
 * A process that dies shows none any more, and the run is free when the lease ends.
 */
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final int BEATS = 4;

  private final RunStore store;
  private final RunStore.Lease lease;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Heartbeat::thread);
  private final Future<?> beats;

  /** Begins to renew this lease, several times in its length. Close it when the work is over. */
  Heartbeat(RunStore store, RunStore.Lease lease) {
    this.store = store;
    this.lease = lease;
    long pause = lease.length().toMillis() / BEATS;
    this.beats = clock.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
  }

  RunStore.Lease lease() {
    return lease;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "provisioning-heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  private void beat() {
    try {
      store.renew(lease);
    } catch (LeaseLost lost) {
      // The worker learns it by itself when its step ends; there is nothing to renew any more.
      clock.shutdown();
    } catch (RuntimeException trouble) {
      LOG.warn("The lease of run {} was not renewed; the next beat tries again", lease.run());
    }
  }

  @Override
  public void close() {
    beats.cancel(false);
    clock.shutdown();
  }
}
