package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountLifecycleTest {

  private final TestProvider provider = TestProvider.get();

  @Test
  void aNewAccountIsOpenWhenAllStepsAreDone() throws SQLException {
    AccountEntry acme = create("Acme");
    assertThat(acme.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(acme.schemaVersion()).isEqualTo(AccountSteps.scripts().latest());
    ProvisioningRun run = provider.runs.list(acme.id()).get(0);
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.steps())
        .extracting(ProvisioningRun.Step::name)
        .containsExactly(
            "reserve-slug", "create-schema", "migrate", "seed", "prove", "open", "invite");
    assertThat(run.steps()).allMatch(step -> step.state() == RunState.DONE);
    assertThat(provider.ask(acme.id(), "SELECT name FROM account")).isEqualTo("Acme");
    assertThat(provider.ask(acme.id(), "SELECT COUNT(*) FROM agent_bot")).isEqualTo("0");
  }

  @Test
  void theOwnerIsAdministratorAndMember() throws SQLException {
    AccountRequest.Owner olga = provider.person("Olga");
    long user = olga.userId();
    AccountEntry acme =
        provider.lifecycle.create(AccountRequest.named("Acme").withOwner(olga), OLGA);
    assertThat(provider.ask(acme.id(), "SELECT role FROM agent WHERE id = " + user))
        .isEqualTo("ADMINISTRATOR");
    assertThat(
            provider.control.find(
                "SELECT 1 AS there FROM membership WHERE user_id = ? AND account_id = ?",
                row -> 1,
                user,
                acme.id().value()))
        .isPresent();
  }

  @Test
  void namesMayRepeatAndASlugMayNot() {
    AccountEntry first = provider.lifecycle.create(AccountRequest.named("Café da Esquina"), OLGA);
    AccountEntry second = provider.lifecycle.create(AccountRequest.named("Café da Esquina"), OLGA);
    assertThat(first.slug()).startsWith("cafe-da-esquina");
    assertThat(second.slug()).startsWith("cafe-da-esquina-").isNotEqualTo(first.slug());
    refused(
        ErrorCode.SLUG_TAKEN,
        () ->
            provider.lifecycle.create(AccountRequest.named("Other").withSlug(first.slug()), OLGA));
    refused(
        ErrorCode.SLUG_INVALID,
        () -> provider.lifecycle.create(AccountRequest.named("Other").withSlug("no_good!"), OLGA));
  }

  @Test
  void badInputIsRefusedAtItsField() {
    refused(ErrorCode.NAME_REQUIRED, () -> create(" "));
    refused(
        ErrorCode.UNKNOWN_LIMIT,
        () -> createWith(new AccountTerms(Map.of("cows", 3L), "{}", "{}")));
    refused(
        ErrorCode.VALUE_INVALID,
        () -> createWith(new AccountTerms(Map.of("agents", -1L), "{}", "{}")));
    refused(ErrorCode.VALUE_INVALID, () -> createWith(new AccountTerms(Map.of(), "[1]", "{}")));
    refused(
        ErrorCode.EMAIL_INVALID,
        () -> createAs(profile("Acme", Optional.empty(), Optional.of("nobody"))));
    refused(
        ErrorCode.DOMAIN_INVALID,
        () -> createAs(profile("Acme", Optional.of("not a domain"), Optional.empty())));
    assertThat(createWith(new AccountTerms(Map.of("agents", 5L), "{}", "{}")).limits())
        .hasSize(1)
        .containsValue(5L);
  }

  @Test
  void aDomainBelongsToOneAccount() {
    String domain = TestProvider.slug("d") + ".example.com";
    AccountEntry first = createAs(profile("One", Optional.of(domain), Optional.empty()));
    assertThat(first.domain()).contains(domain);
    refused(
        ErrorCode.DOMAIN_TAKEN,
        () -> createAs(profile("Two", Optional.of(domain), Optional.empty())));
  }

  @Test
  void aSuspendedAccountFailsAtTheNextAcquireAndComesBack() throws SQLException {
    AccountEntry acme = create("Acme");
    assertThat(provider.ask(acme.id(), "SELECT 1")).isEqualTo("1");
    provider.lifecycle.suspend(acme.id(), "unpaid", OLGA);
    assertThat(provider.directory.get(acme.id()).statusReason()).contains("unpaid");
    refused(ErrorCode.ACCOUNT_SUSPENDED, () -> provider.ask(acme.id(), "SELECT 1"));
    refused(ErrorCode.ACCOUNT_SUSPENDED, () -> provider.directory.requireOpen(acme.id()));
    provider.lifecycle.suspend(acme.id(), "still unpaid", OLGA);
    provider.lifecycle.reactivate(acme.id(), OLGA);
    assertThat(provider.ask(acme.id(), "SELECT 1")).isEqualTo("1");
    assertThat(provider.directory.requireOpen(acme.id()).statusReason()).isEmpty();
  }

  @Test
  void aDeletedAccountIsDroppedAfterItsGracePeriodAndNotBefore() {
    AccountEntry acme = create("Acme");
    provider.lifecycle.delete(acme.id(), AccountLifecycle.GRACE, OLGA);
    refused(ErrorCode.ACCOUNT_SUSPENDED, () -> provider.ask(acme.id(), "SELECT 1"));
    refused(ErrorCode.ACCOUNT_NOT_FOUND, () -> provider.directory.requireOpen(acme.id()));
    provider.lifecycle.dropDue(OLGA);
    assertThat(provider.directory.find(acme.id())).isPresent();
    provider.now.pass(AccountLifecycle.GRACE);
    provider.lifecycle.dropDue(OLGA);
    assertThat(provider.directory.find(acme.id())).isEmpty();
    assertThat(provider.provisioning.column("SHOW DATABASES LIKE '" + acme.id().schema() + "'"))
        .isEmpty();
    assertThat(
            provider.provisioning.one(
                "SELECT 1 FROM mysql.roles_mapping WHERE Role = ?", acme.id().schema()))
        .isEmpty();
    assertThat(provider.runs.list(acme.id()).get(0).state()).isEqualTo(RunState.DONE);
    assertThat(new ProviderAudit(provider.control, provider.now).list(acme.id(), 1L << 60, 9))
        .extracting(row -> row.note().what())
        .containsExactly("account.drop", "account.delete", "account.create");
  }

  @Test
  void onlyAnAccountWhoseGracePeriodHasEndedCanBeDropped() {
    AccountEntry acme = create("Acme");
    AccountEntry globex = create("Globex");
    refused(ErrorCode.ACCOUNT_STATE, () -> provider.lifecycle.drop(acme.id(), OLGA));
    provider.lifecycle.delete(acme.id(), AccountLifecycle.GRACE, OLGA);
    refused(ErrorCode.ACCOUNT_STATE, () -> provider.lifecycle.drop(acme.id(), OLGA));
    provider.lifecycle.delete(acme.id(), Duration.ZERO, OLGA);
    provider.lifecycle.delete(globex.id(), Duration.ZERO, OLGA);
    provider.lifecycle.drop(acme.id(), OLGA);
    assertThat(provider.directory.find(acme.id())).isEmpty();
    assertThat(provider.directory.find(globex.id())).isPresent();
  }

  @Test
  void aDeletionCanBeTakenBack() throws SQLException {
    AccountEntry acme = create("Acme");
    provider.lifecycle.delete(acme.id(), AccountLifecycle.GRACE, OLGA);
    provider.lifecycle.reactivate(acme.id(), OLGA);
    provider.now.pass(AccountLifecycle.GRACE.plusDays(1));
    provider.lifecycle.dropDue(OLGA);
    assertThat(provider.ask(acme.id(), "SELECT 1")).isEqualTo("1");
    assertThat(provider.directory.get(acme.id()).deleteAfter()).isEmpty();
  }

  @Test
  void anAccountThatIsNotThereCannotBeSuspended() {
    refused(
        ErrorCode.ACCOUNT_NOT_FOUND,
        () -> provider.lifecycle.suspend(new TenantId(1L << 50), "", OLGA));
  }

  private AccountEntry create(String name) {
    return provider.lifecycle.create(AccountRequest.named(name), OLGA);
  }

  private AccountEntry createWith(AccountTerms terms) {
    return provider.lifecycle.create(
        new AccountRequest(
            AccountProfile.named("Acme"),
            terms,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        OLGA);
  }

  private AccountEntry createAs(AccountProfile profile) {
    return provider.lifecycle.create(
        new AccountRequest(
            profile,
            AccountTerms.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        OLGA);
  }

  private static AccountProfile profile(
      String name, Optional<String> domain, Optional<String> email) {
    return new AccountProfile(name, domain, email, "pt_BR", "America/Sao_Paulo");
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void theStepsOfTheRunsAreListedNewestFirst() {
    AccountEntry acme = create("Acme");
    provider.lifecycle.suspend(acme.id(), "test", OLGA);
    List<ProvisioningRun> runs = provider.runs.list(acme.id());
    assertThat(runs)
        .extracting(ProvisioningRun::kind)
        .containsExactly(RunKind.SUSPEND, RunKind.CREATE);
  }
}
