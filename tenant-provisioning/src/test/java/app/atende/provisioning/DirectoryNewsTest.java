package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.TenantId;
import app.atende.tenancy.TenantDirectory;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Every node has a directory of its own. */
class DirectoryNewsTest {
  private final TestProvider provider = TestProvider.get();
  private final TenantDirectory elsewhere = new TenantDirectory(provider.control);

  @Test
  void anotherNodeHearsOfEachChange() {
    TenantId account = provider.lifecycle.create(AccountRequest.named("Before"), OLGA).id();
    assertThat(elsewhere.get(account).name()).isEqualTo("Before");
    for (String name : new String[] {"After", "Later", "Latest"}) {
      rename(account, name);
      assertThat(provider.directory.get(account).name()).isEqualTo(name);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> elsewhere.get(account).name().equals(name));
    }
  }

  private void rename(TenantId account, String name) {
    AccountProfile now = AccountProfile.of(provider.directory.get(account));
    provider.changes.change(
        account,
        new AccountChanges.Wanted(
            new AccountProfile(
                name, now.domain(), now.supportEmail(), now.locale(), now.timeZone()),
            AccountTerms.of(provider.directory.get(account)),
            Optional.empty()),
        OLGA);
  }
}
