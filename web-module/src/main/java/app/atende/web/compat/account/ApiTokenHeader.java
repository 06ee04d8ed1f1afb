package app.atende.web.compat.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/**
 * The header {@code api_access_token}, in whatever case and punctuation a client writes it
 * (contract 3.2). {@code Authorization} is not looked at.
 */
public final class ApiTokenHeader {

  private static final String NAME = "api_access_token";

  private ApiTokenHeader() {}

  /** The token; empty when there is none. */
  public static Optional<String> of(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).replace('-', '_').equals(NAME))
        .map(request::getHeader)
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .findFirst();
  }
}
