package app.atende.house.outside;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What programs ask about the account, its people and what these were told. */
final class PeopleQuestions {
  private static final String ACCOUNT = "/api/v1/accounts/{account}";
  private static final Map<String, Object> NONE = Map.of();
  private static final long NOTICE = 900_001;

  private final Crowd crowd;
  private final Client olga;
  private final String path;
  private final List<Question> all = new ArrayList<>();
  private int fresh;

  private PeopleQuestions(Crowd crowd) {
    this.crowd = crowd;
    this.olga = crowd.company().owner().program();
    this.path = "/api/v1/accounts/" + crowd.company().id();
  }

  static List<Question> of(Crowd crowd) {
    PeopleQuestions questions = new PeopleQuestions(crowd);
    questions.account();
    questions.agents();
    questions.roles();
    questions.notices();
    questions.oneNotice();
    questions.wishes();
    return questions.all;
  }

  private void account() {
    add("GET", "", () -> olga.get(path));
    Map<String, Object> mail = Map.of("support_email", "ajuda@crowd.example");
    add("PATCH", "", () -> olga.send("PATCH", path, mail));
    get("/cache_keys");
    post("/update_active_at", NONE);
    get("/audit_logs");
  }

  private void agents() {
    add("POST", "/agents", () -> olga.post(path + "/agents", Map.of("email", address())));
    add(
        "POST",
        "/agents/bulk_create",
        () -> olga.post(path + "/agents/bulk_create", Map.of("emails", List.of(address(), "x"))));
    String ada = path + "/agents/" + crowd.ada().id();
    add("PATCH", "/agents/{agent}", () -> olga.send("PATCH", ada, Map.of("role", "agent")));
    long[] made = new long[1];
    all.add(
        new Question(
            "DELETE " + ACCOUNT + "/agents/{agent}",
            () -> made[0] = made("/agents", Map.of("email", address())),
            () -> olga.send("DELETE", path + "/agents/" + made[0], null)));
  }

  private String address() {
    fresh++;
    return "fresh" + fresh + "@people" + crowd.company().id() + ".example";
  }

  private void roles() {
    get("/custom_roles");
    add("POST", "/custom_roles", () -> olga.post(path + "/custom_roles", role()));
    long[] made = new long[1];
    for (String verb : new String[] {"GET", "PATCH", "DELETE"}) {
      all.add(
          new Question(
              verb + " " + ACCOUNT + "/custom_roles/{role}",
              () -> made[0] = made("/custom_roles", role()),
              () ->
                  verb.equals("GET")
                      ? olga.get(path + "/custom_roles/" + made[0])
                      : olga.send(
                          verb, path + "/custom_roles/" + made[0], Map.of("description", "x"))));
    }
  }

  private Map<String, Object> role() {
    fresh++;
    return Map.of("name", "fresh-" + fresh, "permissions", List.of("label_manage"));
  }

  private long made(String list, Map<String, Object> body) {
    return olga.post(path + list, body).ok().json().path("id").asLong();
  }

  private void notices() {
    String name = ACCOUNT + "/notifications";
    String list = path + "/notifications";
    all.add(
        new Question(
            "GET " + name,
            () -> tell("INSERT IGNORE", "NULL", "1", "TRUE"),
            () -> olga.get(list + "?includes[]=read&includes[]=snoozed")));
    get("/notifications/unread_count");
    all.add(
        new Question(
            "POST " + name + "/read_all",
            () -> tell("INSERT IGNORE", "NULL", "1", "TRUE"),
            () -> olga.post(list + "/read_all", NONE)));
    all.add(
        new Question(
            "POST " + name + "/destroy_all",
            () -> tell("INSERT IGNORE", "NULL", "1", "TRUE"),
            () -> olga.post(list + "/destroy_all", Map.of("type", "all"))));
  }

  private void oneNotice() {
    String name = ACCOUNT + "/notifications/{notice}";
    String one = path + "/notifications/" + NOTICE;
    long tomorrow = System.currentTimeMillis() / 1000 + 86_400;
    about("PATCH " + name, "1", () -> olga.send("PATCH", one, NONE));
    about("POST " + name + "/unread", "NULL", () -> olga.post(one + "/unread", NONE));
    Map<String, Object> later = Map.of("snoozed_until", tomorrow);
    about("POST " + name + "/snooze", "1", () -> olga.post(one + "/snooze", later));
    about("DELETE " + name, "1", () -> olga.send("DELETE", one, null));
  }

  private void about(String name, String unread, Supplier<Answer> ask) {
    all.add(
        new Question(name, () -> tell("REPLACE", Long.toString(NOTICE), unread, "id = 1"), ask));
  }

  /** She was told of these conversations. */
  private void tell(String how, String id, String unread, String which) {
    Provider.ofTheHouse()
        .write(
            crowd.company().tenant(),
            how
                + " INTO notice (id, agent_id, kind, conversation_id, inbox_id, message_id,"
                + " cause_kind, cause_id, unread, at) SELECT %s, %d, 'NEW_CONVERSATION', id,"
                    .formatted(id, crowd.company().owner().id())
                + " inbox_id, 1, 'AGENT', %d, %s, NOW(6) FROM conversation WHERE %s"
                    .formatted(crowd.ada().id(), unread, which));
  }

  private void wishes() {
    get("/notification_settings");
    Map<String, Object> flags = Map.of("selected_push_flags", List.of("push_conversation_mention"));
    Map<String, Object> body = Map.of("notification_settings", flags);
    String settings = path + "/notification_settings";
    add("PATCH", "/notification_settings", () -> olga.send("PATCH", settings, body));
    String subscriptions = "/api/v1/notification_subscriptions";
    Map<String, Object> browser =
        Map.of(
            "subscription_type",
            "browser_push",
            "subscription_attributes",
            ReaderQuestions.BROWSER);
    all.add(Question.of("POST " + subscriptions, () -> olga.post(subscriptions, browser)));
    Map<String, Object> gone = Map.of("endpoint", ReaderQuestions.BROWSER.get("endpoint"));
    all.add(Question.of("DELETE " + subscriptions, () -> olga.send("DELETE", subscriptions, gone)));
  }

  private void get(String address) {
    add("GET", address, () -> olga.get(path + address));
  }

  private void post(String address, Map<String, Object> body) {
    add("POST", address, () -> olga.post(path + address, body));
  }

  private void add(String verb, String name, Supplier<Answer> ask) {
    all.add(Question.of(verb + " " + ACCOUNT + name, ask));
  }
}
