package app.atende.house.outside;

import app.atende.config.Tokens;
import app.atende.house.world.Answer;
import app.atende.house.world.AskedByAddress;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What programs ask: of the company, of its customers, and of the provider. */
final class ProgramQuestions {
  private final Crowd crowd;
  private final List<Question> all = new ArrayList<>();

  private ProgramQuestions(Crowd crowd) {
    this.crowd = crowd;
  }

  static List<Question> of(Crowd crowd) {
    ProgramQuestions questions = new ProgramQuestions(crowd);
    questions.inboxes();
    questions.members();
    questions.webhooks();
    questions.customers();
    questions.survey();
    questions.platformAccounts();
    questions.platformUsers();
    questions.platformBots();
    return questions.all;
  }

  private void inboxes() {
    Client olga = crowd.company().owner().program();
    String account = "/api/v1/accounts/" + crowd.company().id();
    String inboxes = "/api/v1/accounts/{account}/inboxes";
    add("GET /api", () -> olga.get("/api"));
    add("GET /api/v1/profile", () -> olga.get("/api/v1/profile"));
    add("GET " + inboxes, () -> olga.get(account + "/inboxes"));
    String one = account + "/inboxes/" + crowd.support().id();
    add("GET " + inboxes + "/{id}", () -> olga.get(one));
    newInboxes(olga, account, inboxes);
    add(
        "PATCH " + inboxes + "/{id}",
        () -> olga.send("PATCH", one, Map.of("name", "Before")).ok(),
        () -> olga.send("PATCH", one, Map.of("name", "After")));
  }

  private void newInboxes(Client olga, String account, String inboxes) {
    Map<String, Object> fresh = Map.of("name", "New", "channel", Map.of("type", "api"));
    long[] made = new long[1];
    all.add(
        new Question(
            "POST " + inboxes,
            () -> forget(olga, account, made),
            () -> {
              Answer answer = olga.post(account + "/inboxes", fresh);
              made[0] = answer.json().path("id").asLong();
              return answer;
            }));
    all.add(
        new Question(
            "DELETE " + inboxes + "/{id}",
            () -> made[0] = olga.post(account + "/inboxes", fresh).ok().json().path("id").asLong(),
            () -> olga.send("DELETE", account + "/inboxes/" + made[0], null)));
  }

  private static void forget(Client olga, String account, long[] made) {
    if (made[0] > 0) {
      olga.send("DELETE", account + "/inboxes/" + made[0], null).ok();
    }
  }

  private void members() {
    Client olga = crowd.company().owner().program();
    String path = "/api/v1/accounts/" + crowd.company().id() + "/inbox_members";
    String name = "/api/v1/accounts/{account}/inbox_members";
    Map<String, Object> ada =
        Map.of("inbox_id", crowd.site().id(), "user_ids", List.of(crowd.ada().id()));
    String site = path + "/" + crowd.site().id();
    long[] everybody = memberIds(olga.get(site));
    Map<String, Object> all = Map.of("inbox_id", crowd.site().id(), "user_ids", everybody);
    add("GET " + name + "/{id}", () -> olga.get(site));
    add("POST " + name, () -> olga.send("DELETE", path, ada).ok(), () -> olga.post(path, ada));
    add(
        "PATCH " + name,
        () -> olga.send("PATCH", path, ada).ok(),
        () -> olga.send("PATCH", path, all));
    add("DELETE " + name, () -> olga.post(path, ada).ok(), () -> olga.send("DELETE", path, ada));
    add(
        "DELETE " + name + "/{id}",
        () -> olga.post(path, ada).ok(),
        () -> olga.send("DELETE", site, ada));
  }

  private void webhooks() {
    Client olga = crowd.company().owner().program();
    String path = "/api/v1/accounts/" + crowd.company().id() + "/webhooks";
    String name = "/api/v1/accounts/{account}/webhooks";
    long[] made = new long[1];
    Supplier<Map<String, Object>> fresh =
        () ->
            Map.of(
                "url",
                "https://hooks.example/" + Tokens.random(),
                "subscriptions",
                List.of("inbox_created"));
    Runnable make = () -> made[0] = hookId(olga.post(path, fresh.get()).ok());
    Supplier<String> one = () -> path + "/" + made[0];
    add("GET " + name, () -> olga.get(path));
    add("POST " + name, () -> olga.post(path, fresh.get()));
    add("PATCH " + name + "/{id}", make, () -> olga.send("PATCH", one.get(), fresh.get()));
    add("PUT " + name + "/{id}", make, () -> olga.send("PUT", one.get(), fresh.get()));
    add("DELETE " + name + "/{id}", make, () -> olga.send("DELETE", one.get(), null));
    deliveries(olga, path + "/1", name + "/{id}/deliveries");
  }

  private void deliveries(Client olga, String hook, String name) {
    String log = hook + "/deliveries";
    add("GET " + name, () -> olga.get(log));
    add("GET " + name + "/{delivery}", () -> olga.get(log + "/1"));
    add("POST " + name + "/{delivery}/replay", () -> olga.post(log + "/1/replay", Map.of()));
    add("POST " + name + "/replay", () -> olga.post(log + "/replay", Map.of("ids", List.of(1))));
  }

  private static long hookId(Answer answer) {
    return answer.json().at("/payload/webhook/id").asLong();
  }

