package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns refusals into the statuses and bodies of the dialect (contract 2.6). Note its oddities:
 * what a role may not do is 401, and so is a suspended account. What nobody foresaw is 500 with a
 * reference that also stands in the log, and with nothing else.
 */
@Provider
public class DialectErrors implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(DialectErrors.class);
  private static final int REFERENCE_LENGTH = 12;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof DomainException refusal) {
      return answer(refusal);
    }
    if (thrown instanceof EJBException wrapped && wrapped.getCause() instanceof Exception cause) {
      return toResponse(cause);
    }
    if (thrown instanceof OptimisticLockException) {
      return answer(new DomainException(ErrorCode.STALE_EDIT));
    }
    if (thrown instanceof WebApplicationException web) {
      return ofServer(web.getResponse().getStatus());
    }
    String reference = Tokens.randomLetters(REFERENCE_LENGTH);
    LOG.error("Request failed, reference {}", reference, thrown);
    return json(ErrorCode.INTERNAL.http(), Map.of("error", "Internal server error " + reference));
  }

  private static Response answer(DomainException refusal) {
    ErrorCode code = refusal.code();
    return switch (code) {
      case NOT_SIGNED_IN ->
          json(401, Map.of("errors", List.of("You need to sign in or sign up before continuing.")));
      case TOKEN_INVALID -> error(401, "Invalid Access Token");
      case NOT_GRANTED -> error(401, "Non permissible resource");
      case NOT_PERMITTED -> error(401, "You are not authorized to do this action");
      case ACCOUNT_SUSPENDED, ACCOUNT_NOT_READY -> error(401, "Account is suspended");
      case TOO_MANY_TRIES -> tooMany(refusal);
      default -> code.http() == 404 ? notFound() : worded(refusal);
    };
  }

  private static Response worded(DomainException refusal) {
    int status = refusal.code().http();
    String sentence = sentence(refusal);
    if (status != 422 || refusal.field().isEmpty()) {
      return error(status, sentence);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", sentence);
    body.put("attributes", refusal.field().stream().toList());
    return json(status, body);
  }

  /** The English sentence of the house's own bundle; its key where there is none yet. */
  private static String sentence(DomainException refusal) {
    String key = "error." + refusal.code().name();
    try {
      String pattern = ResourceBundle.getBundle("messages", Locale.ENGLISH).getString(key);
      return new MessageFormat(pattern, Locale.ENGLISH).format(refusal.args().toArray());
    } catch (MissingResourceException e) {
      return refusal.code().name();
    }
  }

  private static Response tooMany(DomainException refusal) {
    Object seconds = refusal.args().isEmpty() ? 60 : refusal.args().get(0);
    return Response.status(429)
        .type(MediaType.TEXT_PLAIN_TYPE)
        .header("Retry-After", seconds)
        .entity("Retry later\n")
        .build();
  }

  private static Response ofServer(int status) {
    return switch (status) {
      case 404, 405, 406, 415 -> notFound();
      case 400 -> error(400, "Bad Request");
      default -> error(status, Response.Status.fromStatusCode(status).getReasonPhrase());
    };
  }

  private static Response notFound() {
    return error(404, "Resource could not be found");
  }

  private static Response error(int status, String sentence) {
    return json(status, Map.of("error", sentence));
  }

  private static Response json(int status, Map<String, ?> body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .entity(Wire.write(body))
        .build();
  }
}
