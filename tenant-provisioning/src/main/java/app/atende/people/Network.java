package app.atende.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Turns a written address into the network that throttling counts by. */
final class Network {
  private static final int IPV6_PREFIX_BYTES = 8;

  private Network() {}

  /**
   * The address itself for IPv4, the /64 for IPv6, the text as it is when it is no address literal.
   */
  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4
          ? InetAddress.getByAddress(bytes).getHostAddress()
          : HexFormat.of().formatHex(bytes, 0, IPV6_PREFIX_BYTES);
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
