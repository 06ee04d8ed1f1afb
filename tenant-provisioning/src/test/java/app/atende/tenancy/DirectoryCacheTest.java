package app.atende.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryCacheTest {
  private static final TenantId ACME = new TenantId(987_654_321);

  private final DirectoryCache cache =
      new DirectoryCache(new ControlDatabase(TestDatabase.get().source(DatabaseUser.CONTROL)));
  private final List<String> read = new ArrayList<>();

  @Test
  void anEntryIsReadOnce() {
    get("one", () -> {});
    get("two", () -> {});
    assertThat(read).containsExactly("one");
  }

  @Test
  void whatIsForgottenIsReadAgain() {
    get("one", () -> {});
    cache.forget(ACME);
    get("two", () -> {});
    assertThat(read).containsExactly("one", "two");
  }

  @Test
  void whatWasReadWhileItWasForgottenIsNotKept() {
    get("stale", () -> cache.forget(ACME));
    get("fresh", () -> {});
    get("kept", () -> {});
    assertThat(read).containsExactly("stale", "fresh");
  }

  private void get(String name, Runnable meanwhile) {
    cache.get(
        ACME,
        tenant -> {
          read.add(name);
          meanwhile.run();
          return Optional.of(entry(tenant, name));
        });
  }

  private static AccountEntry entry(TenantId tenant, String name) {
    return new AccountEntry(
        tenant,
        "acme",
        name,
        Optional.empty(),
        Optional.empty(),
        "en",
        ZoneOffset.UTC,
        AccountStatus.ACTIVE,
        Optional.empty(),
        1,
        Optional.empty(),
        Map.of(),
        "{}",
        "{}",
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty());
  }
}
