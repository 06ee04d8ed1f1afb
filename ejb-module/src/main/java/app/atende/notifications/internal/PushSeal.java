package app.atende.notifications.internal;

import app.atende.config.P256;
import app.atende.config.Tokens;
import app.atende.notifications.PushAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what goes to a browser, so that its push service carries it and cannot read it: one
 * record of {@code aes128gcm} (RFC 8188) under keys agreed with the browser (RFC 8291). Each text
 * has a key pair and a salt of its own.
 */
final class PushSeal {

  /** How long a text may be, so that it fits into one record that every push service takes. */
  static final int MOST_BYTES = 3993;

  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int RECORD = 4096;
  private static final byte LAST = 2;
  private static final byte FIRST_BLOCK = 1;

  private PushSeal() {}

  /** Seals a text for the browser at this address. */
  static byte[] seal(byte[] text, PushAddress to) {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      return seal(text, to, pairs.generateKeyPair(), Tokens.randomBytes(SALT_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has P-256", e);
    }
  }

  /** The same with a given key pair and salt, as the RFC's example has them. */
  static byte[] seal(byte[] text, PushAddress to, KeyPair own, byte[] salt) {
    if (text.length > MOST_BYTES) {
      throw new IllegalArgumentException("Too long for one record");
    }
    try {
      ECPublicKey theirs =
          P256.read(to.point())
              .orElseThrow(() -> new IllegalArgumentException("The browser's key is none"));
      byte[] point = P256.write((ECPublicKey) own.getPublic());
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(own.getPrivate());
      agreement.doPhase(theirs, true);
      byte[] shared = hmac(to.secret(), agreement.generateSecret());
      byte[] input = hmac(shared, ascii("WebPush: info\0"), to.point(), point, once());
      byte[] root = hmac(salt, input);
      byte[] key = hmac(root, ascii("Content-Encoding: aes128gcm\0"), once());
      byte[] nonce = hmac(root, ascii("Content-Encoding: nonce\0"), once());
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(Arrays.copyOf(key, KEY_BYTES), "AES"),
          new GCMParameterSpec(TAG_BITS, Arrays.copyOf(nonce, NONCE_BYTES)));
      byte[] sealed = cipher.doFinal(ended(text));
      return joined(salt, point, sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java refused what RFC 8291 asks for", e);
    }
  }

  private static byte[] ended(byte[] text) {
    byte[] ended = Arrays.copyOf(text, text.length + 1);
    ended[text.length] = LAST;
    return ended;
  }

  private static byte[] joined(byte[] salt, byte[] point, byte[] sealed) {
    return ByteBuffer.allocate(salt.length + Integer.BYTES + 1 + point.length + sealed.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) point.length)
        .put(point)
        .put(sealed)
        .array();
  }

  private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  private static byte[] once() {
    return new byte[] {FIRST_BLOCK};
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
