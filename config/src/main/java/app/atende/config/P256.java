package app.atende.config;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * Points and keys of the curve P-256 in the spelling that browsers use. Java knows the curve, but
 * neither reads that spelling nor finds the public key of a secret one.
 */
public final class P256 {

  /** How long a point is: 4, x and y. */
  public static final int POINT_BYTES = 65;

  private static final int NUMBER_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger THREE = BigInteger.valueOf(3);
  private static final ECParameterSpec CURVE = curve();
  private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();

  private P256() {}

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has P-256", e);
    }
  }

  /** Reads a point; empty for bytes that are none, or of another curve. */
  public static Optional<ECPublicKey> read(byte[] point) {
    if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
      return Optional.empty();
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER_BYTES));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER_BYTES, POINT_BYTES));
    return isOnCurve(x, y) ? Optional.of(publicKey(new ECPoint(x, y))) : Optional.empty();
  }

  /** The spelling of a point. */
  public static byte[] write(ECPublicKey key) {
    byte[] point = new byte[POINT_BYTES];
    point[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), point, 1 + NUMBER_BYTES);
    put(key.getW().getAffineY(), point, POINT_BYTES);
    return point;
  }

  /** The secret key of these 32 bytes; empty for bytes that are none. */
  public static Optional<ECPrivateKey> secret(byte[] number) {
    BigInteger secret = new BigInteger(1, number);
    boolean isKey =
        number.length == NUMBER_BYTES
            && secret.signum() > 0
            && secret.compareTo(CURVE.getOrder()) < 0;
    if (!isKey) {
      return Optional.empty();
    }
    try {
      ECPrivateKeySpec spec = new ECPrivateKeySpec(secret, CURVE);
      return Optional.of((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java refused a number below the order", e);
    }
  }

  /** The public key of a secret one. Not in constant time: for once at a start. */
  public static ECPublicKey publicOf(ECPrivateKey secret) {
    BigInteger number = secret.getS();
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = number.bitLength() - 1; bit >= 0; bit--) {
      sum = plus(sum, sum);
      if (number.testBit(bit)) {
        sum = plus(sum, CURVE.getGenerator());
      }
    }
    return publicKey(sum);
  }

  private static ECPoint plus(ECPoint one, ECPoint other) {
    if (one.equals(ECPoint.POINT_INFINITY)) {
      return other;
    }
    BigInteger slope;
    if (one.equals(other)) {
      BigInteger square = THREE.multiply(one.getAffineX().pow(2)).add(CURVE.getCurve().getA());
      slope = square.multiply(TWO.multiply(one.getAffineY()).modInverse(PRIME));
    } else {
      BigInteger width = other.getAffineX().subtract(one.getAffineX()).mod(PRIME);
      slope = other.getAffineY().subtract(one.getAffineY()).multiply(width.modInverse(PRIME));
    }
    BigInteger x = slope.pow(2).subtract(one.getAffineX()).subtract(other.getAffineX()).mod(PRIME);
    BigInteger y =
        slope.multiply(one.getAffineX().subtract(x)).subtract(one.getAffineY()).mod(PRIME);
    return new ECPoint(x, y);
  }

  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    BigInteger right =
        x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB());
    return x.compareTo(PRIME) < 0
        && y.compareTo(PRIME) < 0
        && y.pow(2).subtract(right).mod(PRIME).signum() == 0;
  }

  private static ECPublicKey publicKey(ECPoint point) {
    try {
      ECPublicKeySpec spec = new ECPublicKeySpec(point, CURVE);
      return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java refused a point of its own curve", e);
    }
  }

  private static void put(BigInteger number, byte[] to, int end) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, NUMBER_BYTES);
    System.arraycopy(bytes, bytes.length - length, to, end - length, length);
  }
}
