package app.atende.channels.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HookSignatureTest {

  @Test
  void isTheOneThatReceiversCompute() {
    byte[] body = "{\"event\":\"message_created\"}".getBytes(StandardCharsets.US_ASCII);
    assertThat(HookSignature.of("s3cret", 1_735_689_600L, body))
        .isEqualTo("sha256=5f3b584668751300b91302cdec8e00c58cc54342d5f12bcec89b808e1bd8e642");
  }
}
