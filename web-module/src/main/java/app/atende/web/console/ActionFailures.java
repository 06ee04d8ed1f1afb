package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import app.atende.web.page.Words;
import app.atende.web.security.ProblemAnswers.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything else that an action can throw: a refusal inside the container's wrapping, two people
 * at once, a request that JAX-RS itself refuses, and our own mistakes, which get a reference
 * number.
 */
@Provider
@ApplicationScoped
public class ActionFailures implements ExceptionMapper<Exception> {

  private static final Logger LOG = LoggerFactory.getLogger(ActionFailures.class);
  private static final int REFERENCE_LENGTH = 10;

  @Inject private Words words;

  @Override
  public Response toResponse(Exception failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof DomainException refusal) {
        return answer(refusal.code(), words.refusal(refusal), refusal.field().orElse(null));
      }
      if (at instanceof OptimisticLockException) {
        return answer(ErrorCode.STALE_EDIT, words.refusal(ErrorCode.STALE_EDIT), null);
      }
      if (at instanceof WebApplicationException own) {
        return Response.status(own.getResponse().getStatus()).build();
      }
    }
    String reference = Tokens.randomLetters(REFERENCE_LENGTH);
    LOG.error("Failure {} in an action", reference, failure);
    return answer(ErrorCode.INTERNAL, words.refusal(ErrorCode.INTERNAL, reference), null);
  }

  private static Response answer(ErrorCode code, String detail, String field) {
    Problem problem = new Problem(code.http(), code.name(), detail, field);
    return Response.status(code.http()).type("application/json").entity(problem).build();
  }
}
