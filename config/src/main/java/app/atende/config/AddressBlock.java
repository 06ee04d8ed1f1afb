package app.atende.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network address or a whole network as operators write them: {@code 10.0.0.7}, {@code
 * 10.0.0.0/8}, {@code ::1}, {@code fd00::/8}. Names are refused, so nothing is ever asked of DNS.
 */
public final class AddressBlock {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int BITS = 8;
  private static final int ALL_BITS = 0xFF;

  private final byte[] start;
  private final int prefix;

  private AddressBlock(byte[] start, int prefix) {
    this.start = start;
    this.prefix = prefix;
  }

  /** Reads a block; empty when it is none. */
  public static Optional<AddressBlock> find(String text) {
    String[] parts = text.strip().split("/", -1);
    Optional<InetAddress> address = literal(parts[0]);
    if (address.isEmpty() || parts.length > 2) {
      return Optional.empty();
    }
    byte[] bytes = address.get().getAddress();
    int most = bytes.length * BITS;
    int prefix = parts.length == 1 ? most : number(parts[1]);
    return prefix >= 0 && prefix <= most
        ? Optional.of(new AddressBlock(bytes, prefix))
        : Optional.empty();
  }

  /** An address written in digits; empty for names and anything else. */
  public static Optional<InetAddress> literal(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** Whether the address lies in this block; one of the other family never does. */
  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != start.length) {
      return false;
    }
    int whole = prefix / BITS;
    int rest = prefix % BITS;
    if (!Arrays.equals(bytes, 0, whole, start, 0, whole)) {
      return false;
    }
    int mask = ALL_BITS << (BITS - rest) & ALL_BITS;
    return rest == 0 || (bytes[whole] & mask) == (start[whole] & mask);
  }
}
