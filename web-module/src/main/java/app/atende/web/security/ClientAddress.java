package app.atende.web.security;

import app.atende.config.AddressBlock;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds the address that a request came from: the peer itself, or, when that is a trusted proxy,
 * the last address in {@code X-Forwarded-For} that is none. What stands left of that could have
 * been written by anybody.
 *
 * @param trusted the proxies that are believed
 */
record ClientAddress(List<AddressBlock> trusted) {

  String of(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    return isTrusted(peer)
        ? of(peer, Collections.list(request.getHeaders("X-Forwarded-For")))
        : peer;
  }

  private String of(String peer, List<String> headers) {
    List<String> hops = new ArrayList<>();
    headers.forEach(header -> Collections.addAll(hops, header.split(",")));
    Collections.reverse(hops);
    String nearest = peer;
    for (String hop : hops) {
      Optional<InetAddress> address = AddressBlock.literal(withoutPort(hop.strip()));
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get().getHostAddress();
      if (!isTrusted(nearest)) {
        return nearest;
      }
    }
    return nearest;
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      return hop.substring(1, Math.max(1, hop.indexOf(']')));
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private boolean isTrusted(String text) {
    return AddressBlock.literal(text)
        .map(address -> trusted.stream().anyMatch(block -> block.contains(address)))
        .orElse(false);
  }
}
