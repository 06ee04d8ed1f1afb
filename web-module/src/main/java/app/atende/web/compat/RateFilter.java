package app.atende.web.compat;

import app.atende.config.DomainException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts every request of the dialect, sockets too, by its address ({@link Rate#ANY}). */
@WebFilter(
    urlPatterns = {
      "/api/*",
      "/auth/*",
      "/public/api/*",
      "/platform/api/*",
      "/widget",
      "/survey/*",
      "/cable"
    })
public class RateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient RateLimits rates;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      rates.spendBy(Rate.ANY, request.getRemoteAddr());
    } catch (DomainException refusal) {
      DialectErrors.answer(refusal, request).send(response);
      return;
    }
    chain.doFilter(request, response);
  }
}
