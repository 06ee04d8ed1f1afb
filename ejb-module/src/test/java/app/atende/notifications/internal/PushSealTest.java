package app.atende.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.P256;
import app.atende.notifications.Browser;
import app.atende.notifications.PushAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What goes to a browser, only it reads. */
class PushSealTest {

  private static final String TEXT = "When I grow up, I want to be a watermelon";

  /** RFC 8291, appendix A. */
  @Test
  void theExampleOfTheRfcComesOutByteByByte() {
    PushAddress to =
        PushAddress.of(
            "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");
    ECPrivateKey secret =
        P256.secret(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).orElseThrow();
    KeyPair own = new KeyPair(P256.publicOf(secret), secret);
    byte[] sealed =
        PushSeal.seal(
            TEXT.getBytes(StandardCharsets.UTF_8), to, own, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void theBrowserReadsItAndTwoSealsAreNeverEqual() {
    Browser browser = new Browser("https://push.example.net/1");
    byte[] text = "Olá, Ben, tudo bem por aí?".getBytes(StandardCharsets.UTF_8);
    byte[] first = PushSeal.seal(text, browser.address());
    byte[] second = PushSeal.seal(text, browser.address());
    assertThat(browser.read(first)).isEqualTo("Olá, Ben, tudo bem por aí?");
    assertThat(browser.read(second)).isEqualTo("Olá, Ben, tudo bem por aí?");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void whatFitsIntoNoRecordIsRefused() {
    Browser browser = new Browser("https://push.example.net/1");
    assertThatThrownBy(() -> PushSeal.seal(new byte[3994], browser.address()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PushSeal.seal(new byte[3993], browser.address())).hasSizeLessThanOrEqualTo(4096);
  }

  private static byte[] bytes(String letters) {
    return Base64.getUrlDecoder().decode(letters);
  }
}
