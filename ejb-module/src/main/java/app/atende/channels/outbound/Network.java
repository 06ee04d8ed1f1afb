package app.atende.channels.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A network in the notation {@code 10.0.0.0/8} or {@code fc00::/7}; a bare address is a network of
 * one.
 *
 * @param address its first address, 4 or 16 bytes
 * @param bits how many leading bits all its addresses share
 */
record Network(byte[] address, int bits) {

  /** Copies the bytes. */
  Network {
    address = address.clone();
  }

  /** Reads the notation; empty when it is none, or a name. */
  static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!address.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int all = bytes.length * Byte.SIZE;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      return bits < 0 || bits > all ? Optional.empty() : Optional.of(new Network(bytes, bits));
    } catch (UnknownHostException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether an address belongs to it. */
  boolean contains(InetAddress candidate) {
    byte[] other = candidate.getAddress();
    if (other.length != address.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    int rest = bits % Byte.SIZE;
    if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
      return false;
    }
    int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
    return rest == 0 || (address[whole] & mask) == (other[whole] & mask);
  }

  @Override
  public byte[] address() {
    return address.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && bits == network.bits
        && Arrays.equals(address, network.address);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(address) * Byte.SIZE + bits;
  }

  @Override
  public String toString() {
    return Arrays.toString(address) + "/" + bits;
  }
}
