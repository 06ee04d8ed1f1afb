package app.atende.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which view serves the address that was asked for, and the words in it.
 *
 * @param view path of the Facelet below {@code /WEB-INF/views}, without its ending
 * @param words the named segments of the address, for example {@code account=7}
 */
public record Route(String view, Map<String, String> words) {

  private static final String ATTRIBUTE = Route.class.getName();

  /** Copies the words. */
  public Route {
    words = Map.copyOf(words);
  }

  /** Remembers the route for the rest of the request. */
  public void put(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The route of this request; empty when no pretty address was asked for. */
  public static Optional<Route> of(HttpServletRequest request) {
    return Optional.ofNullable((Route) request.getAttribute(ATTRIBUTE));
  }

  /** The named segment as the number that it is; empty when the address has none of this name. */
  public OptionalLong number(String name) {
    String word = words.get(name);
    return word == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(word));
  }
}
