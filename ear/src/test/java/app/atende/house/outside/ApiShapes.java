package app.atende.house.outside;

import app.atende.house.world.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the contract says of answers: of each call its status and the shape of its body, read
 * strictly, so that a key that it does not know is a fault of ours.
 */
final class ApiShapes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "/schemas/api/";
  private static final String SHAPES = "$defs";
  private static final List<String> FILES =
      List.of(
          "people",
          "contacts",
          "inboxes",
          "conversations",
          "messages",
          "others",
          "outside",
          "refusals");

  private final ObjectNode shapes = JSON.createObjectNode();
  private final Map<String, Expected> answers = new TreeMap<>();
  private final Schema refusal;

  /** What is answered to a right call; no shape stands for an empty body. */
  private record Expected(int status, Schema shape) {}

  ApiShapes() {
    FILES.forEach(name -> shapes.setAll((ObjectNode) read(name).path(SHAPES)));
    read("answers")
        .path("answers")
        .properties()
        .forEach(one -> answers.put(one.getKey(), expected(one.getValue())));
    refusal = schema(JSON.createObjectNode().put("$ref", "#/$defs/Refusal"));
  }

  static JsonNode read(String name) {
    try (InputStream file = ApiShapes.class.getResourceAsStream(FOLDER + name + ".json")) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Expected expected(JsonNode answer) {
    JsonNode shape = answer.path("shape");
    return new Expected(
        answer.path("status").asInt(), shape.isObject() ? schema((ObjectNode) shape) : null);
  }

  private Schema schema(ObjectNode shape) {
    ObjectNode whole = shape.deepCopy();
    whole.set(SHAPES, shapes);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  /** The calls that have a shape. */
  Set<String> calls() {
    return answers.keySet();
  }

  /** What is wrong with the answer to a right call; nothing when it is as the contract says. */
  List<String> complaints(String call, Answer answer) {
    Expected expected = answers.get(call);
    if (answer.status() != expected.status()) {
      return List.of("not " + expected.status() + ": " + answer);
    }
    if (expected.shape() == null) {
      return answer.body().isBlank() ? List.of() : List.of("not empty: " + answer);
    }
    return check(expected.shape(), answer);
  }

  /**
   * What is wrong with a refusal. Its status is the client's fault and says more than that he asks
   * too often; its body is one of those of section 2.6.
   */
  List<String> complaintsOfRefusal(Answer answer) {
    if (answer.status() < 400 || answer.status() > 499 || answer.status() == 429) {
      return List.of("no refusal: " + answer);
    }
    return answer.status() == 404 && answer.body().isEmpty() ? List.of() : check(refusal, answer);
  }

  /** What is wrong with something that was told under an event, without who caused it. */
  List<String> complaintsOfEvent(String shape, JsonNode told) {
    ObjectNode content = told.deepCopy();
    content.remove("performer");
    Schema known = schema(JSON.createObjectNode().put("$ref", "#/$defs/" + shape));
    return known.validate(content).stream().map(one -> one + " in " + content).toList();
  }

  private static List<String> check(Schema shape, Answer answer) {
    List<String> complaints = new ArrayList<>();
    if (!answer.header("Content-Type").orElse("").startsWith("application/json")) {
      complaints.add("no JSON: " + answer.headers().map().get("Content-Type"));
    }
    try {
      shape.validate(JSON.readTree(answer.body())).forEach(one -> complaints.add(one.toString()));
    } catch (JsonProcessingException e) {
      complaints.add(e.getOriginalMessage());
    }
    if (!complaints.isEmpty()) {
      complaints.add(answer.toString());
    }
    return complaints;
  }
}
