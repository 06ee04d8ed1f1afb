package app.atende.channels.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where outgoing calls may go: to everybody's internet, and to those private hosts and networks
 * that the operator allows.
 */
final class AllowedTargets {

  /** What is nobody's, our own, or only for a local network (IANA's special-purpose registries). */
  private static final List<Network> CLOSED =
      networks(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24"
              + " 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24"
              + " 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
              + " ::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16"
              + " 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8");

  private static final int LOWEST_FREE_PORT = 1024;
  private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

  private final Set<String> hosts;
  private final List<Network> opened;

  /**
   * The operator's list.
   *
   * @param allowed host names, addresses and networks
   */
  AllowedTargets(List<String> allowed) {
    opened = allowed.stream().map(Network::parse).flatMap(Optional::stream).toList();
    hosts =
        allowed.stream()
            .filter(entry -> Network.parse(entry).isEmpty())
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a port may be called: those of the web, and those that no system service has. */
  boolean isOpen(String host, int port) {
    return WEB_PORTS.contains(port) || port >= LOWEST_FREE_PORT || hosts.contains(host);
  }

  /**
   * The addresses of a host, all of which may be called.
   *
   * @throws OutboundFailed when one of them may not: a name that is half public is no public name
   */
  InetAddress[] check(String host, InetAddress[] addresses) throws OutboundFailed {
    if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
      for (InetAddress address : addresses) {
        if (!mayReach(address)) {
          throw OutboundFailed.refused("The address leads into a network that is not public");
        }
      }
    }
    return addresses;
  }

  private boolean mayReach(InetAddress address) {
    InetAddress plain = unwrapped(address);
    return opened.stream().anyMatch(network -> network.contains(plain))
        || CLOSED.stream().noneMatch(network -> network.contains(plain));
  }

  /** An IPv4 address in the clothes of IPv6 is an IPv4 address. */
  private static InetAddress unwrapped(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean mapped =
        address instanceof Inet6Address
            && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10)
            && bytes[10] == -1
            && bytes[11] == -1;
    try {
      return mapped ? InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16)) : address;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are always an address", e);
    }
  }

  private static List<Network> networks(String list) {
    return Arrays.stream(list.split(" ")).map(text -> Network.parse(text).orElseThrow()).toList();
  }
}
