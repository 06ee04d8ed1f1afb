package app.atende.config;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.Optional;

/**
 * The key of {@code ATENDE_PUSH_KEY}, by which the push services of browsers know this installation
 * (VAPID, RFC 8292): 32 bytes in base 64. Whoever replaces it ends all push subscriptions.
 */
public final class PushKey {

  private static final String PROPERTY = "atende.push.key";

  private final ECPrivateKey secret;
  private final String shown;

  private PushKey(ECPrivateKey secret) {
    this.secret = secret;
    this.shown =
        Base64.getUrlEncoder().withoutPadding().encodeToString(P256.write(P256.publicOf(secret)));
  }

  static Optional<PushKey> read(SettingReader reader) {
    return reader.text(PROPERTY).map(PushKey::of);
  }

  /** The key of this text; refused when it is none. */
  public static PushKey of(String text) {
    try {
      byte[] number = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      return new PushKey(P256.secret(number).orElseThrow(PushKey::refusal));
    } catch (IllegalArgumentException e) {
      throw refusal();
    }
  }

  private static SettingRefused refusal() {
    return new SettingRefused(
        "ATENDE_PUSH_KEY must be a key of P-256: 32 bytes in base 64, for example from «openssl"
            + " rand -base64 32».");
  }

  /** The public half, as browsers and push services take it. */
  public String shown() {
    return shown;
  }

  /** A signature of these bytes by ES256: 64 bytes. */
  public byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java signs by P-256", e);
    }
  }

  /** Never shows the secret half. */
  @Override
  public String toString() {
    return "push key " + shown;
  }
}
