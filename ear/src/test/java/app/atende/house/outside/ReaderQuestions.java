package app.atende.house.outside;

import app.atende.house.world.Crowd;
import app.atende.house.world.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the console's script sends that concerns the reader alone: notices and preferences. */
final class ReaderQuestions {
  private static final String ROOT = "/app/actions/accounts/{account}/";

  /** A browser as its push manager tells of it (RFC 8291, appendix A). */
  static final Map<String, Object> BROWSER =
      Map.of(
          "endpoint",
          "https://push.example.net/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
          "p256dh",
          "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
          "auth",
          "BTBZMqHH6r4Tts7J_aSIgg");

  private final Crowd crowd;
  private final Desk olga;
  private final List<Question> all = new ArrayList<>();
  private String newest;

  private ReaderQuestions(Crowd crowd, Desk olga) {
    this.crowd = crowd;
    this.olga = olga;
  }

  /** Olga's, sent from a desk that proves that she sends them. */
  static List<Question> of(Crowd crowd, Desk olga) {
    ReaderQuestions questions = new ReaderQuestions(crowd, olga);
    questions.notices();
    questions.push();
    questions.reader();
    questions.views();
    return questions.all;
  }

  private void notices() {
    notice("POST", "{notice}/read");
    notice("POST", "{notice}/snooze");
    notice("POST", "{notice}/wake");
    notice("DELETE", "{notice}");
    notice("POST", "read_all");
    notice("POST", "delete_read");
    notice("POST", "opened");
    notice("POST", "wishes");
  }

  /** Before each, the reader is told that a conversation was given to her. */
  private void notice(String verb, String what) {
    Map<String, Object> body =
        switch (what) {
          case "opened" -> Map.of("conversation", 1);
          case "{notice}/snooze" -> Map.of("until", "tomorrow");
          case "wishes" -> Map.of("kind", "mentioned", "wanted", true);
          default -> Map.of();
        };
    all.add(
        new Question(
            verb + " " + ROOT + "notices/" + what,
            () -> giveToOlga(what),
            () -> olga.send(verb, filled(ROOT + "notices/" + told(what)), body)));
  }

  private void giveToOlga(String what) {
    Desk ada = crowd.ada().logsIn();
    for (Object to : new Object[] {crowd.ada().id(), crowd.company().owner().id()}) {
      ada.act(crowd.company().id(), "conversations/1/assign", Map.of("agent", to)).ok();
    }
    newest = newestNotice();
    if (what.endsWith("/wake")) {
      String snooze = ROOT + "notices/" + told("{notice}/snooze");
      olga.post(filled(snooze), Map.of("until", "tomorrow")).ok();
    }
    if (what.equals("delete_read")) {
      olga.post(filled(ROOT + "notices/read_all"), Map.of()).ok();
    }
  }

  private String newestNotice() {
    return find("/notifications", "data-notice=\"(\\d+)\"");
  }

  private String find(String place, String pattern) {
    String page = olga.get("/app/accounts/" + crowd.company().id() + place).ok().body();
    Matcher row = Pattern.compile(pattern).matcher(page);
    if (!row.find()) {
      throw new AssertionError("There is no " + pattern + " in " + page);
    }
    return row.group(1);
  }

  private String told(String what) {
    return what.replace("{notice}", newest);
  }

  /** Before the browser leaves or is removed, it is registered. */
  private void push() {
    Map<String, Object> left = Map.of("endpoint", BROWSER.get("endpoint"));
    String path = filled(ROOT + "push");
    all.add(new Question("POST " + ROOT + "push", () -> {}, () -> olga.post(path, BROWSER)));
    all.add(
        new Question(
            "POST " + ROOT + "push/leave",
            () -> olga.post(path, BROWSER).ok(),
            () -> olga.post(path + "/leave", left)));
    all.add(
        new Question(
            "DELETE " + ROOT + "push/{device}",
            () -> {
              olga.post(path, BROWSER).ok();
              newest = find("/profile/settings", "data-push-device=\"(\\d+)\"");
            },
            () -> olga.send("DELETE", path + "/" + newest, Map.of())));
  }

  private void reader() {
    Map<String, Object> busy = Map.of("availability", "busy");
    me("availability", Map.of("availability", "online"), busy);
    me("auto_offline", Map.of("on", true), Map.of("on", false));
    me("signature", Map.of("channel", "API", "on", false), Map.of("channel", "API", "on", true));
    me("sections", sections(true), sections(false));
    me("preferences", Map.of("theme", "light"), Map.of("theme", "dark"));
  }

  private static Map<String, Object> sections(boolean open) {
    return Map.of("sections", List.of(Map.of("name", "actions", "open", open)));
  }

  private void views() {
    String counts = filled(ROOT + "views/counts");
    all.add(Question.of("GET " + ROOT + "views/counts", () -> olga.get(counts)));
  }

  private void me(String what, Object before, Object after) {
    String path = filled(ROOT + "me/" + what);
    all.add(
        new Question(
            "POST " + ROOT + "me/" + what,
            () -> olga.post(path, before).ok(),
            () -> olga.post(path, after)));
  }

  private String filled(String template) {
    return template.replace("{account}", Long.toString(crowd.company().id()));
  }
}
