package app.atende.web.page;

import app.atende.config.DomainException;
import app.atende.config.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost filter: what nobody foresaw gets a reference number, stands in the log once under
 * that number, and is shown to people only as that number. A refusal that nobody nearer has worded
 * becomes the status of its code.
 */
public class FailureFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);
  private static final int REFERENCE_LENGTH = 10;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (ViewExpiry.isCause(e) || response.isCommitted()) {
        throw e;
      }
      Optional<DomainException> refusal = DomainException.in(e);
      if (refusal.isPresent()) {
        response.sendError(refusal.get().code().http());
        return;
      }
      String reference = Tokens.randomLetters(REFERENCE_LENGTH);
      LOG.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), e);
      request.setAttribute(Failure.REFERENCE, reference);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}
