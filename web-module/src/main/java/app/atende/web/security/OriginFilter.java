package app.atende.web.security;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a change pass, where cookies count, only when it comes from a page of ours: its {@code
 * Origin} is the base URL's, and it carries the CSRF token or the state of a view that Faces keeps
 * in this browser's own session. Opening a socket counts as a change and needs the origin alone.
 */
public class OriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(OriginFilter.class);
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String VIEW_STATE = "jakarta.faces.ViewState";

  @Inject private transient Settings settings;
  @Inject private transient CsrfTokens csrf;
  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    boolean socket = Paths.isSocket(path);
    boolean change = socket || !READS.contains(request.getMethod());
    if (change && Paths.realm(path).isPresent()) {
      boolean ours = isFromUs(request) && (socket || carriesProof(request));
      if (!ours) {
        LOG.warn("Refused a change from outside: {} {}", request.getMethod(), path);
        answers.refuse(request, response, new DomainException(ErrorCode.FOREIGN_ORIGIN));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isFromUs(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null
        && origin.toLowerCase(Locale.ROOT).equals(settings.http().baseUrl().toString());
  }

  private boolean carriesProof(HttpServletRequest request) {
    String header = request.getHeader(CsrfTokens.HEADER);
    if (header != null) {
      return csrf.isRight(request, header);
    }
    return isForm(request)
        && (hasKeptView(request) || csrf.isRight(request, request.getParameter(CsrfTokens.FIELD)));
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** A state that Faces looks up in the browser's session; a stateless view has none. */
  private static boolean hasKeptView(HttpServletRequest request) {
    String state = request.getParameter(VIEW_STATE);
    return state != null && !state.isEmpty() && !state.equals("stateless");
  }
}
