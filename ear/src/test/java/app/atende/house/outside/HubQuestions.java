package app.atende.house.outside;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import app.atende.house.world.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What programs of agents ask about conversations, messages and contacts. */
final class HubQuestions {
  private static final String ACCOUNT = "/api/v1/accounts/{account}";
  private static final Map<String, Object> NONE = Map.of();

  private final Crowd crowd;
  private final Client olga;
  private final String path;
  private final List<Question> all = new ArrayList<>();

  private HubQuestions(Crowd crowd) {
    this.crowd = crowd;
    this.olga = crowd.company().owner().program();
    this.path = "/api/v1/accounts/" + crowd.company().id();
  }

  static List<Question> of(Crowd crowd) {
    HubQuestions questions = new HubQuestions(crowd);
    questions.lists();
    questions.conversation();
    questions.removal();
    questions.sorting();
    questions.participants();
    questions.draft();
    questions.messages();
    questions.contacts();
    questions.contact();
    questions.notes();
    questions.table();
    questions.order();
    return questions.all;
  }

  private void lists() {
    get("/conversations", "/conversations");
    get("/conversations/meta", "/conversations/meta");
    get("/conversations/unread_counts", "/conversations/unread_counts");
    get("/conversations/search", "/conversations/search?q=message");
    Map<String, Object> open = condition("status", "open");
    post("/conversations/filter", "/conversations/filter", open);
    Map<String, Object> fresh =
        Map.of("inbox_id", crowd.support().id(), "contact_id", 1, "status", "pending");
    post("/conversations", "/conversations", fresh);
    Map<String, Object> bulk =
        Map.of("type", "Conversation", "ids", List.of(1), "fields", Map.of("status", "open"));
    post("/bulk_actions", "/bulk_actions", bulk);
  }

  private void conversation() {
    String name = "/conversations/{conversation}";
    String one = "/conversations/1";
    get(name, one);
    add("PATCH", name, () -> olga.send("PATCH", path + one, Map.of("priority", "high")));
    Map<String, Object> open = Map.of("status", "open");
    post(name + "/toggle_status", one + "/toggle_status", open);
    post(name + "/toggle_priority", one + "/toggle_priority", Map.of("priority", "low"));
    Map<String, Object> on = Map.of("typing_status", "on");
    post(name + "/toggle_typing_status", one + "/toggle_typing_status", on);
    post(name + "/custom_attributes", one + "/custom_attributes", NONE);
    post(name + "/update_last_seen", one + "/update_last_seen", NONE);
    post(name + "/unread", one + "/unread", NONE);
  }

  private void removal() {
    Map<String, Object> fresh = Map.of("inbox_id", crowd.support().id(), "contact_id", 1);
    String list = path + "/conversations";
    long[] made = new long[1];
    all.add(
        new Question(
            "DELETE " + ACCOUNT + "/conversations/{conversation}",
            () -> made[0] = olga.post(list, fresh).ok().json().path("id").asLong(),
            () -> olga.send("DELETE", list + "/" + made[0], null)));
  }

  private void sorting() {
    String name = "/conversations/{conversation}";
    String one = "/conversations/1";
    long ada = crowd.ada().id();
    post(name + "/assignments", one + "/assignments", Map.of("assignee_id", ada));
    get(name + "/labels", one + "/labels");
    get(name + "/attachments", one + "/attachments");
    post(name + "/labels", one + "/labels", Map.of("labels", List.of("label-1")));
    post(name + "/mute", one + "/mute", NONE);
    post(name + "/unmute", one + "/unmute", NONE);
    Map<String, Object> mail = Map.of("email", "olga@acme.example");
    post(name + "/transcript", one + "/transcript", mail);
  }

  private void participants() {
    String name = "/conversations/{conversation}/participants";
    String list = "/conversations/1/participants";
    Map<String, Object> ada = Map.of("user_ids", List.of(crowd.ada().id()));
    get(name, list);
    post(name, list, ada);
    add("PATCH", name, () -> olga.send("PATCH", path + list, ada));
    add("DELETE", name, () -> olga.send("DELETE", path + list, ada));
  }

  private void draft() {
    String name = "/conversations/{conversation}/draft_messages";
    String one = "/conversations/1/draft_messages";
    Map<String, Object> typed = Map.of("draft_message", Map.of("message", "half way"));
    get(name, one);
    add("PATCH", name, () -> olga.send("PATCH", path + one, typed));
    add("DELETE", name, () -> olga.send("DELETE", path + one, null));
  }

