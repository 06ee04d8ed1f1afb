package app.atende.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushKeyTest {

  /** The key pair of the application server in RFC 8291, appendix A. */
  private static final String SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";

  private static final String PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

  @Test
  void thePublicHalfIsFoundFromTheSecretOne() {
    assertThat(PushKey.of(SECRET).shown()).isEqualTo(PUBLIC);
    assertThat(PushKey.of(SECRET.replace('-', '+') + "=").shown()).isEqualTo(PUBLIC);
  }

  @Test
  void whatItSignsIsProvedByThePublicHalf() throws GeneralSecurityException {
    byte[] text = "told".getBytes(StandardCharsets.UTF_8);
    byte[] signed = PushKey.of(SECRET).sign(text);
    assertThat(signed).hasSize(64);
    Signature proof = Signature.getInstance("SHA256withECDSAinP1363Format");
    proof.initVerify(P256.read(Base64.getUrlDecoder().decode(PUBLIC)).orElseThrow());
    proof.update(text);
    assertThat(proof.verify(signed)).isTrue();
  }

  @Test
  void whatIsNoKeyIsRefusedByItsName() {
    String zero = Base64.getEncoder().encodeToString(new byte[32]);
    String high = Base64.getEncoder().encodeToString(new byte[32]).replace('A', '/');
    for (String bad : new String[] {"", "short", "?", zero, high.replaceAll("/=$", "8=")}) {
      assertThatThrownBy(() -> PushKey.of(bad))
          .isInstanceOf(SettingRefused.class)
          .hasMessageContaining("ATENDE_PUSH_KEY");
    }
  }

  @Test
  void aPointOfNoCurveIsNone() {
    byte[] point = Base64.getUrlDecoder().decode(PUBLIC);
    assertThat(P256.read(point).map(P256::write)).contains(point);
    point[64] ^= 1;
    assertThat(P256.read(point)).isEmpty();
    assertThat(P256.read(new byte[65])).isEmpty();
    assertThat(P256.read(new byte[0])).isEmpty();
  }

  @Test
  void itNeverShowsItsSecret() {
    assertThat(PushKey.of(SECRET).toString()).doesNotContain(SECRET);
  }
}
