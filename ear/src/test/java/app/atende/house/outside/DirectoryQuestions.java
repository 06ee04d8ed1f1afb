package app.atende.house.outside;

import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What programs of agents ask about labels, teams, canned responses, agents and attributes. */
final class DirectoryQuestions {
  private static final String ACCOUNT = "/api/v1/accounts/{account}";

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
    questions.get("/custom_attribute_definitions", "/custom_attribute_definitions");
    questions.get("/custom_attribute_definitions/{attribute}", "/custom_attribute_definitions/1");
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
    return Map.of(naming, "fresh-" + fresh, "content", "x");
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
