package app.atende.webhooks.internal;

import app.atende.config.TenantId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works for webhooks on this node: few for each webhook, few for each account, and not too many
 * in all, so that an address which takes its time delays nobody but itself. What finds no room
 * waits in the order in which it came.
 */
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  /**
   * How many at once.
   *
   * @param target for one webhook
   * @param account for one account
   * @param node in all
   */
  record Limits(int target, int account, int node) {}

  private final Executor executor;
  private final Consumer<Target> work;
  private final Limits limits;

  private final Map<Target, Integer> working = new HashMap<>();
  private final Map<TenantId, Integer> accounts = new HashMap<>();

  /** Called for since somebody began to work for it, or never begun; in the order of the calls. */
  private final Set<Target> called = new LinkedHashSet<>();

  private int all;

  Lane(Executor executor, Consumer<Target> work, Limits limits) {
    this.executor = executor;
    this.work = work;
    this.limits = limits;
  }

  /** Something is due there. Whoever works for it already looks once more before he ends. */
  void call(Target target) {
    synchronized (this) {
      called.add(target);
    }
    start();
  }

  private void start() {
    Target next = next();
    while (next != null) {
      Target begun = next;
      try {
        executor.execute(() -> run(begun));
      } catch (RejectedExecutionException e) {
        LOG.warn("no thread is free for webhooks; the outbox calls again");
        end(begun);
        return;
      }
      next = next();
    }
  }

  /** The first that was called for and has room. */
  private synchronized Target next() {
    Iterator<Target> waiting = called.iterator();
    while (all < limits.node() && waiting.hasNext()) {
      Target target = waiting.next();
      if (working.getOrDefault(target, 0) < limits.target()
          && accounts.getOrDefault(target.account(), 0) < limits.account()) {
        waiting.remove();
        working.merge(target, 1, Integer::sum);
        accounts.merge(target.account(), 1, Integer::sum);
        all++;
        return target;
      }
    }
    return null;
  }

  private void run(Target target) {
    try {
      work.accept(target);
    } catch (RuntimeException e) {
      LOG.warn("webhook {} of {} could not be worked for", target.webhook(), target.account(), e);
    } finally {
      end(target);
      start();
    }
  }

  private synchronized void end(Target target) {
    working.computeIfPresent(target, (key, count) -> count == 1 ? null : count - 1);
    accounts.computeIfPresent(target.account(), (key, count) -> count == 1 ? null : count - 1);
    all--;
  }
}
