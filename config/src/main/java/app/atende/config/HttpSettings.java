package app.atende.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the server listens and under which addresses the world sees it.
 *
 * @param host the address that the server binds, by default only this machine
 * @param port the port of HTTP, 8080 by default
 * @param baseUrl the origin that every link is built from, without a slash at its end
 * @param filesOrigin the origin where files may be shown inline; empty: they are only downloaded
 * @param documentation where people who use the product find its guide, if the operator has one
 * @param trustedProxies addresses and networks whose {@code X-Forwarded-…} headers are believed
 */
public record HttpSettings(
    String host,
    int port,
    URI baseUrl,
    Optional<URI> filesOrigin,
    Optional<URI> documentation,
    List<String> trustedProxies) {

  private static final int DEFAULT_PORT = 8080;

  static HttpSettings read(SettingReader reader) {
    int port = reader.port("atende.http.port", DEFAULT_PORT);
    return new HttpSettings(
        reader.text("atende.http.host", "127.0.0.1"),
        port,
        reader.origin("atende.base.url").orElseGet(() -> URI.create("http://localhost:" + port)),
        reader.origin("atende.files.origin"),
        reader.address("atende.documentation.url"),
        reader.list("atende.trusted.proxies"));
  }

  /** Whether people reach us by https, so that cookies are marked as such. */
  public boolean isSecure() {
    return "https".equals(baseUrl.getScheme());
  }
}
