package app.atende.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.SettingRefused;
import app.atende.database.DatabaseSize;
import app.atende.provisioning.DatabaseCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is said in one sentence that says what to do. */
class ClearRefusalsTest {
  @TempDir private Path folder;

  @Test
  void anOccupiedPortIsNamedWithTheVariableThatChangesIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertThatExceptionOfType(LaunchException.class)
          .isThrownBy(house(Map.of("ATENDE_HTTP_PORT", port))::open)
          .withMessageContaining("Port " + port)
          .withMessageContaining("choose another with ATENDE_HTTP_PORT");
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithItsAddress() {
    String address = "127.0.0.1:" + Ports.free();
    assertThatExceptionOfType(LaunchException.class)
        .isThrownBy(
            house(
                    Map.of(
                        "ATENDE_DATABASE_ADDRESS", address,
                        "ATENDE_DATABASE_ADMIN_USER", "root",
                        "ATENDE_DATABASE_ADMIN_PASSWORD", "secret"))
                ::open)
        .withMessageContaining("The database at " + address)
        .withMessageContaining("check ATENDE_DATABASE_ADDRESS")
        .matches(refusal -> !refusal.getMessage().contains("secret"));
  }

  @Test
  void withoutADemoTheEncryptionKeyMustBeGiven() {
    assertThatExceptionOfType(LaunchException.class)
        .isThrownBy(house(Map.of("ATENDE_DEMO", "false"))::open)
        .withMessageContaining("ATENDE_ENCRYPTION_KEY is not set");
    assertThat(folder.resolve("secrets.properties")).doesNotExist();
  }

  @Test
  void aDatabaseThatPutsAccountsInDangerStopsTheStart() {
    DatabaseCheck.Finding slow = new DatabaseCheck.Finding("open_files_limit", "9", "800 +", false);
    DatabaseCheck.Finding lax = new DatabaseCheck.Finding("sql_mode", "", "STRICT", true);
    assertThat(HouseDatabase.advice(List.of(slow)))
        .containsExactly("The database server has open_files_limit = 9; it should be 800 +.");
    assertThatExceptionOfType(LaunchException.class)
        .isThrownBy(() -> HouseDatabase.advice(List.of(slow, lax)))
        .withMessageContaining("sql_mode");
  }

  @Test
  void aServerIsLookedForWhereItWasBound() {
    assertThat(boundTo("0.0.0.0")).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(boundTo("127.0.0.1")).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(boundTo("192.0.2.7")).isEqualTo(URI.create("http://192.0.2.7:8080"));
    assertThat(boundTo("::")).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(boundTo("2001:db8::7")).hasHost("[2001:db8::7]").hasPort(8080);
    assertThat(boundTo("[2001:db8::7]")).hasHost("[2001:db8::7]").hasPort(8080);
  }

  private URI boundTo(String host) {
    ServerPlan.Doors doors = new ServerPlan.Doors(8080, 9990);
    return new ServerPlan(folder, folder, folder, host, doors, List.of(), Map.of()).address();
  }

  @Test
  void anOutsideDatabaseNeedsAnAdministrator() {
    assertThatExceptionOfType(LaunchException.class)
        .isThrownBy(house(Map.of("ATENDE_DATABASE_ADDRESS", "db.example:3306"))::open)
        .withMessageContaining("ATENDE_DATABASE_ADMIN_USER");
  }

  @Test
  void aFullDiskIsNamedWithTheVariableThatChoosesAnother() {
    assertThatExceptionOfType(LaunchException.class)
        .isThrownBy(() -> House.demandDisk(folder, Long.MAX_VALUE))
        .withMessageContaining(folder.toString())
        .withMessageContaining("ATENDE_DATA_FOLDER");
  }

  @Test
  void aValueThatCannotBeReadIsNamedWithItsVariable() {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(house(Map.of("ATENDE_BASE_URL", "help.example"))::open)
        .withMessageContaining("ATENDE_BASE_URL");
  }

  private House house(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("ATENDE_HTTP_PORT", Integer.toString(Ports.free()));
    settings.put("ATENDE_DATA_FOLDER", folder.toString());
    settings.put("ATENDE_DEMO", "true");
    settings.putAll(more);
    Path nowhere = folder.resolve("nowhere");
    return House.of(new HousePlan(nowhere, nowhere, settings, DatabaseSize.SMALL), phase -> {});
  }
}
