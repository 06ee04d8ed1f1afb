package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The JSON object in which a person's settings of the console stand side by side. */
final class UiSettings {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** MariaDB reads 32 levels. */
  private static final int DEEPEST = 20;

  private UiSettings() {}

  /** What a column holds; an empty object for null and for nothing. */
  static JsonNode read(String json) {
    try {
      return JSON.readTree(json == null || json.isBlank() ? "{}" : json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column holds what is no JSON object", e);
    }
  }

  /**
   * What stands there with these keys in place of the former ones; a null takes a key away. What is
   * below a key is not mixed. The signature stays: it has a field of its own, whose length is
   * checked.
   *
   * @param stands null for nothing
   * @param change a JSON object
   * @throws DomainException {@code VALUE_INVALID} at {@code ui_settings} when the change is no
   *     object, or so deep that no database reads it
   */
  static String over(String stands, String change) {
    ObjectNode settings = empty();
    settings.setAll((ObjectNode) read(stands));
    for (Map.Entry<String, JsonNode> each : changes(change).properties()) {
      if (each.getKey().equals(WritingPreferences.SIGNATURE)) {
        continue;
      }
      if (each.getValue().isNull()) {
        settings.remove(each.getKey());
      } else {
        settings.set(each.getKey(), each.getValue());
      }
    }
    return settings.toString();
  }

  private static ObjectNode changes(String json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode object && depth(object) <= DEEPEST) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw DomainException.at("ui_settings", ErrorCode.VALUE_INVALID, "ui_settings");
    }
    throw DomainException.at("ui_settings", ErrorCode.VALUE_INVALID, "ui_settings");
  }

  private static int depth(JsonNode node) {
    int below = 0;
    for (JsonNode each : node) {
      below = Math.max(below, depth(each));
    }
    return below + 1;
  }

  /** An object to be filled. */
  static ObjectNode empty() {
    return JSON.createObjectNode();
  }
}
