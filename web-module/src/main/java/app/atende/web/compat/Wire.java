package app.atende.web.compat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON of the dialect: names in snake case; a key is there even when its value is null, unless its
 * record says otherwise. What comes in may be neither deeper nor longer than any client needs.
 */
public final class Wire {

  private static final int DEEPEST = 60;
  private static final int LONGEST_TEXT = 2_000_000;
  private static final long LONGEST_BODY = 4_000_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints()).build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private Wire() {}

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEEPEST)
        .maxStringLength(LONGEST_TEXT)
        .maxDocumentLength(LONGEST_BODY)
        .build();
  }

  /** The text of a shape. */
  public static String write(Object shape) {
    try {
      return MAPPER.writeValueAsString(shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A shape cannot be written: " + shape.getClass(), e);
    }
  }

  /**
   * Reads JSON.
   *
   * @throws IOException when it is no JSON, or too deep or too long
   */
  public static JsonNode read(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  /** An object as plain maps, lists, texts, numbers and booleans, in the order of its keys. */
  public static Map<String, Object> map(JsonNode object) {
    return MAPPER.convertValue(object, MAP);
  }

  /** The object in a text of ours as plain maps and values; empty for null. */
  public static Map<String, Object> mapOf(String json) {
    try {
      return json == null ? Map.of() : MAPPER.readValue(json, MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A text of ours is no JSON object", e);
    }
  }

  /** Plain maps, lists, texts, numbers and booleans as a tree. */
  public static JsonNode tree(Object plain) {
    return MAPPER.valueToTree(plain);
  }
}
