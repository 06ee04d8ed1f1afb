package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.control.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How runs are worked off, whatever their steps do. */
class AccountRunsTest {

  private static final TenantId NOBODY = new TenantId(1L << 40);

  private final TestProvider provider = TestProvider.get();
  private long run;

  @Test
  void aStepThatLastsLongerThanTheLeaseKeepsOthersAwayByItsSignsOfLife() {
    AccountRuns runs = runs(new AccountStep("migrate", context -> outliveTheLease()));
    run = add(runs);
    runs.work(run);
    assertThat(provider.runs.get(run).state()).isEqualTo(RunState.DONE);
  }

  @Test
  void aRunOfAnEarlierReleaseGoesOnWithTheStepsOfThisOne() {
    List<String> done = new ArrayList<>();
    run = add(runs(step("one", done), failing("two"), step("gone", done), step("four", done)));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> runs(step("one", done), failing("two"), step("four", done)).work(run));
    runs(step("zero", done), step("one", done), step("two", done), step("four", done)).work(run);
    assertThat(done).containsExactly("one", "zero", "two", "four");
    assertThat(provider.runs.get(run).steps())
        .extracting(ProvisioningRun.Step::name)
        .containsExactly("zero", "one", "two", "four");
    assertThat(provider.runs.get(run).steps()).allMatch(step -> step.state() == RunState.DONE);
  }

  private static AccountStep step(String name, List<String> done) {
    return new AccountStep(name, context -> done.add(name));
  }

  private static AccountStep failing(String name) {
    return new AccountStep(
        name,
        context -> {
          throw new ProvisioningTrouble("Not today", null);
        });
  }

  @Test
  void whatAStepWritesAtItsEndIsWrittenOnceHoweverOftenItIsBrokenOff() {
    AtomicBoolean killed = new AtomicBoolean();
    AccountRuns runs =
        runs(
            AccountStep.once(
                "invite",
                (transaction, context) -> {
                  note(transaction);
                  if (killed.compareAndSet(false, true)) {
                    throw new FailingSource.Killed();
                  }
                }));
    run = add(runs);
    assertThatExceptionOfType(FailingSource.Killed.class).isThrownBy(() -> runs.work(run));
    provider.now.pass(Duration.ofMinutes(1));
    runs.work(run);
    runs.work(run);
    assertThat(
            provider.control.list(
                "SELECT id FROM directory_change WHERE account_id = ?",
                row -> row.number("id"),
                run + NOBODY.value()))
        .hasSize(1);
  }

  private void note(Statements transaction) {
    transaction.update(
        "INSERT INTO directory_change (account_id, at) VALUES (?, ?)",
        run + NOBODY.value(),
        provider.now.instant());
  }

  private void outliveTheLease() {
    Instant first = leaseEnd();
    await().until(() -> provider.now.instant().isAfter(first));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> provider.runs.resume(run))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STILL_RUNNING));
  }

  private Instant leaseEnd() {
    return provider.runs.get(run).leaseUntil().orElseThrow();
  }

  private AccountRuns runs(AccountStep... steps) {
    return new AccountRuns(
        provider.control,
        provider.now,
        Map.of(RunKind.MIGRATE, List.of(steps)),
        Duration.ofSeconds(1));
  }

  private long add(AccountRuns runs) {
    return provider.control.inTransaction(
        transaction -> runs.add(transaction, new RunRequest(NOBODY, RunKind.MIGRATE, null, OLGA)));
  }
}
