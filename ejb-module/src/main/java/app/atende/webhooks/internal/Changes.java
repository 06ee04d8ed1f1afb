package app.atende.webhooks.internal;

import app.atende.attributes.Attributes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code changed_attributes} (contract 11.4): a list of one object for each attribute. */
final class Changes {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final List<Map<String, Object>> all = new ArrayList<>();

  /** The change of one attribute. */
  static String of(String attribute, Object before, Object after) {
    return new Changes().add(attribute, before, after).json();
  }

  /** With this attribute, if it changed. */
  Changes add(String attribute, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      Map<String, Object> both = new LinkedHashMap<>();
      both.put("previous_value", plain(before));
      both.put("current_value", plain(after));
      all.add(Map.of(attribute, both));
    }
    return this;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** As it is kept. */
  String json() {
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A value is none that JSON knows", e);
    }
  }

  /** As it was kept; null stays null. */
  static List<Map<String, Object>> read(String json) {
    try {
      return json == null ? null : JSON.readValue(json, LIST);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column holds what is no list of changes", e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Instant at) {
      return ISO.format(at);
    }
    return value instanceof Attributes attributes ? attributes.values() : value;
  }
}
