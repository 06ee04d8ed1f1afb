package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import app.atende.web.page.Reader;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one translator of the dialect: whatever is thrown becomes a {@link DialectAnswer}. What
 * nobody foresaw is 500 with a reference that also stands in the log, and with nothing else.
 */
@Provider
public class DialectErrors implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(DialectErrors.class);
  private static final int REFERENCE_LENGTH = 12;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return answer(thrown, request).respond();
  }

  /** What a foreign client is told about this, in the language that his request asks for. */
  public static DialectAnswer answer(Throwable thrown, HttpServletRequest request) {
    return answer(thrown, Reader.ofBrowser(request).orElse(Locale.ENGLISH));
  }

  private static DialectAnswer answer(Throwable thrown, Locale locale) {
    Optional<DomainException> refusal = DomainException.in(thrown);
    if (refusal.isPresent()) {
      return DialectAnswer.of(refusal.get(), locale);
    }
    if (thrown instanceof EJBException wrapped && wrapped.getCause() != null) {
      return answer(wrapped.getCause(), locale);
    }
    if (thrown instanceof OptimisticLockException) {
      return DialectAnswer.of(new DomainException(ErrorCode.STALE_EDIT), locale);
    }
    if (thrown instanceof WebApplicationException web) {
      return DialectAnswer.ofServer(web.getResponse().getStatus());
    }
    String reference = Tokens.randomLetters(REFERENCE_LENGTH);
    LOG.error("Request failed, reference {}", reference, thrown);
    return DialectAnswer.ofAccident(reference);
  }
}
