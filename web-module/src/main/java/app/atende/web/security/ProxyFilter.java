package app.atende.web.security;

import app.atende.config.AddressBlock;
import app.atende.config.SettingRefused;
import app.atende.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Makes a request say where it really came from. Headers that proxies write are believed from
 * {@code ATENDE_TRUSTED_PROXIES} only and are seen by nobody further in; scheme, host and port are
 * those of {@code ATENDE_BASE_URL}, whatever {@code Host} says.
 */
public class ProxyFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Settings settings;
  private transient List<AddressBlock> trusted;
  private transient URI base;

  @Override
  public void init() {
    base = settings.http().baseUrl();
    trusted = settings.http().trustedProxies().stream().map(ProxyFilter::block).toList();
  }

  private static AddressBlock block(String text) {
    return AddressBlock.find(text)
        .orElseThrow(
            () ->
                new SettingRefused(
                    "ATENDE_TRUSTED_PROXIES holds " + text + ", which is no address or network."));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        new ForwardedRequest(request, base, new ClientAddress(trusted).of(request)), response);
  }
}
