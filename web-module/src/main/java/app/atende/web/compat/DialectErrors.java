package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
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

  @Override
  public Response toResponse(Throwable thrown) {
    DialectAnswer answer = answer(thrown);
    Response.ResponseBuilder response =
        Response.status(answer.status()).header("Content-Type", answer.type());
    answer.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
    return response.entity(answer.body()).build();
  }

  /** What a foreign client is told about this. */
  public static DialectAnswer answer(Throwable thrown) {
    Optional<DomainException> refusal = DomainException.in(thrown);
    if (refusal.isPresent()) {
      return DialectAnswer.of(refusal.get());
    }
    if (thrown instanceof EJBException wrapped && wrapped.getCause() != null) {
      return answer(wrapped.getCause());
    }
    if (thrown instanceof OptimisticLockException) {
      return DialectAnswer.of(new DomainException(ErrorCode.STALE_EDIT));
    }
    if (thrown instanceof WebApplicationException web) {
      return DialectAnswer.ofServer(web.getResponse().getStatus());
    }
    String reference = Tokens.randomLetters(REFERENCE_LENGTH);
    LOG.error("Request failed, reference {}", reference, thrown);
    return DialectAnswer.ofAccident(reference);
  }
}
