package app.atende.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random tokens and their hashes. A token is shown once and stored only as its SHA-256; 256 random
 * bits need no slow hash.
 */
public final class Tokens {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private Tokens() {}

  /** A new token of 256 random bits: 43 characters that need no escaping in addresses. */
  public static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(BYTES));
  }

  /** So many random letters and digits; 22 carry 130 bits, 32 carry 190. */
  public static String randomLetters(int length) {
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  /** So many random bytes, as keys and nonces need them. */
  public static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The 32 bytes under which a token is stored and looked up. */
  public static byte[] sha256(String token) {
    return sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of the bytes. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whether both texts are equal, in a time that tells nothing about where they differ. */
  public static boolean same(String one, String other) {
    return one != null && other != null && MessageDigest.isEqual(sha256(one), sha256(other));
  }
}
