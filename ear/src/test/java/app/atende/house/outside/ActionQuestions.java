package app.atende.house.outside;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Crowd;
import app.atende.house.world.Desk;
import app.atende.house.world.PictureHost;
import app.atende.house.world.StoredMail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the console's script sends, in the conversation with as many messages as the crowd has. */
final class ActionQuestions {
  private static final String ROOT = "/app/actions/accounts/{account}/";
  private static final String LATER = LocalDateTime.now(ZoneOffset.UTC).plusDays(9).toString();
  private static final String CONVERSATION = ROOT + "conversations/{conversation}/";

  private final Crowd crowd;
  private final Desk olga;
  private final List<Question> all = new ArrayList<>();
  private long version;

  private ActionQuestions(Crowd crowd) {
    this.crowd = crowd;
    this.olga = crowd.company().owner().logsIn();
    String token = olga.csrf(crowd.company().id());
    olga.with("Origin", olga.base().toString()).with("X-CSRF-Token", token);
  }

  static List<Question> of(Crowd crowd) {
    ActionQuestions questions = new ActionQuestions(crowd);
    questions.states();
    questions.sorting();
    questions.folders();
    questions.bulk();
    questions.contact();
    questions.attributes();
    questions.messages();
    questions.replies();
    questions.participants();
    questions.composer();
    questions.scheduled();
    questions.mail();
    questions.all.addAll(ContactQuestions.of(crowd, questions.olga));
    questions.all.addAll(ReaderQuestions.of(crowd, questions.olga));
    return questions.all;
  }

  private void states() {
    turn("resolve", "reopen");
    turn("reopen", "resolve");
    turn("undo", "resolve");
    turn("pending", "reopen");
    Map<String, Object> toAda = Map.of("agent", crowd.ada().id());
    Map<String, Object> toNobody = new HashMap<>();
    toNobody.put("agent", null);
    post("assign", () -> conversation("assign", toNobody), toAda);
    post("read", () -> crowd.carla().writes("are you there?").ok(), null);
    post("unread", () -> conversation("read", null), null);
  }

  private void sorting() {
    post("priority", () -> conversation("priority", urgency("low")), urgency("high"));
    Map<String, Object> tomorrow = Map.of("version", -1, "until", "tomorrow");
    post("snooze", () -> conversation("reopen", Map.of("version", -1)), tomorrow);
    Runnable heardAgain =
        () -> {
          conversation("unmute", Map.of());
          conversation("reopen", Map.of("version", -1));
        };
    post("mute", heardAgain, Map.of());
    post("unmute", () -> conversation("mute", Map.of()), Map.of());
    Map<String, Object> mail = Map.of("to", "other", "email", "somebody@acme.example");
    post("transcript", () -> {}, mail);
    merging();
    removal();
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("team", null);
    post("team", () -> conversation("team", nobody), Map.of("team", 1));
    List<Integer> first = List.of(1);
    post("labels", () -> conversation("labels", Map.of("remove", first)), Map.of("add", first));
    String labels = filled(ROOT + "labels");
    all.add(
        Question.of(
            "POST " + ROOT + "labels",
            () -> olga.post(labels, Map.of("title", "label-" + System.nanoTime()))));
    String times = filled(ROOT + "times");
    Map<String, Object> words = Map.of("words", "amanhã às 9h");
    all.add(Question.of("POST " + ROOT + "times", () -> olga.post(times, words)));
  }

  private void merging() {
    Map<String, Object> into = Map.of("version", -1, "into", crowd.carlas());
    post("merge", this::takeApart, into);
    post("merge/undo", () -> conversation("merge", into), Map.of());
  }

  private void removal() {
    Client program = crowd.company().owner().program();
    String begins = "/api/v1/accounts/" + crowd.company().id() + "/conversations";
    Map<String, Object> fresh = Map.of("inbox_id", crowd.support().id(), "contact_id", 1);
    String conversations = filled(ROOT + "conversations/");
    String[] made = new String[1];
    all.add(
        new Question(
            "DELETE " + ROOT + "conversations/{conversation}",
            () -> made[0] = text(program.post(begins, fresh).ok(), "id"),
            () -> olga.send("DELETE", conversations + made[0], null)));
  }

  /** However long ago they were merged. */
  private void takeApart() {
    Provider.ofTheHouse()
        .write(crowd.company().tenant(), "UPDATE conversation_merge SET at = NOW(6)");
    conversation("merge/undo", Map.of());
  }

