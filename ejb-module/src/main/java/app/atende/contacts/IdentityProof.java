package app.atende.contacts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether it is proven that a visitor is the person whose identifier he gives: the site's server
 * signs the identifier with the inbox's secret.
 */
public enum IdentityProof {
  /** Nothing was proven, and nothing was claimed. */
  NONE,
  /** The hash is the right one. */
  VALID;

  /**
   * Checks the hash that came with an identifier.
   *
   * @param secret the inbox's secret, in clear
   * @param mandatory whether the inbox takes nobody without proof
   * @param identifier the claimed identifier, or null
   * @param hash hexadecimal HMAC-SHA-256 of the identifier's UTF-8, or null
   * @throws DomainException {@code IDENTITY_NOT_PROVEN} when a hash is wrong, or lacks although it
   *     is mandatory
   */
  public static IdentityProof check(
      String secret, boolean mandatory, String identifier, String hash) {
    boolean given = hash != null && !hash.isEmpty();
    if (!given && !mandatory) {
      return NONE;
    }
    if (!given || identifier == null || !matches(secret, identifier, hash)) {
      throw DomainException.at("identifier_hash", ErrorCode.IDENTITY_NOT_PROVEN);
    }
    return VALID;
  }

  private static boolean matches(String secret, String identifier, String hash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String right =
          HexFormat.of().formatHex(mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
      return MessageDigest.isEqual(
          right.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }
}
