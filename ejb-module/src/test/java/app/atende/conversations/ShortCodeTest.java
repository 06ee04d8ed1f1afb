package app.atende.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import org.junit.jupiter.api.Test;

class ShortCodeTest {

  @Test
  void itIsTakenWithoutSpaceAndSlash() {
    assertThat(ShortCode.of(" /bom-dia_2 ").value()).isEqualTo("bom-dia_2");
    assertThat(ShortCode.of("saudac\u0327a\u0303o").value()).isEqualTo("saudação");
  }

  @Test
  void anythingElseIsRefusedAtItsField() {
    refused("bom dia", "SHORT_CODE_INVALID at short_code");
    refused("oi\u200b", "SHORT_CODE_INVALID at short_code");
    refused("\u202eoi", "SHORT_CODE_INVALID at short_code");
    refused("a/b", "SHORT_CODE_INVALID at short_code");
    refused(" ", "VALUE_REQUIRED at short_code");
    refused("/", "VALUE_REQUIRED at short_code");
    refused(null, "VALUE_REQUIRED at short_code");
    refused("a".repeat(61), "VALUE_TOO_LONG at short_code");
  }

  private static void refused(String typed, String why) {
    assertThatThrownBy(() -> ShortCode.of(typed))
        .isInstanceOf(DomainException.class)
        .hasMessage(why);
  }
}