  private void folders() {
    String folders = filled(ROOT + "folders");
    all.add(
        Question.of(
            "POST " + ROOT + "folders/check",
            () -> olga.post(folders + "/check", Map.of("filter", "team-set"))));
    all.add(Question.of("POST " + ROOT + "folders", () -> olga.post(folders, folder())));
    String[] made = new String[1];
    Runnable make = () -> made[0] = text(olga.post(folders, folder()).ok(), "id");
    Map<String, Object> other = folder();
    other.put("version", 1);
    all.add(
        new Question(
            "POST " + ROOT + "folders/{folder}",
            make,
            () -> {
              other.put("name", "other " + System.nanoTime());
              return olga.post(folders + "/" + made[0], other);
            }));
    all.add(
        new Question(
            "DELETE " + ROOT + "folders/{folder}",
            make,
            () -> olga.send("DELETE", folders + "/" + made[0], null)));
  }

  private static Map<String, Object> folder() {
    return new HashMap<>(Map.of("name", "folder " + System.nanoTime(), "filter", "team-set"));
  }

  private static String text(Answer answer, String field) {
    return answer.json().path(field).asText();
  }

  private void bulk() {
    String bulk = filled(ROOT + "conversations/bulk");
    Map<String, Object> toNobody = three(Map.of("agent", 0));
    Map<String, Object> toAda = three(Map.of("agent", crowd.ada().id()));
    all.add(
        new Question(
            "POST " + ROOT + "conversations/bulk",
            () -> olga.post(bulk, toNobody).ok(),
            () -> olga.post(bulk, toAda)));
    List<Map<String, Object>> back = new ArrayList<>();
    Runnable assign =
        () -> {
          olga.post(bulk, toNobody).ok();
          back.clear();
          for (JsonNode done : olga.post(bulk, toAda).ok().json().path("done")) {
            long seen = done.path("state").path("version").asLong();
            Map<String, Object> change = Map.of("agent", 0);
            back.add(Map.of("id", done.path("id").asLong(), "version", seen, "change", change));
          }
        };
    all.add(
        new Question(
            "POST " + ROOT + "conversations/bulk/undo",
            assign,
            () -> olga.post(bulk + "/undo", Map.of("conversations", back))));
  }

  private static Map<String, Object> three(Map<String, Object> change) {
    return Map.of("conversations", List.of(1, 2, 3), "change", change);
  }

  private void contact() {
    String contact = filled(ROOT + "contacts/1");
    all.add(
        new Question(
            "POST " + ROOT + "contacts/{contact}",
            () -> olga.post(contact, carla("")).ok(),
            () -> olga.post(contact, carla("+5511987654321"))));
    String block = contact + "/block";
    all.add(
        new Question(
            "POST " + ROOT + "contacts/{contact}/block",
            () -> olga.post(block, Map.of("on", false)).ok(),
            () -> olga.post(block, Map.of("on", true))));
  }

  private void attributes() {
    value(CONVERSATION + "attributes/{attribute}", 1);
    value(ROOT + "contacts/{contact}/attributes/{attribute}", 2);
  }

  private void value(String template, int attribute) {
    String path = filled(template.replace("{contact}", "1").replace("{attribute}", "" + attribute));
    Runnable known = () -> olga.post(path, Map.of("text", "so")).ok();
    Runnable unknown = () -> olga.send("DELETE", path, null).ok();
    all.add(new Question("POST " + template, unknown, () -> olga.post(path, Map.of("text", "so"))));
    all.add(new Question("DELETE " + template, known, () -> olga.send("DELETE", path, null)));
  }

  private static Map<String, Object> carla(String phone) {
    return Map.of("version", -1, "name", "Carla", "email", "", "phone_number", phone);
  }

  private static Map<String, Object> urgency(String word) {
    return Map.of("version", -1, "priority", word);
  }

  private void turn(String verb, String back) {
    String path = filled(CONVERSATION + verb);
    all.add(
        new Question(
            "POST " + CONVERSATION + verb,
            () -> {
              conversation("read", null);
              conversation(back, Map.of("version", version));
            },
            () -> olga.post(path, Map.of("version", version))));
  }

  private void conversation(String verb, Object body) {
    Answer state = olga.send("POST", filled(CONVERSATION + verb), body).ok();
    version = state.json().path("version").asLong();
  }

  private void messages() {
    Map<String, Object> reply = Map.of("content", "we look for it");
    post("messages", () -> crowd.carla().writes("and now?").ok(), reply);
    all.add(
        Question.of(
            "POST " + CONVERSATION + "messages · note",
            () ->
                olga.post(
                    filled(CONVERSATION + "messages"), Map.of("content", "hm", "note", true))));
    String[] written = new String[1];
    String messages = filled(CONVERSATION + "messages");
    Runnable write = () -> written[0] = text(olga.post(messages, reply).ok(), "id");
    all.add(
        new Question(
            "DELETE " + CONVERSATION + "messages/{message}",
            write,
            () -> olga.send("DELETE", messages + "/" + written[0], null)));
    Runnable fail =
        () -> {
          write.run();
          String failed = "UPDATE message SET status = 'FAILED' WHERE id = " + written[0];
          Provider.ofTheHouse().write(crowd.company().tenant(), failed);
        };
    all.add(
        new Question(
            "POST " + CONVERSATION + "messages/{message}/retry",
            fail,
            () -> olga.post(messages + "/" + written[0] + "/retry", Map.of())));
    all.add(Question.of("POST " + CONVERSATION + "files", () -> upload(CONVERSATION)));
  }

