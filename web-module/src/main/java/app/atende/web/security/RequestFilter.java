package app.atende.web.security;

import app.atende.config.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.MDC;

/**
 * Gives each request a number that stands in every log line it causes and in its answer, and lets
 * only the verbs in that somebody here understands; only programs try others, so they are told in
 * their words.
 */
public class RequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String KEY = "request";
  private static final int LENGTH = 12;
  private static final byte[] REFUSED =
      "{\"error\":\"Method not allowed\"}".getBytes(StandardCharsets.US_ASCII);
  private static final Set<String> VERBS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!VERBS.contains(request.getMethod())) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setContentType("application/json");
      response.getOutputStream().write(REFUSED);
      return;
    }
    String id = Tokens.randomLetters(LENGTH);
    response.setHeader("X-Request-Id", id);
    MDC.put(KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }
}
