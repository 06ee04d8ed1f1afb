package app.atende.house.outside;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the widget asks for a visitor with as many messages as the crowd has. */
final class WidgetQuestions {
  private static final String ROOT = "/api/v1/widget/";

  private final Client visitor;
  private final String query;
  private final List<Question> all = new ArrayList<>();

  private WidgetQuestions(Crowd crowd) {
    this.visitor = crowd.visitor();
    this.query = "?website_token=" + crowd.site().token();
  }

  static List<Question> of(Crowd crowd) {
    WidgetQuestions questions = new WidgetQuestions(crowd);
    questions.frame();
    questions.conversation();
    questions.contact();
    return questions.all;
  }

  private void frame() {
    add("GET /widget", () -> visitor.get("/widget" + query));
    add("GET /widget/words", () -> visitor.get("/widget/words?locale=en"));
    add("GET /packs/js/sdk.js", () -> visitor.get("/packs/js/sdk.js"));
    ask("POST", "config", Map.of());
    ask("GET", "inbox_members", null);
    ask("POST", "events", Map.of("name", "webwidget.triggered"));
  }

  private void conversation() {
    ask("GET", "messages", null);
    ask("POST", "messages", message());
    ask("GET", "conversations", null);
    ask("POST", "conversations/update_last_seen", Map.of());
    ask("POST", "conversations/toggle_typing", Map.of("typing_status", "on"));
    Map<String, Object> attributes = Map.of("custom_attributes", Map.of("order", "4711"));
    ask("POST", "conversations/set_custom_attributes", attributes);
    Runnable set = () -> send("POST", "conversations/set_custom_attributes", attributes).ok();
    Map<String, Object> key = Map.of("custom_attribute", List.of("order"));
    add(
        "POST " + ROOT + "conversations/destroy_custom_attributes",
        set,
        () -> send("POST", "conversations/destroy_custom_attributes", key));
    Runnable write = () -> send("POST", "messages", message()).ok();
    for (String verb : List.of("GET", "POST")) {
      String end = "conversations/toggle_status";
      add(verb + " " + ROOT + end, write, () -> send(verb, end, null));
    }
    add("POST " + ROOT + "conversations", () -> send("POST", "conversations", message()));
  }

  private static Map<String, Object> message() {
    return Map.of("message", Map.of("content", "and now?"));
  }

  private void contact() {
    ask("GET", "contact", null);
    Map<String, Object> named =
        Map.of("name", "Carla", "custom_attributes", Map.of("plan", "gold"));
    add(
        "PATCH " + ROOT + "contact",
        () -> send("PATCH", "contact", Map.of("name", "Clara")).ok(),
        () -> send("PATCH", "contact", named));
    Map<String, Object> identity = Map.of("identifier", "carla-" + System.nanoTime());
    ask("PATCH", "contact/set_user", identity);
    add(
        "POST " + ROOT + "contact/destroy_custom_attributes",
        () -> send("PATCH", "contact", named).ok(),
        () ->
            send(
                "POST",
                "contact/destroy_custom_attributes",
                Map.of("custom_attributes", List.of("plan"))));
  }

  private void ask(String verb, String path, Object body) {
    add(verb + " " + ROOT + path, () -> send(verb, path, body));
  }

  private Answer send(String verb, String path, Object body) {
    return visitor.send(verb, ROOT + path + query, body);
  }

  private void add(String name, Supplier<Answer> ask) {
    all.add(Question.of(name, ask));
  }

  private void add(String name, Runnable before, Supplier<Answer> ask) {
    all.add(new Question(name, before, ask));
  }
}
