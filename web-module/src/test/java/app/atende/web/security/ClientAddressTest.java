package app.atende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.AddressBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private final ClientAddress address =
      new ClientAddress(List.of(AddressBlock.find("10.0.0.0/8").orElseThrow()));

  @Test
  void believesNobodyElseThanTrustedProxies() {
    FakeRequest forged =
        new FakeRequest("/").from("203.0.113.9").header("X-Forwarded-For", "1.1.1.1");
    assertThat(address.of(forged.build())).isEqualTo("203.0.113.9");
  }

  @Test
  void takesTheLastAddressThatIsNoProxy() {
    FakeRequest request =
        new FakeRequest("/")
            .from("10.0.0.1")
            .header("X-Forwarded-For", "1.1.1.1, 198.51.100.7")
            .header("X-Forwarded-For", "10.0.0.2");
    assertThat(address.of(request.build())).isEqualTo("198.51.100.7");
  }

  @Test
  void readsPortsAndBracketsAndStopsAtNonsense() {
    assertThat(forwarded("198.51.100.7:4711")).isEqualTo("198.51.100.7");
    assertThat(forwarded("[2001:db8::7]:4711")).isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(forwarded("unknown")).isEqualTo("10.0.0.1");
    assertThat(forwarded("198.51.100.7, evil.example")).isEqualTo("10.0.0.1");
    assertThat(forwarded("")).isEqualTo("10.0.0.1");
  }

  private String forwarded(String header) {
    return address.of(
        new FakeRequest("/").from("10.0.0.1").header("X-Forwarded-For", header).build());
  }
}
