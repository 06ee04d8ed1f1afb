package app.atende.tenancy;

import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Entries that were read lately. At most once a second the one who asks first looks which accounts
 * were changed anywhere during the last half minute and forgets those. Looking back further than
 * needed also removes what somebody read just before a change and kept just after it.
 */
final class DirectoryCache {

  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();
  private static final long LOOK_BACK_SECONDS = 30;
  private static final long TOO_OLD = Duration.ofSeconds(LOOK_BACK_SECONDS - 5).toNanos();
  private static final int MOST = 20_000;

  private final ControlDatabase control;
  private final Map<TenantId, AccountEntry> entries = new ConcurrentHashMap<>();
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
    Optional<AccountEntry> read = reader.apply(tenant);
    read.ifPresent(entry -> keep(tenant, entry));
    return read;
  }

  void forget(TenantId tenant) {
    entries.remove(tenant);
  }

  private void keep(TenantId tenant, AccountEntry entry) {
    if (entries.size() >= MOST) {
      entries.clear();
    }
    entries.put(tenant, entry);
  }

  private void lookForChanges() {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last < LOOK_EVERY || !looked.compareAndSet(last, now)) {
      return;
    }
    if (now - last > TOO_OLD) {
      entries.clear();
      return;
    }
    control
        .list(
            "SELECT DISTINCT account_id FROM directory_change"
                + " WHERE at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND",
            row -> new TenantId(row.number("account_id")),
            LOOK_BACK_SECONDS)
        .forEach(entries::remove);
  }
}
