package app.atende.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "::1, ::1, true",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe80::1, false",
    "fd00::/8, 10.0.0.1, false"
  })
  void holdsTheAddressesOfItsNetwork(String block, String address, boolean inside) {
    assertThat(
            AddressBlock.find(block)
                .orElseThrow()
                .contains(AddressBlock.literal(address).orElseThrow()))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0.0/33", "10.0.0/8", "::1/129", "1.2.3.4/8/8", "a:b:g::"})
  void refusesWhatIsNoBlock(String text) {
    assertThat(AddressBlock.find(text)).isEmpty();
  }

  @Test
  void neverAsksForNames() {
    assertThat(AddressBlock.literal("metadata.example")).isEmpty();
    assertThat(AddressBlock.literal("2130706433")).isEmpty();
  }
}
