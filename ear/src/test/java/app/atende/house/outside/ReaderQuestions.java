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
    questions.reader();
    questions.views();
    return questions.all;
  }

  private void notices() {
    notice("POST", "{notice}/read");
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
    if (what.equals("delete_read")) {
      olga.post(filled(ROOT + "notices/read_all"), Map.of()).ok();
    }
  }

  private String newestNotice() {
    String page = olga.get("/app/accounts/" + crowd.company().id() + "/notifications").ok().body();
    Matcher row = Pattern.compile("data-notice=\"(\\d+)\"").matcher(page);
    if (!row.find()) {
      throw new AssertionError("Olga was told nothing: " + page);
    }
    return row.group(1);
  }

  private String told(String what) {
    return what.replace("{notice}", newest);
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
