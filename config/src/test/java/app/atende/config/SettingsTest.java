package app.atende.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final String KEY = "A".repeat(43) + "=";

  @Test
  void everythingHasADefaultButSecrets() {
    Settings settings = read();
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.http().baseUrl()).hasToString("http://localhost:8080");
    assertThat(settings.http().isSecure()).isFalse();
    assertThat(settings.database().address()).isEmpty();
    assertThat(settings.outboundAllow()).isEmpty();
    assertThat(settings.demo()).isFalse();
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> settings.encryptionKeys().box())
        .withMessageContaining("ATENDE_ENCRYPTION_KEY is not set");
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> settings.database().passwordOf(DatabaseUser.APP))
        .withMessageContaining("ATENDE_DATABASE_APP_PASSWORD is not set");
  }

  @Test
  void theGuideMayStandAnywhereOnTheWeb() {
    assertThat(read("atende.documentation.url", "https://help.example.com/guia?lang=pt#a").http())
        .extracting(http -> http.documentation().orElseThrow().toString())
        .isEqualTo("https://help.example.com/guia?lang=pt#a");
    assertThat(read().http().documentation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "atende.http.port, many, ATENDE_HTTP_PORT",
    "atende.http.port, 70000, ATENDE_HTTP_PORT",
    "atende.base.url, help.example.com, ATENDE_BASE_URL",
    "atende.base.url, https://help.example.com/path, ATENDE_BASE_URL",
    "atende.files.origin, ftp://files, ATENDE_FILES_ORIGIN",
    "atende.documentation.url, javascript:alert(1), ATENDE_DOCUMENTATION_URL",
    "atende.documentation.url, https://a b, ATENDE_DOCUMENTATION_URL",
    "atende.demo, perhaps, ATENDE_DEMO",
    "atende.database.address, db:port, ATENDE_DATABASE_ADDRESS",
    "atende.database.ssl.mode, maybe, ATENDE_DATABASE_SSL_MODE",
    "atende.encryption.key, short, ATENDE_ENCRYPTION_KEY",
    "atende.platform.token, short, ATENDE_PLATFORM_TOKEN",
    "atende.mail.from, nobody, ATENDE_MAIL_FROM"
  })
  void aBadValueIsRefusedInOneSentenceThatNamesTheVariable(
      String property, String value, String variable) {
    assertThatExceptionOfType(SettingRefused.class)
        .isThrownBy(() -> read(property, value))
        .withMessageStartingWith(variable)
        .withMessageEndingWith(".");
  }

  @Test
  void aDatabaseElsewhereIsReachedByTlsUnlessSaidOtherwise() {
    assertThat(read("atende.database.address", "db.example.com").database().sslMode())
        .isEqualTo("verify-full");
    assertThat(read("atende.database.address", "127.0.0.1:3307").database().sslMode())
        .isEqualTo("disable");
    assertThat(read("atende.database.address", "[::1]:3307").database().address().orElseThrow())
        .isEqualTo(new DatabaseSettings.Address("[::1]", 3307));
  }

  @Test
  void everyWayToTheDatabaseIsAsSafeAsTheSettingsSay() {
    DatabaseSettings elsewhere =
        read(
                "atende.database.address", "db.example.com",
                "atende.database.certificate", "/etc/atende/ca.pem")
            .database();
    assertThat(elsewhere.url("atende"))
        .startsWith("jdbc:mariadb://db.example.com:3306/atende?sslMode=verify-full&")
        .contains("&serverSslCert=/etc/atende/ca.pem&")
        .contains("&allowMultiQueries=false&allowLocalInfile=false");
    assertThat(read("atende.database.address", "127.0.0.1:3307").database().url(""))
        .startsWith("jdbc:mariadb://127.0.0.1:3307/?sslMode=disable&")
        .doesNotContain("serverSslCert");
  }

  @Test
  void theServersOwnPoolsVerifyUnlessSaidOtherwise() throws IOException {
    List<String> pools =
        Files.readAllLines(Path.of("src/server/atende.cli")).stream()
            .filter(line -> line.contains("jdbc:mariadb:"))
            .toList();
    assertThat(pools)
        .hasSize(4)
        .allMatch(
            line ->
                line.contains(
                    "sslMode=${env.ATENDE_DATABASE_SSL_MODE:verify-full}"
                        + "&serverSslCert=${env.ATENDE_DATABASE_CERTIFICATE:}&"));
  }

  @Test
  void secretsNeverStandInALogLine() {
    Settings settings =
        read("atende.encryption.key", KEY, "atende.database.app.password", "hush-hush");
    assertThat(settings.toString() + settings.database() + settings.encryptionKeys())
        .doesNotContain("hush-hush")
        .doesNotContain(KEY);
  }

  @Test
  void listsAreSeparatedByCommasOrSpaces() {
    assertThat(read("atende.outbound.allow", "10.0.0.0/8, hooks.internal").outboundAllow())
        .isEqualTo(List.of("10.0.0.0/8", "hooks.internal"));
  }

  private static Settings read(String... pairs) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.put(pairs[i], pairs[i + 1]);
    }
    return Settings.read(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build());
  }
}
