package app.atende.web.compat.account;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses that the token of an agent bot opens (contract 3.4). Said by the address as it was
 * sent: what is written in any other way is not for bots.
 */
final class BotRoads {

  private static final String ALL = "/api/v1/accounts/\\d{1,18}/conversations";
  private static final String ONE = ALL + "/\\d{1,18}";
  private static final String END = "(?:\\.json)?/?";

  private static final Set<String> CHANGES = Set.of("PATCH", "PUT");
  private static final Map<String, Pattern> OPEN =
      Map.of(
          "GET", Pattern.compile(ONE + "(?:/labels)?" + END),
          "POST",
              Pattern.compile(
                  ALL
                      + END
                      + "|"
                      + ONE
                      + "/(?:toggle_status|toggle_typing_status|toggle_priority|custom_attributes"
                      + "|messages|assignments|labels)"
                      + END),
          "PATCH", Pattern.compile(ONE + END));

  private BotRoads() {}

  /**
   * Whether a bot may come here.
   *
   * @param method as it was sent
   * @param path the path of the address, as it was sent
   */
  static boolean isOpen(String method, String path) {
    Pattern open = OPEN.get(CHANGES.contains(method) ? "PATCH" : method);
    return open != null && open.matcher(path).matches();
  }
}
