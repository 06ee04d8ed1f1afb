package app.atende.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A place inside the console that somebody may be sent to after his log-in. Whatever a browser
 * could take for another host is refused.
 */
public final class LocalPath {
  private static final int LONGEST = 2000;

  private LocalPath() {}

  /** The path and query, when they lead below the given root; else empty. */
  public static Optional<String> below(String root, String wanted) {
    if (wanted == null
        || wanted.length() > LONGEST
        || !(wanted.equals(root) || wanted.startsWith(root + "/"))
        || wanted.contains("//")
        || wanted.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(wanted);
      boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
      boolean plain = uri.normalize().getRawPath().equals(uri.getRawPath());
      return local && plain ? Optional.of(wanted) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