  private void replies() {
    all.add(
        new Question(
            "POST " + CONVERSATION + "messages · reply",
            () -> crowd.carla().writes("and now?").ok(),
            () ->
                olga.post(
                    filled(CONVERSATION + "messages"),
                    Map.of("content", "here", "in_reply_to", 1))));
  }

  private void mail() {
    PictureHost host = PictureHost.open();
    String html = "<img src='" + host.address("a.png") + "'>";
    StoredMail.in(crowd.company().tenant(), 1, Map.of("full", html));
    String mail = CONVERSATION + "messages/{message}/mail";
    String address = filled(mail).replace("{message}", "1");
    all.add(Question.of("GET " + mail, () -> olga.get(address)));
    String picture = mail + "/pictures/{picture}";
    all.add(Question.of("GET " + picture, () -> olga.get(address + "/pictures/0")));
  }

  private void composer() {
    get("canned_responses", "?q=oi");
    String responses = filled(ROOT + "canned_responses");
    all.add(
        Question.of(
            "POST " + ROOT + "canned_responses",
            () ->
                olga.post(
                    responses, Map.of("short_code", "c" + System.nanoTime(), "content", "oi"))));
    get("conversations/{conversation}/variables", "");
    get("me/writing", "");
    get("me/alerts", "");
    get("audit-log/export", "");
    post("preview", () -> {}, Map.of("content", "Olá {{contact.name}}"));
    all.add(
        Question.of(
            "POST " + CONVERSATION + "canned_responses/{response}",
            () -> olga.post(filled(CONVERSATION + "canned_responses/1"), Map.of())));
    post("draft", () -> {}, Map.of("note", false, "content", "hm", "at", 1_700_000_000_000L));
    all.add(Question.of("POST " + ROOT + "files", () -> upload(ROOT)));
    String filling = CONVERSATION + "messages";
    all.add(
        new Question(
            "POST " + filling + " · variables",
            () -> crowd.carla().writes("and now?").ok(),
            () -> olga.post(filled(filling), Map.of("content", "Olá {{contact.name}}"))));
  }

  /** Each is about one of its own. */
  private void scheduled() {
    String path = CONVERSATION + "scheduled_messages";
    Map<String, Object> later = Map.of("content", "bom dia", "at", LATER);
    post("scheduled_messages", this::noneIsScheduled, later);
    String[] one = new String[1];
    Runnable before =
        () -> {
          noneIsScheduled();
          one[0] = olga.post(filled(path), later).ok().json().path("id").asText();
        };
    all.add(
        new Question(
            "GET " + path + "/{scheduled}", before, () -> olga.get(filled(path) + "/" + one[0])));
    Map<String, Object> other = Map.of("version", 1, "content", "boa tarde", "at", LATER);
    all.add(
        new Question(
            "POST " + path + "/{scheduled}",
            before,
            () -> olga.post(filled(path) + "/" + one[0], other)));
    all.add(
        new Question(
            "POST " + path + "/{scheduled}/cancel",
            before,
            () -> olga.post(filled(path) + "/" + one[0] + "/cancel", Map.of("version", 1))));
  }

  private void noneIsScheduled() {
    Provider.ofTheHouse()
        .write(crowd.company().tenant(), "UPDATE scheduled_message SET state = 'CANCELLED'");
  }

  private void get(String path, String query) {
    String address = filled(ROOT + path) + query;
    all.add(Question.of("GET " + ROOT + path, () -> olga.get(address)));
  }

  private Answer upload(String below) {
    return olga.send(
        olga.request(filled(below + "files"))
            .setHeader("Content-Type", "application/octet-stream")
            .setHeader("X-File-Name", "a.txt")
            .POST(BodyPublishers.ofString("a file")));
  }

  private void participants() {
    post("participants", nobodyTakesPart(), Map.of("agents", List.of(crowd.ada().id())));
    post("participants/join", nobodyTakesPart(), null);
    post("participants/leave", () -> take("participants/join", null), null);
  }

  private Runnable nobodyTakesPart() {
    return () -> take("participants", Map.of("agents", List.of()));
  }

  private void take(String what, Object body) {
    olga.send("POST", filled(CONVERSATION + what), body).ok();
  }

  private void post(String verb, Runnable before, Object body) {
    String path = filled(CONVERSATION + verb);
    all.add(
        new Question("POST " + CONVERSATION + verb, before, () -> olga.send("POST", path, body)));
  }

  private String filled(String template) {
    return template
        .replace("{account}", Long.toString(crowd.company().id()))
        .replace("{conversation}", "1");
  }
}
