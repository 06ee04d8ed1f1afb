package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.tenancy.AccountEntry;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A client that sends its request once more with the same key. */
class OnceKeysTest {

  private final TestProvider provider = TestProvider.get();
  private final AccountRequest.OnceKey key =
      new AccountRequest.OnceKey("test", TestProvider.slug("key"));

  @Test
  void theSameKeyGivesTheSameAccountAndRefusesAnotherRequest() {
    AccountEntry first =
        provider.lifecycle.create(AccountRequest.named("Once").withOnce(key), OLGA);
    AccountEntry again =
        provider.lifecycle.create(AccountRequest.named("Once").withOnce(key), OLGA);
    assertThat(again.id()).isEqualTo(first.id());
    refused(
        ErrorCode.IDEMPOTENCY_MISMATCH,
        () -> provider.lifecycle.create(AccountRequest.named("Twice").withOnce(key), OLGA));
    provider.now.pass(Duration.ofHours(25));
    AccountEntry later =
        provider.lifecycle.create(AccountRequest.named("Twice").withOnce(key), OLGA);
    assertThat(later.id()).isNotEqualTo(first.id());
  }

  @Test
  void anOwnerWhoHasConfirmedOrRenamedHimselfMeanwhileIsTheSameOwner() {
    AccountRequest.Owner olga = provider.person("Olga");
    AccountRequest.Owner later =
        new AccountRequest.Owner(olga.userId(), "Olga Prado", olga.email(), !olga.confirmed());
    AccountEntry first = provider.lifecycle.create(owned(olga), OLGA);
    assertThat(provider.lifecycle.create(owned(later), OLGA).id()).isEqualTo(first.id());
    AccountRequest.Owner ada = provider.person("Ada");
    refused(ErrorCode.IDEMPOTENCY_MISMATCH, () -> provider.lifecycle.create(owned(ada), OLGA));
  }

  private AccountRequest owned(AccountRequest.Owner owner) {
    return AccountRequest.named("Once").withOwner(owner).withOnce(key);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
