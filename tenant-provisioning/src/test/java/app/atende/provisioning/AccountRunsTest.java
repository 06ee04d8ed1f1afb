package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
