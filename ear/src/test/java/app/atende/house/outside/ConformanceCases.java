package app.atende.house.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Of each call that writes: a right body, and all that makes it a wrong one. */
final class ConformanceCases {
  private final JsonNode all = ApiShapes.read("cases");

  /**
   * One call.
   *
   * @param sent whether the right body is sent too
   */
  record Case(ObjectNode right, boolean sent, JsonNode required, JsonNode wrong, JsonNode at) {
    private static Case of(JsonNode known) {
      return new Case(
          (ObjectNode) known.path("right"),
          known.path("sent").asBoolean(true),
          known.path("required"),
          known.path("wrong"),
          known.path("at"));
    }

    /** The right body without one field, and with each wrong value of each field, by what it is. */
    Map<String, String> wrongOnes() {
      Map<String, String> bodies = new LinkedHashMap<>();
      required.forEach(
          field -> bodies.put("without " + field.asText(), changed(field.asText(), null)));
      wrong
          .properties()
          .forEach(
              field ->
                  field
                      .getValue()
                      .forEach(
                          value ->
                              bodies.put(
                                  field.getKey() + " = " + value, changed(field.getKey(), value))));
      return bodies;
    }

    /** A dot leads into an object. */
    private String changed(String field, JsonNode value) {
      ObjectNode body = right.deepCopy();
      String[] steps = field.split("\\.");
      ObjectNode in = body;
      for (int step = 0; step < steps.length - 1; step++) {
        in = (ObjectNode) in.path(steps[step]);
      }
      String last = steps[steps.length - 1];
      if (value == null) {
        in.remove(last);
      } else {
        in.set(last, value);
      }
      return body.toString();
    }

    /** The names of its fields. */
    Set<String> fields() {
      Set<String> names = new TreeSet<>();
      right.fieldNames().forEachRemaining(names::add);
      wrong.fieldNames().forEachRemaining(name -> names.add(name.replaceFirst("\\..*", "")));
      return names;
    }

    /** What stands in blanks of its address in place of the usual. */
    Map<String, String> blanks() {
      Map<String, String> blanks = new HashMap<>();
      at.properties().forEach(one -> blanks.put(one.getKey(), one.getValue().asText()));
      return blanks;
    }
  }

  /** The case of a call; one without fields where it has none. */
  Case of(String call) {
    JsonNode known = all.path("cases").path(call);
    return known.isObject()
        ? Case.of(known)
        : new Case(empty(), false, all.path("none"), all.path("none"), all.path("none"));
  }

  private ObjectNode empty() {
    return ((ObjectNode) all).objectNode();
  }

  /** The calls that have one, and those that take nothing. */
  List<String> calls() {
    List<String> calls = new ArrayList<>();
    all.path("cases").fieldNames().forEachRemaining(calls::add);
    all.path("nothing").forEach(call -> calls.add(call.asText()));
    return calls;
  }
}
