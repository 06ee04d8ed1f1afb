package app.atende.channels.payloads;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By which a receiver knows that a call is ours, and when we made it. */
public final class HookSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private HookSignature() {}

  /** {@code sha256=} and the hexadecimal HMAC-SHA-256 of the timestamp, a dot, and the body. */
  public static String of(String secret, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }
}
