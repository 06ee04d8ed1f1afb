package app.atende.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets that must be readable again (pubsub and HMAC secrets, webhook secrets, channel
 * credentials) with AES-256-GCM, under a key that stands outside the database.
 *
 * <p>A box may hold several keys: the first one seals, all of them open. So a key is replaced by
 * putting the new one in front. A sealed secret is 33 bytes longer than its plain text: version,
 * four bytes that name the key, nonce, cipher text and tag.
 */
public final class SecretBox {

  private static final byte VERSION = 1;
  private static final int KEY_NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + KEY_NAME_BYTES + NONCE_BYTES;

  private final List<byte[]> keys;

  /**
   * A box with these keys.
   *
   * @param keys 32 bytes each, at least one; the first one seals
   */
  public SecretBox(List<byte[]> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A secret box needs a key");
    }
    this.keys = keys.stream().map(byte[]::clone).toList();
  }

  /** Seals a text. Two calls never give the same bytes. */
  public byte[] seal(String plain) {
    return seal(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Seals bytes. Two calls never give the same bytes. */
  public byte[] seal(byte[] plain) {
    byte[] key = keys.get(0);
    byte[] nonce = Tokens.randomBytes(NONCE_BYTES);
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).put(VERSION).put(nameOf(key)).put(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, head.array()).doFinal(plain);
      return ByteBuffer.allocate(HEAD_BYTES + sealed.length).put(head.array()).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM refused to seal", e);
    }
  }

  /** Opens what {@link #seal(byte[])} sealed; throws {@link CannotOpen} for anything else. */
  public byte[] open(byte[] sealed) {
    if (sealed == null || sealed.length < HEAD_BYTES || sealed[0] != VERSION) {
      throw new CannotOpen("These bytes were not sealed by us", null);
    }
    byte[] name = Arrays.copyOfRange(sealed, 1, 1 + KEY_NAME_BYTES);
    byte[] key =
        keys.stream()
            .filter(k -> Arrays.equals(name, nameOf(k)))
            .findFirst()
            .orElseThrow(() -> new CannotOpen("ATENDE_ENCRYPTION_KEY lacks their key", null));
    try {
      byte[] head = Arrays.copyOf(sealed, HEAD_BYTES);
      return cipher(Cipher.DECRYPT_MODE, key, head)
          .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
    } catch (AEADBadTagException e) {
      throw new CannotOpen("They were changed after sealing", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM refused to open", e);
    }
  }

  /** Opens a sealed text; throws {@link CannotOpen} when it is none of ours. */
  public String openText(byte[] sealed) {
    return new String(open(sealed), StandardCharsets.UTF_8);
  }

  /**
   * A signature (HMAC-SHA-256, 32 bytes) that only this installation can make. Another purpose
   * gives another signature for the same text, so that none can be carried elsewhere.
   */
  public byte[] sign(String purpose, String text) {
    byte[] derived = hmac(keys.get(0), ("sign/" + purpose).getBytes(StandardCharsets.UTF_8));
    return hmac(derived, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cipher cipher(int mode, byte[] key, byte[] head) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = Arrays.copyOfRange(head, 1 + KEY_NAME_BYTES, HEAD_BYTES);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    return cipher;
  }

  private static byte[] nameOf(byte[] key) {
    return Arrays.copyOf(Tokens.sha256(key), KEY_NAME_BYTES);
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  /** The bytes are not a secret that this box sealed. */
  public static final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CannotOpen(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
