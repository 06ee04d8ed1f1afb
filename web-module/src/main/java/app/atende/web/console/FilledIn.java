package app.atende.web.console;

import app.atende.attributes.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a message asked of the contact, and what he answered: a form, a menu, or a rating. Reads
 * content attributes as programs and contacts wrote them (contract 5.5); what has another shape is
 * passed over.
 *
 * @param question its words; empty when there are none
 * @param answer his words; empty as long as there are none
 * @param stars 1 to 5 for a rating; 0 for anything else
 */
public record FilledIn(String question, String answer, int stars) {

  private static final int MOST = 50;
  private static final int MOST_STARS = 5;
  private static final String FACES = "😞😑😐😀😍";

  /** Of a message with these attributes, in the order of its questions. */
  static List<FilledIn> of(Attributes attributes) {
    Object submitted = attributes.values().get("submitted_values");
    Object items = attributes.values().get("items");
    if (submitted instanceof Map<?, ?> object) {
      return rating(object.get("csat_survey_response"));
    }
    List<Map<?, ?>> answers = maps(submitted);
    Map<String, FilledIn> byName = new LinkedHashMap<>();
    for (Map<?, ?> item : maps(items)) {
      String name = text(item.get("name"));
      if (!name.isEmpty()) {
        String label = text(item.get("label"));
        byName.put(name, new FilledIn(label.isEmpty() ? name : label, "", 0));
      }
    }
    List<FilledIn> chosen = new ArrayList<>();
    for (Map<?, ?> answer : answers) {
      put(answer, byName, chosen);
    }
    chosen.addAll(0, byName.values());
    return chosen.stream().limit(MOST).toList();
  }

  private static void put(Map<?, ?> answer, Map<String, FilledIn> byName, List<FilledIn> chosen) {
    String name = text(answer.get("name"));
    String title = text(answer.get("title"));
    String value = text(answer.get("value"));
    if (name.isEmpty()) {
      chosen.add(new FilledIn("", title.isEmpty() ? value : title, 0));
    } else {
      String question = byName.containsKey(name) ? byName.get(name).question() : name;
      byName.put(name, new FilledIn(question, value, 0));
    }
  }

  private static List<FilledIn> rating(Object response) {
    if (!(response instanceof Map<?, ?> given) || !(given.get("rating") instanceof Number stars)) {
      return List.of();
    }
    int rating = Math.max(1, Math.min(MOST_STARS, stars.intValue()));
    return List.of(new FilledIn("", text(given.get("feedback_message")), rating));
  }

  private static List<Map<?, ?>> maps(Object list) {
    List<Map<?, ?>> found = new ArrayList<>();
    if (list instanceof List<?> all) {
      for (Object each : all) {
        if (each instanceof Map<?, ?> map) {
          found.add(map);
        }
      }
    }
    return found;
  }

  private static String text(Object value) {
    return value instanceof String text ? text.strip() : "";
  }

  /** Whether it is a rating. */
  public boolean isRating() {
    return stars > 0;
  }

  /** The face of a rating. */
  public String face() {
    int at = FACES.offsetByCodePoints(0, stars - 1);
    return FACES.substring(at, FACES.offsetByCodePoints(at, 1));
  }
}
