package app.atende.attributes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named values, as JSON knows them: texts, numbers, booleans, lists, maps, null. Immutable; keeps
 * the order in which they were given.
 *
 * @param values never null; nested lists and maps are not to be changed either
 */
public record Attributes(Map<String, Object> values) {

  /** No values at all. */
  public static final Attributes NONE = new Attributes(Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  /** Copies the values. */
  public Attributes {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads a JSON object as we wrote it; null and empty text are {@link #NONE}. */
  public static Attributes ofJson(String json) {
    if (json == null || json.isEmpty()) {
      return NONE;
    }
    try {
      return new Attributes(JSON.readValue(json, OBJECT));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column holds what is no JSON object", e);
    }
  }

  /** The JSON object of these values. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A value is none that JSON knows", e);
    }
  }

  /** The same with this value; null removes it. */
  public Attributes with(String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return new Attributes(changed);
  }

  /** These values, and the others over them. */
  public Attributes mergedWith(Attributes others) {
    Map<String, Object> merged = new LinkedHashMap<>(values);
    merged.putAll(others.values);
    return new Attributes(merged);
  }

  /**
   * Those of the others' values for which there is none here: missing, null or a blank text. Of an
   * object that both have, the whole object with its own gaps filled.
   */
  public Attributes gapsFilledBy(Attributes others) {
    Map<String, Object> gaps = new LinkedHashMap<>();
    others.values.forEach(
        (key, theirs) -> {
          Object ours = values.get(key);
          if (isNothing(ours) && !isNothing(theirs)) {
            gaps.put(key, theirs);
          } else if (ours instanceof Map && theirs instanceof Map) {
            Attributes inner = object(key).gapsFilledBy(others.object(key));
            if (!inner.isEmpty()) {
              gaps.put(key, object(key).mergedWith(inner).values);
            }
          }
        });
    return new Attributes(gaps);
  }

  private static boolean isNothing(Object value) {
    return value == null || value instanceof String text && text.isBlank();
  }

  /** The text under this key; empty when there is none or it is no text. */
  public Optional<String> text(String key) {
    return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The whole number under this key; empty when there is none or it is none. */
  public Optional<Long> number(String key) {
    return values.get(key) instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** The object under this key, {@link #NONE} when there is none. */
  public Attributes object(String key) {
    if (!(values.get(key) instanceof Map<?, ?> map)) {
      return NONE;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    map.forEach((name, value) -> inner.put(String.valueOf(name), value));
    return new Attributes(inner);
  }

  /** Whether there is no value. */
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
