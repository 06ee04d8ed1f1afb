package app.atende.tenancy;

import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Entries that were read lately. At most once a second the one who asks first looks which accounts
 * were changed anywhere during the last half minute and forgets those, once for each change. It
 * looks back further than needed, because a change is seen only when its transaction has ended.
 */
final class DirectoryCache {

  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();
  private static final long LOOK_BACK_SECONDS = 30;
  private static final long TOO_OLD = Duration.ofSeconds(LOOK_BACK_SECONDS - 5).toNanos();
  private static final int MOST = 20_000;

  private final ControlDatabase control;
  private final Map<TenantId, AccountEntry> entries = new ConcurrentHashMap<>();
  private final Map<TenantId, String> noted = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  DirectoryCache(ControlDatabase control) {
    this.control = control;
  }

  Optional<AccountEntry> get(TenantId tenant, Function<TenantId, Optional<AccountEntry>> reader) {
    lookForChanges();
    AccountEntry known = entries.get(tenant);
    if (known != null) {
      return Optional.of(known);
    }
    long before = forgotten.get();
    Optional<AccountEntry> read = reader.apply(tenant);
    read.ifPresent(entry -> keep(tenant, entry, before));
    return read;
  }

  void forget(TenantId tenant) {
    forgotten.incrementAndGet();
    entries.remove(tenant);
  }

  /** What was read while something was forgotten may be what was to be forgotten. */
  private void keep(TenantId tenant, AccountEntry entry, long before) {
    if (entries.size() >= MOST) {
      entries.clear();
    }
    entries.put(tenant, entry);
    if (forgotten.get() != before) {
      entries.remove(tenant, entry);
    }
  }

  private void lookForChanges() {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last < LOOK_EVERY || !looked.compareAndSet(last, now)) {
      return;
    }
    if (now - last > TOO_OLD) {
      forgotten.incrementAndGet();
      entries.clear();
      return;
    }
    Map<TenantId, String> changes = new HashMap<>();
    control
        .list(
            "SELECT account_id, COUNT(*) AS changes, SUM(id) AS ids FROM directory_change"
                + " WHERE at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND GROUP BY account_id",
            row ->
                Map.entry(
                    new TenantId(row.number("account_id")),
                    row.number("changes") + "/" + row.number("ids")),
            LOOK_BACK_SECONDS)
        .forEach(change -> changes.put(change.getKey(), change.getValue()));
    changes.forEach(this::note);
    noted.keySet().retainAll(changes.keySet());
  }

  /** News that was heard before takes nothing away: the entry was read again since. */
  private void note(TenantId tenant, String change) {
    if (!change.equals(noted.put(tenant, change))) {
      forget(tenant);
    }
  }
}
