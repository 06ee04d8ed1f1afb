package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.tenancy.AccountEntry;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountChangesTest {

  private final TestProvider provider = TestProvider.get();
  private AccountEntry acme;

  @BeforeEach
  void createAccount() {
    acme = provider.lifecycle.create(AccountRequest.named("Acme"), OLGA);
  }

  @Test
  void aChangeReachesTheDirectoryAndTheAccountsOwnRow() throws SQLException {
    AccountProfile renamed =
        new AccountProfile("Acme Brasil", Optional.empty(), Optional.empty(), "en", "UTC");
    AccountChanges.Wanted wanted =
        new AccountChanges.Wanted(
            renamed,
            AccountTerms.NONE.withLimits(Map.of("inboxes", 2L)),
            Optional.of(acme.changedAt()));
    AccountEntry changed = provider.changes.change(acme.id(), wanted, OLGA);
    assertThat(changed.name()).isEqualTo("Acme Brasil");
    assertThat(changed.limits()).containsValue(2L);
    assertThat(provider.ask(acme.id(), "SELECT CONCAT(name, ' ', time_zone) FROM account"))
        .isEqualTo("Acme Brasil UTC");
    refused(ErrorCode.STALE_EDIT, () -> provider.changes.change(acme.id(), wanted, OLGA));
    refused(
        ErrorCode.ACCOUNT_NOT_FOUND,
        () -> provider.changes.change(new TenantId(1L << 50), wanted, OLGA));
  }

  @Test
  void whatIsChangedWhileTheAccountIsSuspendedIsThereWhenItOpens() throws SQLException {
    provider.lifecycle.suspend(acme.id(), "unpaid", OLGA);
    provider.rename(acme.id(), "Acme Brasil");
    provider.lifecycle.reactivate(acme.id(), OLGA);
    assertThat(provider.ask(acme.id(), "SELECT name FROM account")).isEqualTo("Acme Brasil");
  }

  @Test
  void whatItsPeopleChangedLastIsKeptWhenASuspendedAccountOpens() throws SQLException {
    provider.rename(acme.id(), "Acme Brasil");
    theirOwn("Acme e Filhos");
    provider.lifecycle.suspend(acme.id(), "unpaid", OLGA);
    provider.lifecycle.reactivate(acme.id(), OLGA);
    assertThat(provider.ask(acme.id(), "SELECT name FROM account")).isEqualTo("Acme e Filhos");
  }

  @Test
  void aProvidersChangeIsLaterThanWhatItsPeopleChangedBefore() throws SQLException {
    theirOwn("Acme e Filhos");
    provider.lifecycle.suspend(acme.id(), "unpaid", OLGA);
    provider.rename(acme.id(), "Acme Brasil");
    provider.lifecycle.reactivate(acme.id(), OLGA);
    assertThat(provider.ask(acme.id(), "SELECT name FROM account")).isEqualTo("Acme Brasil");
  }

  /** A change of its people that the directory has not heard of yet. */
  private void theirOwn(String name) {
    provider.provisioning.run("UPDATE " + acme.id().schema() + ".account SET name = ?", name);
    provider.control.update(
        "INSERT INTO atenderelay.outbox (account_id, listener, event, payload, available_at,"
            + " created_at) VALUES (?, 'mirror-settings', 'account_changed', '{}', ?, ?)",
        acme.id().value(),
        provider.now.instant(),
        provider.now.instant());
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
