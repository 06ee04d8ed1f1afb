package app.atende.house.outside;

import app.atende.house.Provider;
import app.atende.house.world.Crowd;
import app.atende.house.world.Desk;
import app.atende.house.world.Upload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of contacts send: labels, notes, cards, merges, segments. */
final class ContactQuestions {
  private static final String ROOT = "/app/actions/accounts/{account}/";
  private static final String CONTACT = ROOT + "contacts/{contact}/";

  private final Crowd crowd;
  private final Desk olga;
  private final List<Question> all = new ArrayList<>();

  private ContactQuestions(Crowd crowd, Desk olga) {
    this.crowd = crowd;
    this.olga = olga;
  }

  /** Olga's, sent from a desk that proves that she sends them. */
  static List<Question> of(Crowd crowd, Desk olga) {
    ContactQuestions questions = new ContactQuestions(crowd, olga);
    questions.labels();
    questions.notes();
    questions.merge();
    questions.segments();
    questions.tables();
    questions.pictures("contacts/{contact}/picture");
    questions.pictures("me/picture");
    return questions.all;
  }

  private void labels() {
    String labels = filled(CONTACT + "labels");
    all.add(
        new Question(
            "POST " + CONTACT + "labels",
            () -> olga.post(labels, Map.of("remove", List.of(1))).ok(),
            () -> olga.post(labels, Map.of("add", List.of(1)))));
  }

  private void notes() {
    String notes = filled(CONTACT + "notes");
    Map<String, Object> note = Map.of("content", "prefers the morning");
    all.add(Question.of("POST " + CONTACT + "notes", () -> olga.post(notes, note)));
    String[] made = new String[1];
    all.add(
        new Question(
            "DELETE " + CONTACT + "notes/{note}",
            () -> made[0] = olga.post(notes, note).ok().json().path("id").asText(),
            () -> olga.send("DELETE", notes + "/" + made[0], null)));
  }

  private void merge() {
    all.add(
        Question.of(
            "POST " + ROOT + "contacts", () -> olga.post(filled(ROOT + "contacts"), card())));
    String[] made = new String[1];
    all.add(
        new Question(
            "POST " + CONTACT + "merge",
            () ->
                made[0] =
                    olga.post(filled(ROOT + "contacts"), card()).ok().json().path("id").asText(),
            () -> olga.post(filled(CONTACT + "merge"), into(made[0]))));
  }

  private static Map<String, Object> card() {
    return Map.of(
        "name", "Rita", "phone_number", "+55113" + (1000000 + System.nanoTime() % 8999999));
  }

  private static Map<String, Object> into(String merged) {
    return Map.of("version", -1, "merged", Long.parseLong(merged), "merged_version", -1);
  }

  private void segments() {
    String segments = filled(ROOT + "segments");
    all.add(
        Question.of(
            "POST " + ROOT + "segments/check",
            () -> olga.post(segments + "/check", Map.of("filter", "email-set"))));
    all.add(Question.of("POST " + ROOT + "segments", () -> olga.post(segments, segment())));
    String[] made = new String[1];
    Runnable make = () -> made[0] = olga.post(segments, segment()).ok().json().path("id").asText();
    all.add(
        new Question(
            "POST " + ROOT + "segments/{segment}",
            make,
            () -> olga.post(segments + "/" + made[0], segment())));
    all.add(
        new Question(
            "DELETE " + ROOT + "segments/{segment}",
            make,
            () -> olga.send("DELETE", segments + "/" + made[0], null)));
  }

  private void tables() {
    String imports = ROOT + "contact_imports";
    String table = "name;email\nAna;ana@acme.example\n";
    all.add(Question.of("POST " + imports, () -> olga.sendTable(crowd.company().id(), table)));
    read(imports + "/example");
    read(imports + "/{import}/refused");
    read(ROOT + "contacts/export");
    Provider.ofTheHouse()
        .write(
            crowd.company().tenant(),
            "INSERT IGNORE INTO contact_export (id, agent_id, locale, state, column_words,"
                + " criteria, created_at) VALUES (900, "
                + crowd.company().owner().id()
                + ", 'en', 'DONE', '[\"name\"]', '', NOW(6))");
    read(ROOT + "contact_exports/{export}");
  }

  private void pictures(String of) {
    String whose = of.startsWith("me") ? "me" : "contacts/1";
    Runnable put = () -> olga.sendPicture(crowd.company().id(), whose, Upload.PICTURE).ok();
    all.add(
        new Question(
            "POST " + ROOT + of,
            put,
            () -> olga.sendPicture(crowd.company().id(), whose, Upload.PICTURE)));
    all.add(
        new Question(
            "DELETE " + ROOT + of, put, () -> olga.send("DELETE", filled(ROOT + of), null)));
  }

  private void read(String template) {
    String path = filled(template).replace("{import}", "1").replace("{export}", "900");
    all.add(Question.of("GET " + template, () -> olga.get(path)));
  }

  private static Map<String, Object> segment() {
    String name = "segment " + System.nanoTime();
    return new HashMap<>(Map.of("name", name, "filter", "email-set", "version", 1));
  }

  private String filled(String template) {
    return template
        .replace("{account}", Long.toString(crowd.company().id()))
        .replace("{contact}", "1");
  }
}