  private void messages() {
    String name = "/conversations/{conversation}/messages";
    String list = "/conversations/1/messages";
    get(name, list);
    post(name, list, Map.of("content", "found"));
    String one = list + "/1";
    add("PATCH", name + "/{message}", () -> olga.send("PATCH", path + one, NONE));
    post(name + "/{message}/retry", one + "/retry", NONE);
    long[] made = new long[1];
    all.add(
        new Question(
            "DELETE " + ACCOUNT + name + "/{message}",
            () ->
                made[0] =
                    olga.post(path + list, Map.of("content", "gone"))
                        .ok()
                        .json()
                        .path("id")
                        .asLong(),
            () -> olga.send("DELETE", path + list + "/" + made[0], null)));
  }

  private void contacts() {
    get("/contacts", "/contacts");
    get("/contacts/active", "/contacts/active");
    get("/contacts/search", "/contacts/search?q=Dora");
    post("/contacts/filter", "/contacts/filter", condition("name", "Carla"));
    post("/contacts", "/contacts", Map.of("name", "Nina", "inbox_id", crowd.support().id()));
    Map<String, Object> known = Map.of("inbox_id", crowd.support().id(), "source_id", source());
    post("/contact_inboxes/filter", "/contact_inboxes/filter", known);
    long[] made = new long[2];
    all.add(
        new Question(
            "POST " + ACCOUNT + "/actions/contact_merge",
            () -> {
              made[0] = newContact();
              made[1] = newContact();
            },
            () ->
                olga.post(
                    path + "/actions/contact_merge",
                    Map.of("base_contact_id", made[0], "mergee_contact_id", made[1]))));
    all.add(
        new Question(
            "DELETE " + ACCOUNT + "/contacts/{contact}",
            () -> made[0] = newContact(),
            () -> olga.send("DELETE", path + "/contacts/" + made[0], null)));
  }

  private void table() {
    Upload table = Upload.text("a.csv", "name,email\nNina,nina@crowd.example\n");
    add(
        "POST",
        "/contacts/import",
        () -> olga.post(path + "/contacts/import", Map.of(), "import_file", List.of(table)));
  }

  private void order() {
    Map<String, Object> emails = Map.of("column_names", List.of("name", "email"));
    post("/contacts/export", "/contacts/export", emails);
  }

  private String source() {
    String[] parts = crowd.carla().address().split("/");
    return parts[parts.length - 1];
  }

  private long newContact() {
    return olga.post(path + "/contacts", Map.of("name", "Nina"))
        .ok()
        .json()
        .at("/payload/contact/id")
        .asLong();
  }

  private void contact() {
    String name = "/contacts/{contact}";
    String one = "/contacts/1";
    get(name, one);
    add("PATCH", name, () -> olga.send("PATCH", path + one, Map.of("name", "Carla")));
    get(name + "/conversations", one + "/conversations");
    get(name + "/attachments", one + "/attachments");
    get(name + "/labels", one + "/labels");
    post(name + "/labels", one + "/labels", Map.of("labels", List.of("label-1")));
    get(name + "/contactable_inboxes", one + "/contactable_inboxes");
    Map<String, Object> place = Map.of("inbox_id", crowd.support().id());
    post(name + "/contact_inboxes", one + "/contact_inboxes", place);
    Map<String, Object> gone = Map.of("custom_attributes", List.of("nothing"));
    post(name + "/destroy_custom_attributes", one + "/destroy_custom_attributes", gone);
    add("DELETE", name + "/avatar", () -> olga.send("DELETE", path + one + "/avatar", null));
  }

  private void notes() {
    String name = "/contacts/{contact}/notes";
    String list = "/contacts/1/notes";
    Map<String, Object> words = Map.of("content", "rings in the morning");
    get(name, list);
    post(name, list, words);
    get(name + "/{note}", list + "/1");
    add("PATCH", name + "/{note}", () -> olga.send("PATCH", path + list + "/1", words));
    long[] made = new long[1];
    all.add(
        new Question(
            "DELETE " + ACCOUNT + name + "/{note}",
            () -> made[0] = olga.post(path + list, words).ok().json().path("id").asLong(),
            () -> olga.send("DELETE", path + list + "/" + made[0], null)));
  }

  private static Map<String, Object> condition(String key, String value) {
    return Map.of(
        "payload",
        List.of(
            Map.of("attribute_key", key, "filter_operator", "equal_to", "values", List.of(value))));
  }

  private void get(String name, String address) {
    add("GET", name, () -> olga.get(path + address));
  }

  private void post(String name, String address, Map<String, Object> body) {
    add("POST", name, () -> olga.post(path + address, body));
  }

  private void add(String verb, String name, Supplier<Answer> ask) {
    all.add(Question.of(verb + " " + ACCOUNT + name, ask));
  }
}
