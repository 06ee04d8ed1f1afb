package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal as the dialect words it (contract 2.6). Note its oddities: what a role may not do is
 * 401, and so is a suspended account.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body the whole body
 * @param retryAfter in seconds, when it makes sense to try again
 */
public record DialectAnswer(int status, String type, String body, Optional<Long> retryAfter) {

  private static final String JSON = "application/json; charset=utf-8";
  private static final long A_MINUTE = 60;

  /** The answer to a refusal; the house's own sentences in this language. */
  public static DialectAnswer of(DomainException refusal, Locale locale) {
    ErrorCode code = refusal.code();
    return switch (code) {
      case NOT_SIGNED_IN ->
          json(401, Map.of("errors", List.of("You need to sign in or sign up before continuing.")));
      case TOKEN_INVALID -> error(401, "Invalid Access Token");
      case NOT_FOR_BOTS -> error(401, "Access to this endpoint is not authorized for bots");
      case NOT_GRANTED -> error(401, "Non permissible resource");
      case NOT_PERMITTED -> error(401, "You are not authorized to do this action");
      case ACCOUNT_SUSPENDED, ACCOUNT_NOT_READY -> error(401, "Account is suspended");
      case IDENTITY_NOT_PROVEN -> error(401, "HMAC failed: Invalid Identifier Hash Provided");
      case WRONG_CREDENTIALS -> unsuccessful(401, "Invalid login credentials. Please try again.");
      case CODE_INVALID -> error(400, sentence(refusal, locale));
      case PASSWORD_WRONG -> error(422, "Invalid current password");
      case LINK_EXPIRED -> json(422, both("message", "Invalid token", "redirect_url", "/"));
      case TOO_MANY_TRIES -> tooMany(refusal);
      default -> code.http() == 404 ? notFound() : worded(refusal, locale);
    };
  }

  /** The password is right, and a code is needed too: with this token for five minutes. */
  public static DialectAnswer halfway(String token) {
    return json(206, both("mfa_required", true, "mfa_token", token));
  }

  /** How signing in and out is refused. */
  public static DialectAnswer unsuccessful(int status, String sentence) {
    return json(status, both("success", false, "errors", List.of(sentence)));
  }

  /** A refusal of which the contract tells no more than that (6.25). */
  public static DialectAnswer unsuccessful(ErrorCode code) {
    return json(code.http(), Map.of("success", false));
  }

  /** A refusal without a word (2.6, {@code contact_inboxes/filter}). */
  public static DialectAnswer wordless(ErrorCode code) {
    return new DialectAnswer(code.http(), JSON, "", Optional.empty());
  }

  /** The answer to what the server itself refuses, such as an unknown address. */
  static DialectAnswer ofServer(int status) {
    return switch (status) {
      case 404, 405, 406, 415 -> notFound();
      case 400 -> error(400, "Bad Request");
      default -> error(status, "Request refused");
    };
  }

  /** The answer to what nobody foresaw; the reference also stands in the log. */
  static DialectAnswer ofAccident(String reference) {
    return error(ErrorCode.INTERNAL.http(), "Internal server error " + reference);
  }

  /** It as the answer of a resource. */
  public Response respond() {
    Response.ResponseBuilder response = Response.status(status).header("Content-Type", type);
    retryAfter.ifPresent(seconds -> response.header("Retry-After", seconds));
    return response.entity(body).build();
  }

  /** Sends it outside of any resource. */
  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    retryAfter.ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  /** In this order, which is the contract's. */
  private static Map<String, Object> both(String key, Object value, String then, Object second) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put(key, value);
    both.put(then, second);
    return both;
  }

  private static DialectAnswer worded(DomainException refusal, Locale locale) {
    int status = refusal.code().http();
    String sentence = sentence(refusal, locale);
    boolean ofMessage = refusal.code().name().startsWith("MESSAGE_");
    if (status != 422 || refusal.field().isEmpty() || ofMessage) {
      return error(status, ofMessage ? "Validation failed: " + sentence : sentence);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", sentence);
    body.put("attributes", refusal.field().stream().toList());
    return json(status, body);
  }

  private static String sentence(DomainException refusal, Locale locale) {
    String key = "error." + refusal.code().name();
    return DialectWords.say(locale, key, refusal.args().toArray());
  }

  private static DialectAnswer tooMany(DomainException refusal) {
    boolean told = !refusal.args().isEmpty() && refusal.args().get(0) instanceof Number;
    long seconds = told ? ((Number) refusal.args().get(0)).longValue() : A_MINUTE;
    return new DialectAnswer(429, "text/plain", "Retry later\n", Optional.of(seconds));
  }

  private static DialectAnswer notFound() {
    return error(404, "Resource could not be found");
  }

  private static DialectAnswer error(int status, String sentence) {
    return json(status, Map.of("error", sentence));
  }

  private static DialectAnswer json(int status, Map<String, ?> body) {
    return new DialectAnswer(status, JSON, Wire.write(body), Optional.empty());
  }
}
