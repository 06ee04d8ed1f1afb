package app.atende.notifications;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.P256;
import app.atende.config.Tokens;
import java.util.Base64;

/**
 * Where a browser is reached, and the keys under which only it reads (RFC 8291).
 *
 * @param endpoint its address at its push service
 * @param point its public key, a point of P-256
 * @param secret 16 bytes that only it and we know
 */
public record PushAddress(String endpoint, byte[] point, byte[] secret) {

  private static final int SECRET_BYTES = 16;
  private static final int LONGEST = 2048;
  private static final String GAP = " ";

  /** Copies the keys. */
  public PushAddress {
    point = point.clone();
    secret = secret.clone();
  }

  /**
   * What a browser told.
   *
   * @param p256dh its public key in base 64
   * @param auth its secret in base 64
   * @throws DomainException {@code URL_INVALID} for an address that is not encrypted, {@code
   *     VALUE_INVALID} for keys that are none, at their fields
   */
  public static PushAddress of(String endpoint, String p256dh, String auth) {
    if (endpoint == null || endpoint.length() > LONGEST || !endpoint.matches("https://\\S+")) {
      throw DomainException.at("endpoint", ErrorCode.URL_INVALID);
    }
    byte[] point = bytes("p256dh", p256dh);
    byte[] secret = bytes("auth", auth);
    if (P256.read(point).isEmpty()) {
      throw DomainException.at("p256dh", ErrorCode.VALUE_INVALID);
    }
    if (secret.length != SECRET_BYTES) {
      throw DomainException.at("auth", ErrorCode.VALUE_INVALID);
    }
    return new PushAddress(endpoint, point, secret);
  }

  private static byte[] bytes(String field, String text) {
    try {
      return Base64.getUrlDecoder()
          .decode(text == null ? "" : text.replace('+', '-').replace('/', '_').replace("=", ""));
    } catch (IllegalArgumentException e) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID);
    }
  }

  /** Under which it is found again. */
  public byte[] hash() {
    return Tokens.sha256(endpoint);
  }

  /** One line, to be sealed. */
  public String line() {
    Base64.Encoder letters = Base64.getUrlEncoder().withoutPadding();
    return endpoint + GAP + letters.encodeToString(point) + GAP + letters.encodeToString(secret);
  }

  /** Reads the line back. */
  public static PushAddress ofLine(String line) {
    String[] parts = line.split(GAP);
    return new PushAddress(parts[0], bytes("p256dh", parts[1]), bytes("auth", parts[2]));
  }

  @Override
  public byte[] point() {
    return point.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /** Never shows where it is. */
  @Override
  public String toString() {
    return "a push address";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PushAddress address && line().equals(address.line());
  }

  @Override
  public int hashCode() {
    return endpoint.hashCode();
  }
}
