package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DomainException;
import app.atende.config.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an account is left when it is gone. */
class DroppedAccountTest {

  @TempDir private Path elsewhere;
  private final TestProvider provider = TestProvider.get();
  private TenantId acme;

  @BeforeEach
  void createAccount() {
    AccountRequest wanted = AccountRequest.named("Acme").withOwner(provider.person("Olga"));
    acme = provider.lifecycle.create(wanted, OLGA).id();
    provider.lifecycle.delete(acme, Duration.ZERO, OLGA);
  }

  @Test
  void itsFilesGoWithItsFolder() throws IOException {
    Path folder = TestProvider.DATA.resolve("files").resolve(acme.schema());
    Files.createDirectories(folder.resolve("ab"));
    Files.writeString(folder.resolve("ab").resolve("abc"), "a letter");
    provider.lifecycle.drop(acme, OLGA);
    assertThat(folder).doesNotExist();
  }

  @Test
  void whereThereIsNoFolderForFilesTheStepFailsAndNamesTheSetting() {
    TestProvider stranger = TestProvider.at(elsewhere);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> stranger.lifecycle.drop(acme, OLGA))
        .satisfies(
            refusal -> {
              assertThat(refusal.args().get(0)).isEqualTo("remove-files");
              assertThat(refusal.args().get(1).toString()).contains("ATENDE_DATA_FOLDER");
            });
    provider.runs.resume(provider.runs.findOpen(acme).orElseThrow().id());
    assertThat(provider.directory.find(acme)).isEmpty();
  }

  @Test
  void itsBotsTokensAndItsOwnersNameGo() {
    long bot =
        provider.control.insert(
            "INSERT INTO agent_bot (name, account_id, created_at) VALUES ('Bot', ?, ?)",
            acme.value(),
            provider.now.instant());
    provider.control.update(
        "INSERT INTO api_token (owner_kind, owner_id, name, token_hash, created_at)"
            + " VALUES ('BOT', ?, 'bot', RANDOM_BYTES(32), ?)",
        bot,
        provider.now.instant());
    long app =
        provider.control.insert(
            "INSERT INTO platform_app (name, created_at) VALUES (?, ?)",
            TestProvider.slug("app"),
            provider.now.instant());
    provider.control.update(
        "INSERT INTO platform_grant (app_id, object_kind, object_id) VALUES (?, 'BOT', ?)",
        app,
        bot);
    provider.lifecycle.drop(acme, OLGA);
    assertThat(count("api_token WHERE owner_kind = 'BOT' AND owner_id = ?", bot)).isZero();
    assertThat(count("platform_grant WHERE app_id = ?", app)).isZero();
    assertThat(count("provisioning_run WHERE request IS NOT NULL AND account_id = ?", acme.value()))
        .isZero();
    assertThat(count("provisioning_run WHERE account_id = ?", acme.value())).isEqualTo(3);
  }

  private long count(String rows, long id) {
    return provider
        .control
        .find("SELECT COUNT(*) AS counted FROM " + rows, row -> row.number("counted"), id)
        .orElseThrow();
  }
}