  private static long[] memberIds(Answer answer) {
    List<Long> ids = new ArrayList<>();
    answer.ok().json().path("payload").forEach(agent -> ids.add(agent.path("id").asLong()));
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  private void customers() {
    Client client = crowd.carla().client();
    String inbox = "/public/api/v1/inboxes/{identifier}";
    String contact = inbox + "/contacts/{source}";
    String here = "/public/api/v1/inboxes/" + crowd.support().token();
    String carla = crowd.carla().address();
    add("GET " + inbox, () -> client.get(here));
    add("POST " + inbox + "/contacts", () -> client.post(here + "/contacts", Map.of("name", "D")));
    add("GET " + contact, () -> client.get(carla));
    add(
        "PATCH " + contact,
        () -> client.send("PATCH", carla, Map.of("name", "Carla")).ok(),
        () -> client.send("PATCH", carla, Map.of("name", "Clara")));
    String conversations = contact + "/conversations";
    add("GET " + conversations, () -> client.get(carla + "/conversations"));
    add("POST " + conversations, () -> client.post(carla + "/conversations", Map.of()));
    conversation(client, conversations + "/{id}", carla + "/conversations/1");
  }

  private void conversation(Client client, String name, String path) {
    Map<String, Object> text = Map.of("content", "and now?");
    add("GET " + name, () -> client.get(path));
    add("GET " + name + "/messages", () -> client.get(path + "/messages"));
    add("POST " + name + "/messages", () -> client.post(path + "/messages", text));
    add(
        "POST " + name + "/toggle_status",
        () -> client.post(path + "/messages", text).ok(),
        () -> client.post(path + "/toggle_status", Map.of()));
    Map<String, Object> on = Map.of("typing_status", "on");
    add("POST " + name + "/toggle_typing", () -> client.post(path + "/toggle_typing", on));
    String seen = "/update_last_seen";
    add("POST " + name + seen, () -> client.post(path + seen, Map.of()));
  }

  private void survey() {
    Client client = crowd.carla().client();
    String uuid = crowd.asked();
    String survey = "/public/api/v1/csat_survey/";
    add("GET " + survey + "{uuid}", () -> client.get(survey + uuid));
    for (String verb : List.of("PUT", "PATCH")) {
      add(
          verb + " " + survey + "{uuid}",
          () -> client.send(verb, survey + uuid, AskedByAddress.rating(4)));
    }
  }

  private void platformAccounts() {
    Client program = crowd.program();
    String accounts = "/platform/api/v1/accounts";
    String one = accounts + "/" + crowd.company().id();
    add("GET " + accounts, () -> program.get(accounts));
    add("GET " + accounts + "/{id}", () -> program.get(one));
    add(
        "PATCH " + accounts + "/{id}",
        () -> program.send("PATCH", one, Map.of("name", "Before")).ok(),
        () -> program.send("PATCH", one, Map.of("name", "After")));
    String members = "/account_users";
    Map<String, Object> olga =
        Map.of("user_id", crowd.company().owner().id(), "role", "administrator");
    String list = accounts + "/{account}" + members;
    add("GET " + list, () -> program.get(one + members));
    add("POST " + list, () -> program.post(one + members, olga));
    Map<String, Object> somebody = new HashMap<>();
    add(
        "DELETE " + list,
        () -> {
          Answer made = program.post("/platform/api/v1/users", user()).ok();
          somebody.put("user_id", made.json().path("id").asLong());
          program.post(one + members, somebody).ok();
        },
        () -> program.send("DELETE", one + members, somebody));
  }

  private void platformUsers() {
    Client program = crowd.program();
    String users = "/platform/api/v1/users";
    String olga = users + "/" + crowd.company().owner().id();
    add("GET " + users + "/{id}", () -> program.get(olga));
    String newcomer = users + "/" + crowd.newcomer().id();
    add(
        "PATCH " + users + "/{id}",
        () -> program.send("PATCH", newcomer, Map.of("display_name", "N.")).ok(),
        () -> program.send("PATCH", newcomer, Map.of("display_name", "Nina")));
    add("GET " + users + "/{id}/login", () -> program.get(olga + "/login"));
    add("POST " + users + "/{id}/token", () -> program.post(newcomer + "/token", Map.of()));
    add("POST " + users, () -> program.post(users, user()));
    long[] made = new long[1];
    add(
        "DELETE " + users + "/{id}",
        () -> made[0] = program.post(users, user()).ok().json().path("id").asLong(),
        () -> program.send("DELETE", users + "/" + made[0], null));
  }

  private static Map<String, Object> user() {
    return Map.of(
        "name",
        "Nina",
        "email",
        Tokens.random().replaceAll("[^A-Za-z0-9]", "") + "@crowd.example",
        "password",
        Tokens.random());
  }

  private void platformBots() {
    Client program = crowd.program();
    String bots = "/platform/api/v1/agent_bots";
    String one = bots + "/" + crowd.bot();
    add("GET " + bots, () -> program.get(bots));
    add("GET " + bots + "/{id}", () -> program.get(one));
    add(
        "PATCH " + bots + "/{id}",
        () -> program.send("PATCH", one, Map.of("name", "Before")).ok(),
        () -> program.send("PATCH", one, Map.of("name", "After")));
    long[] made = new long[1];
    Map<String, Object> fresh = Map.of("name", "New");
    add("POST " + bots, () -> program.post(bots, fresh));
    add(
        "DELETE " + bots + "/{id}",
        () -> made[0] = program.post(bots, fresh).ok().json().path("id").asLong(),
        () -> program.send("DELETE", bots + "/" + made[0], null));
  }

  private void add(String name, Supplier<Answer> ask) {
    all.add(Question.of(name, ask));
  }

  private void add(String name, Runnable before, Supplier<Answer> ask) {
    all.add(new Question(name, before, ask));
  }
}
