package app.atende.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of pretty addresses. A segment in braces is a number; in angle brackets, a word of
 * lower-case letters. Whatever stands in no line is no page.
 */
public final class Routes {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

  private final List<Line> lines = new ArrayList<>();

  /** Adds a line: addresses of this shape are served by this view. Returns itself. */
  public Routes add(String shape, String view) {
    lines.add(new Line(List.of(shape.substring(1).split("/")), view));
    return this;
  }

  /** All shapes, in their order: what can be asked of the console at all. */
  public List<String> shapes() {
    return lines.stream().map(line -> "/" + String.join("/", line.shape())).toList();
  }

  /**
   * The route of a path such as {@code /app/accounts/7/dashboard}; a slash at its end is all right.
   */
  public Optional<Route> find(String path) {
    String[] segments = path.replaceAll("^/|/$", "").split("/");
    return lines.stream().map(line -> line.match(segments)).flatMap(Optional::stream).findFirst();
  }

  private record Line(List<String> shape, String view) {

    Optional<Route> match(String[] segments) {
      if (segments.length != shape.size()) {
        return Optional.empty();
      }
      Map<String, String> words = new HashMap<>();
      for (int i = 0; i < segments.length; i++) {
        if (!fits(shape.get(i), segments[i], words)) {
          return Optional.empty();
        }
      }
      return Optional.of(new Route(view, words));
    }

    private static boolean fits(String expected, String segment, Map<String, String> words) {
      char first = expected.isEmpty() ? ' ' : expected.charAt(0);
      if (first != '{' && first != '<') {
        return expected.equals(segment);
      }
      Pattern kind = first == '{' ? NUMBER : WORD;
      words.put(expected.substring(1, expected.length() - 1), segment);
      return kind.matcher(segment).matches();
    }
  }
}
