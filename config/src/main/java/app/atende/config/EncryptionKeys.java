package app.atende.config;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The keys of {@code ATENDE_ENCRYPTION_KEY}, newest first, separated by commas: each 32 bytes, as
 * 64 hexadecimal digits or in base 64.
 *
 * @param keys 32 bytes each; empty when the variable is not set
 */
public record EncryptionKeys(List<byte[]> keys) {

  private static final String PROPERTY = "atende.encryption.key";
  private static final int KEY_BYTES = 32;

  static EncryptionKeys read(SettingReader reader) {
    return new EncryptionKeys(reader.list(PROPERTY).stream().map(EncryptionKeys::key).toList());
  }

  /** A box with these keys; refused when the variable is not set. */
  public SecretBox box() {
    if (keys.isEmpty()) {
      throw new SettingRefused(
          "ATENDE_ENCRYPTION_KEY is not set, but it must be 32 random bytes in base 64, for"
              + " example from «openssl rand -base64 32».");
    }
    return new SecretBox(keys);
  }

  private static byte[] key(String text) {
    return decode(text)
        .filter(bytes -> bytes.length == KEY_BYTES)
        .orElseThrow(
            () ->
                new SettingRefused(
                    "ATENDE_ENCRYPTION_KEY must be 32 bytes in base 64 or as 64 hexadecimal"
                        + " digits."));
  }

  private static Optional<byte[]> decode(String text) {
    try {
      boolean hexadecimal = text.length() == 2 * KEY_BYTES;
      return Optional.of(
          hexadecimal
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Never shows a key. */
  @Override
  public String toString() {
    return keys.size() + " encryption keys";
  }
}
