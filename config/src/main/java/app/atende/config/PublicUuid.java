package app.atende.config;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * Uuids that stand in public addresses and carry the id of their account, as {@link PublicToken}
 * does where the contract leaves the shape to us.
 *
 * <p>A uuid of version 8 (RFC 9562): 74 random bits, and the account's id in the first 48, laid
 * over with some of the random ones so that the uuids of an account have no beginning in common.
 * That hides nothing: the id only says where to look, and whether there is such a uuid is known to
 * the account's own rows.
 */
public final class PublicUuid {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int VERSION = 8;
  private static final int BELOW_ID = 16;
  private static final long ID = (1L << 48) - 1;
  private static final long RFC_VARIANT = 1L << 63;
  private static final int VARIANT = 2;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int LENGTH = 36;

  private PublicUuid() {}

  /** A new uuid of this account, in lower case. */
  public static String issue(TenantId tenant) {
    if (tenant.value() > ID) {
      throw new IllegalArgumentException("too high a number for a uuid: " + tenant);
    }
    byte[] random = new byte[Long.BYTES + Short.BYTES];
    RANDOM.nextBytes(random);
    ByteBuffer bits = ByteBuffer.wrap(random);
    long low = bits.getLong() & Long.MAX_VALUE >>> 1 | RFC_VARIANT;
    long middle = bits.getShort() & 0xFFF | VERSION << 12;
    long high = ((tenant.value() ^ scattered(low)) & ID) << BELOW_ID;
    return new UUID(high | middle, low).toString();
  }

  /** The account that the uuid names; empty when it cannot be one of ours. Null is allowed. */
  public static Optional<TenantId> tenantOf(String text) {
    if (text == null || text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      UUID uuid = UUID.fromString(text);
      long high = uuid.getMostSignificantBits() >>> BELOW_ID;
      long id = (high ^ scattered(uuid.getLeastSignificantBits())) & ID;
      boolean ours = uuid.version() == VERSION && uuid.variant() == VARIANT && id > 0;
      return ours ? Optional.of(new TenantId(id)) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The random bits in another order, so that nobody sees them twice. */
  private static long scattered(long low) {
    return low * GOLDEN >>> BELOW_ID;
  }
}
