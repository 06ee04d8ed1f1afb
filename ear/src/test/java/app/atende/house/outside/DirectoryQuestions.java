package app.atende.house.outside;

import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What programs ask about labels, teams, canned responses, agents, attributes and views. */
final class DirectoryQuestions {
  private static final String ACCOUNT = "/api/v1/accounts/{account}";
  private static final Map<String, Object> OPEN =
      Map.of(
          "payload",
          List.of(
              Map.of(
                  "attribute_key",
                  "status",
                  "filter_operator",
                  "equal_to",
                  "values",
                  List.of("open"))));

  private final Crowd crowd;
  private final Client olga;
  private final String path;
  private final List<Question> all = new ArrayList<>();
  private int fresh;

  private DirectoryQuestions(Crowd crowd) {
    this.crowd = crowd;
    this.olga = crowd.company().owner().program();
    this.path = "/api/v1/accounts/" + crowd.company().id();
  }

  static List<Question> of(Crowd crowd) {
    DirectoryQuestions questions = new DirectoryQuestions(crowd);
    questions.kept("/labels", "{label}", "title", Map.of("description", "x"));
    questions.get("/labels/{label}", "/labels/1");
    questions.kept("/teams", "{team}", "name", Map.of("description", "x"));
    questions.get("/teams/{team}", "/teams/1");
    questions.kept(
        "/canned_responses", "{canned}", "short_code", Map.of("content", "Olá {{contact.name}}"));
    questions.members();
    questions.get("/agents", "/agents");
    questions.get("/assignable_agents", "/assignable_agents?inbox_ids[]=" + crowd.support().id());
    questions.kept(
        "/custom_attribute_definitions",
        "{attribute}",
        "attribute_display_name",
        Map.of("attribute_description", "x"));
    questions.get("/custom_attribute_definitions/{attribute}", "/custom_attribute_definitions/1");
    questions.kept("/custom_filters", "{folder}", "name", Map.of("name", "Pasta 1"));
    questions.get("/custom_filters/{folder}", "/custom_filters/1");
    questions.search();
    questions.inbox(crowd.support().id());
    return questions.all;
  }

  private void kept(String list, String blank, String naming, Map<String, Object> edit) {
    get(list, list);
    all.add(Question.of("POST " + ACCOUNT + list, () -> olga.post(path + list, one(naming))));
    String name = ACCOUNT + list + "/" + blank;
    String first = path + list + "/1";
    all.add(Question.of("PATCH " + name, () -> olga.send("PATCH", first, edit)));
    long[] made = new long[1];
    all.add(
        new Question(
            "DELETE " + name,
            () -> made[0] = olga.post(path + list, one(naming)).ok().json().path("id").asLong(),
            () -> olga.send("DELETE", path + list + "/" + made[0], null)));
  }

  private Map<String, Object> one(String naming) {
    fresh++;
    String word = "fresh-" + fresh;
    return Map.of(naming, word, "content", "x", "attribute_key", "fresh_" + fresh, "query", OPEN);
  }

  private void search() {
    get("/search", "/search?q=message");
    get("/search/conversations", "/search/conversations?q=Carla");
    get("/search/messages", "/search/messages?q=message");
    get("/search/contacts", "/search/contacts?q=Carla");
  }

  private void inbox(long id) {
    String one = "/inboxes/" + id;
    get("/inboxes/{id}/assignable_agents", one + "/assignable_agents");
    all.add(
        Question.of(
            "POST " + ACCOUNT + "/inboxes/{id}/reset_secret",
            () -> olga.post(path + one + "/reset_secret", Map.of())));
  }

  private void members() {
    String name = ACCOUNT + "/teams/{team}/team_members";
    String list = path + "/teams/1/team_members";
    Map<String, Object> ada = Map.of("user_ids", List.of(crowd.ada().id()));
    get("/teams/{team}/team_members", "/teams/1/team_members");
    all.add(Question.of("POST " + name, () -> olga.post(list, ada)));
    all.add(Question.of("PATCH " + name, () -> olga.send("PATCH", list, ada)));
    all.add(Question.of("DELETE " + name, () -> olga.send("DELETE", list, ada)));
  }

  private void get(String name, String address) {
    all.add(Question.of("GET " + ACCOUNT + name, () -> olga.get(path + address)));
  }
}
