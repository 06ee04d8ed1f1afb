package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.database.TestDatabase;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is seen of a run that was broken off, and who may go on with it. */
class BrokenRunsTest {

  private final TestProvider provider = TestProvider.get();

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
