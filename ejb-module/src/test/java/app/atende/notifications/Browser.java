package app.atende.notifications;

import app.atende.config.P256;
import app.atende.config.Tokens;
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

/** A browser that reads what is pushed to it, as RFC 8291 and RFC 8188 say. */
public final class Browser {

  private static final int HEAD_BYTES = 16 + 4 + 1;

  private final String endpoint;
  private final KeyPair pair;
  private final byte[] secret = Tokens.randomBytes(16);

  /** Reached at this address. */
  public Browser(String endpoint) {
    this.endpoint = endpoint;
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      pair = pairs.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it tells of itself. */
  public PushAddress address() {
    return new PushAddress(endpoint, point(), secret);
  }

  private byte[] point() {
    return P256.write((ECPublicKey) pair.getPublic());
  }

  /** Opens one record. */
  public String read(byte[] sealed) {
    try {
      ByteBuffer all = ByteBuffer.wrap(sealed);
      byte[] salt = next(all, 16);
      int record = all.getInt();
      byte[] theirs = next(all, all.get());
      if (record < sealed.length - HEAD_BYTES - theirs.length) {
        throw new AssertionError("More than one record");
      }
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(pair.getPrivate());
      agreement.doPhase(P256.read(theirs).orElseThrow(), true);
      byte[] info = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(), theirs);
      byte[] input = derived(secret, agreement.generateSecret(), info, 32);
      byte[] key = derived(salt, input, ascii("Content-Encoding: aes128gcm\0"), 16);
      byte[] nonce = derived(salt, input, ascii("Content-Encoding: nonce\0"), 12);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      return unpadded(cipher.doFinal(next(all, all.remaining())));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("The browser cannot read it", e);
    }
  }

  private static String unpadded(byte[] padded) {
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new AssertionError("Not the last record");
    }
    return new String(padded, 0, end, StandardCharsets.UTF_8);
  }

  /** HKDF with one block of output. */
  private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] root = hmac(salt, input);
    return Arrays.copyOf(hmac(root, joined(info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  private static byte[] next(ByteBuffer all, int length) {
    byte[] bytes = new byte[length];
    all.get(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
