package app.atende.house.outside;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Crowd;
import app.atende.house.world.Person;
import app.atende.house.world.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A company in which there is one of everything, with somebody behind each door of programs.
 *
 * @param words what stands in the blanks of addresses, and for the {@code $words} of bodies
 */
record ConformanceStage(
    Crowd crowd, Visitor visitor, Client olga, Client nobody, Map<String, String> words) {
  private static final List<String> FIRST_ONES =
      List.of(
          "conversation",
          "contact",
          "label",
          "team",
          "canned",
          "message",
          "note",
          "attribute",
          "folder",
          "notice",
          "delivery",
          "id");

  static ConformanceStage set() {
    Crowd crowd = Crowd.of(1);
    Visitor visitor = Visitor.at(crowd.site());
    visitor.writes("first words").ok();
    Client olga = crowd.company().owner().program();
    return new ConformanceStage(crowd, visitor, olga, new Client(), words(crowd));
  }

  private static Map<String, String> words(Crowd crowd) {
    Company company = crowd.company();
    Person ada = crowd.ada();
    Map<String, String> words = new HashMap<>();
    FIRST_ONES.forEach(blank -> words.put(blank, "1"));
    words.put("account", Long.toString(company.id()));
    words.put("inbox", Long.toString(crowd.support().id()));
    words.put("identifier", crowd.support().token());
    words.put("source", crowd.carla().address().replaceFirst(".*/", ""));
    words.put("uuid", crowd.asked());
    words.put("role", Long.toString(company.role("Caixa", "label_manage")));
    words.put("ada", Long.toString(ada.id()));
    words.put("agent", Long.toString(ada.id()));
    words.put("email", ada.email());
    words.put("password", ada.password());
    words.put("newcomer", Long.toString(crowd.newcomer().id()));
    words.put("bot", Long.toString(crowd.bot()));
    words.put("robot", Long.toString(company.bot("Robô")));
    return words;
  }

  /** Everything that programs can call. */
  static List<Endpoint> calls() {
    return Endpoints.resources().stream()
        .filter(endpoint -> !endpoint.template().startsWith("/app/"))
        .toList();
  }

  /** Who may ask there. */
  Client client(Endpoint endpoint) {
    String path = endpoint.template();
    if (path.startsWith("/platform/")) {
      return crowd.program();
    }
    if (path.startsWith("/api/v1/widget/")) {
      return visitor.client();
    }
    return path.matches("/(public|auth)/.*") ? nobody : olga;
  }

  /** The address, in which some blanks may be something else. */
  String address(Endpoint endpoint, Map<String, String> others) {
    Map<String, String> all = new HashMap<>(words);
    others.forEach((blank, word) -> all.put(blank, said(word)));
    String path = endpoint.filled(all);
    boolean ofWidget = path.startsWith("/api/v1/widget/");
    return ofWidget ? path + "?website_token=" + visitor.site().token() : path;
  }

  /**
   * A text with what its {@code $words} stand for; one that stands alone in quotes and is a number
   * loses them.
   */
  String said(String text) {
    String said = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      String name = "$" + word.getKey();
      if (word.getValue().matches("\\d+")) {
        said = said.replace("\"" + name + "\"", word.getValue());
      }
      said = said.replace(name, word.getValue());
    }
    return said;
  }
}
