package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DomainException;
import app.atende.config.TenantId;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One account to which one run is done, broken off, finished and examined. */
final class BrokenLife {

  private static final String NAME = "Acme Brasil";

  private final TestProvider before = TestProvider.get();
  private final RunKind kind;
  private final TestProvider provider;
  private final AccountRequest request;

  /** An account that is ready for a run of this kind, at a provider who has been upgraded. */
  BrokenLife(RunKind kind, TestProvider provider) {
    this.kind = kind;
    this.provider = provider;
    this.request =
        AccountRequest.named("Acme")
            .withSlug(TestProvider.slug("broken"))
            .withOwner(before.person("Olga"));
    if (kind != RunKind.CREATE) {
      prepare(before.lifecycle.create(request, OLGA).id());
    }
  }

  private void prepare(TenantId acme) {
    switch (kind) {
      case REACTIVATE -> {
        before.lifecycle.suspend(acme, "unpaid", OLGA);
        before.rename(acme, NAME);
      }
      case DROP -> before.lifecycle.delete(acme, Duration.ZERO, OLGA);
      default -> {}
    }
    before.control.update(
        "UPDATE account SET schema_version = ? WHERE id <> ?",
        provider.migrations.latest(),
        acme.value());
  }

  /** Asks for the run. */
  void begin(TestProvider who) {
    switch (kind) {
      case CREATE -> who.lifecycle.create(request, OLGA);
      case SUSPEND -> who.lifecycle.suspend(account(), "unpaid", OLGA);
      case REACTIVATE -> who.lifecycle.reactivate(account(), OLGA);
      case MIGRATE -> who.migrations.migrate(1, OLGA, report -> {});
      case DROP -> who.lifecycle.drop(account(), OLGA);
    }
  }

  /** The step at which it stopped, if it stopped inside of one. */
  Optional<String> brokenStep() {
    return run().stream()
        .flatMap(run -> run.steps().stream())
        .filter(step -> step.state() == RunState.RUNNING || step.state() == RunState.FAILED)
        .map(ProvisioningRun.Step::name)
        .findFirst();
  }

  /** Resumes it, or asks again when the request was not even written down. */
  void finish() {
    Optional<ProvisioningRun> run = run();
    if (run.isPresent()) {
      provider.runs.resume(run.get().id());
    } else {
      begin(provider);
    }
  }

  private Optional<ProvisioningRun> run() {
    return tenant().stream()
        .flatMap(tenant -> provider.runs.list(tenant).stream())
        .filter(run -> run.kind() == kind)
        .findFirst();
  }

  private TenantId account() {
    return tenant().orElseThrow();
  }

  private Optional<TenantId> tenant() {
    return before
        .control
        .find(
            "SELECT account_id FROM provider_audit WHERE what = 'account.create' AND detail = ?",
            row -> row.number("account_id"),
            request.slug().orElseThrow())
        .map(TenantId::new);
  }

  /** Everything is as after a run that nobody broke off. */
  void demandEnd(String when) throws SQLException {
    assertThat(run().orElseThrow().steps()).as(when).allMatch(s -> s.state() == RunState.DONE);
    switch (kind) {
      case CREATE -> demandOwner(when);
      case SUSPEND -> demandClosed(when);
      case REACTIVATE -> demandOpen(when, NAME);
      case MIGRATE -> demandOpen(when, "Acme");
      case DROP -> demandGone(when);
    }
  }

  private void demandOpen(String when, String name) throws SQLException {
    AccountEntry open = provider.directory.requireOpen(account());
    assertThat(open.schemaVersion()).as(when).isEqualTo(provider.migrations.latest());
    assertThat(provider.ask(account(), "SELECT name FROM account")).as(when).isEqualTo(name);
    assertThat(provider.ask(account(), "SELECT COUNT(word) FROM bot_word")).as(when).isEqualTo("0");
  }

  private void demandOwner(String when) throws SQLException {
    demandOpen(when, "Acme");
    long owner = request.owner().orElseThrow().userId();
    assertThat(provider.ask(account(), "SELECT CONCAT(id, role) FROM agent"))
        .as(when)
        .isEqualTo(owner + "ADMINISTRATOR");
    assertThat(rows("membership WHERE user_id = " + owner + " AND account_id = ?"))
        .as(when)
        .isEqualTo(1);
    assertThat(rows("atenderelay.outbox WHERE account_id = ?")).as(when).isEqualTo(1);
  }

  private void demandClosed(String when) {
    assertThat(provider.directory.get(account()).status())
        .as(when)
        .isEqualTo(AccountStatus.SUSPENDED);
    assertThatExceptionOfType(DomainException.class)
        .as(when)
        .isThrownBy(() -> provider.ask(account(), "SELECT 1"));
  }

  private void demandGone(String when) {
    String schema = account().schema();
    List<String> left = provider.provisioning.column("SHOW DATABASES LIKE '" + schema + "'");
    assertThat(left).as(when).isEmpty();
    assertThat(provider.provisioning.column("SELECT User FROM mysql.db WHERE User = ?", schema))
        .as(when)
        .isEmpty();
    assertThat(provider.directory.find(account())).as(when).isEmpty();
    assertThat(rows("atenderelay.outbox WHERE account_id = ?")).as(when).isZero();
  }

  private long rows(String table) {
    return provider
        .control
        .find("SELECT COUNT(*) AS found FROM " + table, r -> r.number("found"), account().value())
        .orElseThrow();
  }
}
