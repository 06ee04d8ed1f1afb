package app.atende.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * How somebody likes to see the conversations, where the first byte of the next page can know it.
 * The script writes these cookies; they protect nothing.
 */
@RequestScoped
public class KeptChoices {

  @Inject private HttpServletRequest request;

  /** What the browser keeps under this name; whatever it sends. */
  public Optional<String> of(String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Whether that is this word. */
  public boolean is(String name, String word) {
    return of(name).filter(word::equals).isPresent();
  }
}
