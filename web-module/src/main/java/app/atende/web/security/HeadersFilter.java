package app.atende.web.security;

import app.atende.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every answer the strictest headers; who needs less says so himself. An answer may show
 * nothing, run nothing, be framed by nobody and be kept by nobody, unless its own maker sets
 * another {@code Content-Security-Policy} or {@code Cache-Control}. PrimeFaces does the former for
 * pages, with its nonce.
 */
public class HeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String ONE_YEAR = "max-age=31536000";

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    GuardedResponse guarded = new GuardedResponse(response, settings.http().baseUrl());
    guarded.setHeader(
        GuardedResponse.POLICY,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    guarded.setHeader("Cache-Control", "no-store");
    guarded.setHeader("X-Content-Type-Options", "nosniff");
    guarded.setHeader("Referrer-Policy", "same-origin");
    guarded.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    guarded.setHeader(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()");
    if (settings.http().isSecure()) {
      guarded.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
    chain.doFilter(request, guarded);
  }
}
