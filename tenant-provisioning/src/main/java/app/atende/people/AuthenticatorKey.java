package app.atende.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The key that a person puts into his authenticator app, before he has confirmed it.
 *
 * @param text 32 letters and digits, to be typed
 * @param address the same as {@code otpauth://} address, to be scanned: with who offers it and
 *     whose it is
 */
public record AuthenticatorKey(String text, String address) {

  static AuthenticatorKey of(String text, String issuer, EmailAddress owner) {
    String by = encoded(issuer);
    return new AuthenticatorKey(
        text,
        "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
            .formatted(by, encoded(owner.value()), text, by));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "AuthenticatorKey[…]";
  }
}
