package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.database.TestDatabase;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A run that is broken off anywhere, between steps or inside of one, ends well after a resume. */
class BrokenRunsTest {

  private static final int MOST_STATEMENTS = 600;
  private static final int STRIDE = 7;

  private final TestProvider provider = TestProvider.get();

  @Test
  void aKillAtAnyStatementOfACreationIsResumedToAnOpenAccount() throws SQLException {
    assertThat(breakOffEverywhere(1, FailingSource.Killed::new)).isGreaterThan(10);
  }

  @Test
  void aDatabaseThatGoesAwayAtAnyStatementIsResumedToAnOpenAccount() throws SQLException {
    assertThat(breakOffEverywhere(4, FailingSource::gone)).isGreaterThan(10);
  }

  /** The short form takes every seventh statement, the long one ({@code -Pfaults}) every one. */
  private int breakOffEverywhere(int first, Supplier<Throwable> failure) throws SQLException {
    int stride = Boolean.getBoolean("atende.faults") ? 1 : STRIDE;
    int broken = 0;
    for (long statements = first; statements < MOST_STATEMENTS; statements += stride) {
      if (!breakOffAndResume(statements, failure)) {
        return broken;
      }
      broken++;
    }
    return broken;
  }

  /** Returns false when the creation came through before the end was reached. */
  private boolean breakOffAndResume(long statements, Supplier<Throwable> failure)
      throws SQLException {
    FailingSource failing = new FailingSource(statements, failure);
    TestProvider.Sources real = TestProvider.Sources.of(TestDatabase.get());
    TestProvider unlucky =
        TestProvider.on(
            new TestProvider.Sources(
                failing.on(real.control()),
                failing.on(real.provisioning()),
                failing.on(real.tenant())));
    String slug = TestProvider.slug("kill");
    try {
      unlucky.lifecycle.create(AccountRequest.named("Unlucky").withSlug(slug), OLGA);
    } catch (RuntimeException | FailingSource.Killed broken) {
      assertThat(failing.hasFailed()).as("broken off by us, not by %s", broken).isTrue();
    }
    failing.breakConnections();
    provider.directory.findBySlug(slug).ifPresent(entry -> resume(entry, statements));
    return failing.hasFailed();
  }

  private void resume(AccountEntry entry, long statements) {
    provider.now.pass(Duration.ofMinutes(2));
    ProvisioningRun run = provider.runs.list(entry.id()).get(0);
    ProvisioningRun resumed = provider.runs.resume(run.id());
    assertThat(resumed.state()).as("after %d statements", statements).isEqualTo(RunState.DONE);
    assertThat(resumed.steps()).allMatch(step -> step.state() == RunState.DONE);
    AccountEntry open = provider.directory.requireOpen(entry.id());
    assertThat(open.schemaVersion()).isEqualTo(AccountSteps.scripts().latest());
  }

  @Test
  void aStepThatFailsIsVisibleAndTheRunResumesThere() {
    String slug = TestProvider.slug("fail");
    FailingSource failing = new FailingSource(1, FailingSource::gone);
    TestProvider.Sources real = TestProvider.Sources.of(TestDatabase.get());
    TestProvider unlucky =
        TestProvider.on(
            new TestProvider.Sources(
                real.control(), failing.on(real.provisioning()), real.tenant()));
    assertThatThrownBy(
            () -> unlucky.lifecycle.create(AccountRequest.named("F").withSlug(slug), OLGA))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.PROVISIONING_FAILED);
              assertThat(refusal.args().get(0)).isEqualTo("create-schema");
            });
    AccountEntry entry = provider.directory.findBySlug(slug).orElseThrow();
    assertThat(entry.status()).isEqualTo(AccountStatus.REQUESTED);
    ProvisioningRun run = provider.runs.list(entry.id()).get(0);
    assertThat(run.failedStep().orElseThrow().error())
        .hasValueSatisfying(error -> assertThat(error).contains("Connection refused"));
    assertThat(provider.runs.resume(run.id()).state()).isEqualTo(RunState.DONE);
    assertThat(provider.runs.get(run.id()).steps().get(1).attempts()).isEqualTo(2);
    assertThat(provider.runs.get(run.id()).steps().get(0).attempts()).isEqualTo(1);
  }

  @Test
  void aKilledRunIsLeftAloneWhileItsLeaseLastsAndIsSweptUpAfterwards() {
    String slug = TestProvider.slug("lease");
    FailingSource failing = new FailingSource(3, FailingSource.Killed::new);
    TestProvider.Sources real = TestProvider.Sources.of(TestDatabase.get());
    TestProvider unlucky =
        TestProvider.on(
            new TestProvider.Sources(
                real.control(), failing.on(real.provisioning()), real.tenant()));
    assertThatThrownBy(
            () -> unlucky.lifecycle.create(AccountRequest.named("L").withSlug(slug), OLGA))
        .isInstanceOf(FailingSource.Killed.class);
    AccountEntry entry = provider.directory.findBySlug(slug).orElseThrow();
    long run = provider.runs.list(entry.id()).get(0).id();
    assertThatThrownBy(() -> provider.runs.resume(run))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STILL_RUNNING));
    provider.now.pass(Duration.ofMinutes(2));
    assertThat(provider.runs.resumeBrokenOff()).isPositive();
    assertThat(provider.directory.requireOpen(entry.id()).isOpen()).isTrue();
  }

  @Test
  void aSuspensionThatBrokeOffIsNotResumedOverALaterReactivation() {
    AccountEntry entry = provider.lifecycle.create(AccountRequest.named("Turn"), OLGA);
    FailingSource failing = new FailingSource(0, FailingSource.Killed::new);
    TestProvider.Sources real = TestProvider.Sources.of(TestDatabase.get());
    TestProvider unlucky =
        TestProvider.on(
            new TestProvider.Sources(
                real.control(), failing.on(real.provisioning()), real.tenant()));
    assertThatThrownBy(() -> unlucky.lifecycle.suspend(entry.id(), "unpaid", OLGA))
        .isInstanceOf(FailingSource.Killed.class);
    provider.now.pass(Duration.ofMinutes(2));
    provider.lifecycle.reactivate(entry.id(), OLGA);
    provider.runs.resumeBrokenOff();
    assertThat(provider.directory.requireOpen(entry.id()).isOpen()).isTrue();
    assertThat(provider.runs.list(entry.id()).get(1).state()).isEqualTo(RunState.SKIPPED);
  }
}
