package app.atende.walls;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plan of the house as data: floors from the ground up, rooms and what each may import. */
final class Plan {
  static final List<String> GROUND = List.of("config");
  static final List<String> CELLAR =
      List.of("control", "tenancy", "people", "provisioning", "relay", "cli");

  /** What every room may use and what knows no room. */
  static final List<String> SHARED = List.of("rows", "events");

  /** From left to right and from top to bottom: a room may import what stands before it. */
  static final List<String> LADDER =
      List.of(
          "roles",
          "accounts",
          "attributes",
          "filters",
          "files",
          "bots",
          "inboxes",
          "contacts",
          "conversations",
          "channels");

  /** They listen and act through front desks; nobody imports them. */
  static final List<String> LISTENERS =
      List.of(
          "assignment",
          "csat",
          "notifications",
          "reports",
          "realtime",
          "scheduling",
          "transfers",
          "webhooks",
          "demo");

  static final String NIGHT = "batch";
  static final String DAY = "web";

  /** They alone make HTTP codes and answers of refusals, each for its edge. */
  static final List<String> TRANSLATORS =
      List.of(
          "web.page.ConsoleExceptionHandler",
          "web.page.FailureFilter",
          "web.security.ProblemAnswers",
          "web.console.ActionFailures",
          "web.compat.DialectAnswer",
          "web.compat.DialectErrors",
          "web.compat.widget.FramePage",
          "web.survey.SurveyPage");

  /** They alone write messages on the pages of the consoles. */
  static final List<String> MESSENGERS =
      List.of("web.page.ConsoleExceptionHandler", "web.page.Notices", "web.provider.Notices");

  private Plan() {}

  static List<String> rooms() {
    return Stream.of(SHARED, LADDER, LISTENERS).flatMap(List::stream).toList();
  }

  /** For each floor the packages that it may not know. */
  static Map<List<String>, List<String>> above() {
    List<String> top = List.of(NIGHT, DAY);
    List<String> rooms = rooms();
    return Map.of(
        GROUND,
        Stream.of(CELLAR, rooms, top).flatMap(List::stream).toList(),
        CELLAR,
        Stream.of(rooms, top).flatMap(List::stream).toList(),
        rooms,
        top,
        List.of(NIGHT),
        List.of(DAY),
        List.of(DAY),
        List.of(NIGHT));
  }

  /** What this room may import, itself among it. */
  static List<String> importsOf(String room) {
    if (SHARED.contains(room)) {
      return SHARED.subList(0, SHARED.indexOf(room) + 1);
    }
    if (LISTENERS.contains(room)) {
      return Stream.of(SHARED, LADDER, List.of(room)).flatMap(List::stream).toList();
    }
    List<String> before = LADDER.subList(0, LADDER.indexOf(room) + 1);
    return Stream.of(SHARED, before).flatMap(List::stream).toList();
  }
}
