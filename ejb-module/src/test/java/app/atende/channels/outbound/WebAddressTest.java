package app.atende.channels.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://example.com/",
        "//example.com/",
        "example.com/hook",
        "http://user@example.com/",
        "http://example.com@127.0.0.1/",
        "http://localhost./",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://256.1.1.1/",
        "http://[fe80::1%25eth0]/",
        "http://exa mple.com/",
        "http://example.com:0/",
        "http://example.com:99999/",
        "http://example.com:port/",
        "http:///path",
        "http://-bad-.example/"
      })
  void isNoneWhoseTextHidesWhereItLeads(String text) {
    assertThat(WebAddress.parse(text)).isEmpty();
  }

  @Test
  void isTakenInItsNormalSpelling() {
    WebAddress address =
        WebAddress.parse(" HTTPS://Gancho.Exemplo.com.br/a/b?c=%20d#part ").orElseThrow();
    assertThat(address.uri().toString()).isEqualTo("https://gancho.exemplo.com.br:443/a/b?c=%20d");
  }

  @Test
  void knowsNamesInOtherLetters() {
    assertThat(WebAddress.parse("https://ação.example/").orElseThrow().host())
        .isEqualTo("xn--ao-siap.example");
  }

  @Test
  void isNoneBeyondItsLength() {
    assertThat(WebAddress.parse("https://example.com/" + "a".repeat(2048))).isEmpty();
  }
}
