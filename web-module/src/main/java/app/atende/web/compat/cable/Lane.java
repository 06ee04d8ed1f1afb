package app.atende.web.compat.cable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of one account, one piece after the other, in the order in which it came. When more waits
 * than anybody will ever read, the oldest goes: live news is at most once.
 */
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int MOST_WAITING = 10_000;

  private final Executor workers;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  Lane(Executor workers) {
    this.workers = workers;
  }

  /** Adds work, which begins at once when there is none before it. */
  void add(Runnable work) {
    synchronized (waiting) {
      if (waiting.size() >= MOST_WAITING) {
        waiting.remove();
      }
      waiting.add(work);
      if (running) {
        return;
      }
      running = true;
    }
    workers.execute(this::drain);
  }

  private void drain() {
    for (Runnable work = next(); work != null; work = next()) {
      try {
        work.run();
      } catch (RuntimeException | LinkageError trouble) {
        LOG.warn("Live news could not be told", trouble);
      }
    }
  }

  private Runnable next() {
    synchronized (waiting) {
      Runnable work = waiting.poll();
      running = work != null;
      return work;
    }
  }
}
