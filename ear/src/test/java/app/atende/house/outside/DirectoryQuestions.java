package app.atende.house.outside;

import app.atende.config.Tokens;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What programs of agents ask about labels, teams, canned responses, attributes and views. */
final class DirectoryQuestions {
  private static final String ACCOUNT = "/api/v1/accounts/{account}";
  private static final Map<String, Object> NONE = Map.of();

  private final Crowd crowd;
  private final Client olga;
  private final String path;
  private final List<Question> all = new ArrayList<>();

  private DirectoryQuestions(Crowd crowd) {
    this.crowd = crowd;
    this.olga = crowd.company().owner().program();
    this.path = "/api/v1/accounts/" + crowd.company().id();
  }

  static List<Question> of(Crowd crowd) {
    DirectoryQuestions questions = new DirectoryQuestions(crowd);
    questions.search();
    questions.labels();
    questions.teams();
    questions.cannedResponses();
    questions.attributes();
    questions.views();
    questions.inbox();
    return questions.all;
  }

  private void search() {
    get("/search", "/search?q=message");
    get("/search/conversations", "/search/conversations?q=Carla");
    get("/search/messages", "/search/messages?q=message");
    get("/search/contacts", "/search/contacts?q=Carla");
  }

  private void labels() {
    shown("/labels", "{label}");
    changed("/labels", "{label}", Map.of("description", "for all"));
    kept("/labels", "{label}", () -> Map.of("title", word()));
  }

  private void teams() {
    shown("/teams", "{team}");
    long team = olga.post(path + "/teams", Map.of("name", word())).ok().json().path("id").asLong();
    changed("/teams", "{team}", Map.of("description", "for all"));
    kept("/teams", "{team}", () -> Map.of("name", word()));
    String name = "/teams/{team}/team_members";
    String list = "/teams/" + team + "/team_members";
    Map<String, Object> ada = Map.of("user_ids", List.of(crowd.ada().id()));
    get(name, list);
    for (String verb : List.of("POST", "PATCH", "DELETE")) {
      add(verb + " " + ACCOUNT + name, () -> olga.send(verb, path + list, ada));
    }
  }

  private void cannedResponses() {
    get("/canned_responses", "/canned_responses");
    changed("/canned_responses", "{response}", Map.of("content", "Olá {{contact.name}}"));
    kept(
        "/canned_responses", "{response}", () -> Map.of("short_code", word(), "content", "Olá"));
  }

  private void attributes() {
    String list = "/custom_attribute_definitions";
    shown(list, "{attribute}");
    changed(list, "{attribute}", Map.of("attribute_description", "for all"));
    kept(
        list,
        "{attribute}",
        () -> Map.of("attribute_display_name", word(), "attribute_key", word()));
  }

  private void views() {
    String list = "/custom_filters";
    shown(list, "{folder}");
    changed(list, "{folder}", Map.of("name", "Pasta 1"));
    Map<String, Object> open =
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
    kept(list, "{folder}", () -> Map.of("name", word(), "query", open));
  }

  private void inbox() {
    String one = "/inboxes/" + crowd.support().id();
    get("/inboxes/{id}/assignable_agents", one + "/assignable_agents");
    add(
        "POST " + ACCOUNT + "/inboxes/{id}/reset_secret",
        () -> olga.post(path + one + "/reset_secret", NONE));
  }

  private void shown(String list, String blank) {
    get(list, list);
    get(list + "/" + blank, list + "/1");
  }

  private void changed(String list, String blank, Map<String, Object> body) {
    add(
        "PATCH " + ACCOUNT + list + "/" + blank,
        () -> olga.send("PATCH", path + list + "/1", body));
  }

  /** Makes one and takes it away again; there is never more than one of them. */
  private void kept(String list, String blank, Supplier<Map<String, Object>> fresh) {
    long[] made = new long[1];
    Supplier<Answer> make =
        () -> {
          Answer answer = olga.post(path + list, fresh.get());
          made[0] = answer.json().path("id").asLong();
          return answer;
        };
    Supplier<Answer> forget = () -> olga.send("DELETE", path + list + "/" + made[0], null);
    Runnable none =
        () -> {
          if (made[0] > 0) {
            forget.get();
          }
        };
    all.add(new Question("POST " + ACCOUNT + list, none, make));
    String delete = "DELETE " + ACCOUNT + list + "/" + blank;
    Runnable another =
        () -> {
          none.run();
          make.get();
        };
    all.add(new Question(delete, another, forget));
  }

  private static String word() {
    return "w" + Tokens.randomLetters(12).toLowerCase(Locale.ROOT);
  }

  private void get(String name, String address) {
    add("GET " + ACCOUNT + name, () -> olga.get(path + address));
  }

  private void add(String name, Supplier<Answer> ask) {
    all.add(Question.of(name, ask));
  }
}
