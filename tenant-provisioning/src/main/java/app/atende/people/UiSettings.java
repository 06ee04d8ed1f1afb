package app.atende.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON object in which a person's settings of the console stand side by side. */
final class UiSettings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private UiSettings() {}

  /** What a column holds; an empty object for null and for nothing. */
  static JsonNode read(String json) {
    try {
      return JSON.readTree(json == null || json.isBlank() ? "{}" : json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column holds what is no JSON object", e);
    }
  }

  /** An object to be filled. */
  static ObjectNode empty() {
    return JSON.createObjectNode();
  }
}
