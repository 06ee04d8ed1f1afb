package app.atende.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/** A request with its real origin, under the address by which the world knows us. */
class ForwardedRequest extends HttpServletRequestWrapper {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final URI base;
  private final String address;

  ForwardedRequest(HttpServletRequest request, URI base, String address) {
    super(request);
    this.base = base;
    this.address = address;
  }

  @Override
  public String getRemoteAddr() {
    return address;
  }

  @Override
  public String getRemoteHost() {
    return address;
  }

  @Override
  public String getScheme() {
    return base.getScheme();
  }

  @Override
  public boolean isSecure() {
    return "https".equals(base.getScheme());
  }

  @Override
  public String getServerName() {
    return base.getHost();
  }

  @Override
  public int getServerPort() {
    if (base.getPort() >= 0) {
      return base.getPort();
    }
    return isSecure() ? HTTPS : HTTP;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(base.toString()).append(getRequestURI());
  }

  @Override
  public String getHeader(String name) {
    return isOfProxies(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isOfProxies(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names =
        Collections.list(super.getHeaderNames()).stream()
            .filter(name -> !isOfProxies(name))
            .toList();
    return Collections.enumeration(names);
  }

  private static boolean isOfProxies(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("x-forwarded-")
        || lower.equals("forwarded")
        || lower.equals("x-real-ip")
        || lower.equals("x-remote-user")
        || lower.equals("remote-user");
  }
}
