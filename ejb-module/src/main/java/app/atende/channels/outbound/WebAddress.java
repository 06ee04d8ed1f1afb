package app.atende.channels.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web address that may be called, as far as its text says: http or https, a host, no user, no
 * number in disguise.
 *
 * @param uri in its normal spelling
 * @param host in lower case, without brackets
 * @param port never missing
 */
record WebAddress(URI uri, String host, int port) {

  private static final int LONGEST = 2048;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*");

  /** Reads an address; empty when it is none that may be called. */
  static Optional<WebAddress> parse(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getRawUserInfo() != null || uri.getRawAuthority() == null) {
        return Optional.empty();
      }
      return withHost(uri, scheme);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> withHost(URI uri, String scheme) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String host = hasPort ? authority.substring(0, colon) : authority;
    int port = hasPort ? portOf(authority.substring(colon + 1)) : defaultPort(scheme);
    String plain = plainHost(host);
    if (plain.isEmpty() || port < 1 || port > HIGHEST_PORT) {
      return Optional.empty();
    }
    String shown = plain.indexOf(':') < 0 ? plain : "[" + plain + "]";
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    URI normal = new URI(scheme + "://" + shown + ":" + port + path + query);
    return Optional.of(new WebAddress(normal, plain, port));
  }

  /** The host without brackets, or nothing when it is none. */
  private static String plainHost(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      String inner = host.substring(1, host.length() - 1);
      return inner.indexOf(':') >= 0 && inner.matches("[0-9a-fA-F:.]+") ? inner : "";
    }
    if (NUMBER_AT_END.matcher(host).matches()) {
      return IPV4.matcher(host).matches() ? host : "";
    }
    String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    return NAME.matcher(ascii).matches() ? ascii : "";
  }

  private static int portOf(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? HTTPS : HTTP;
  }
}
