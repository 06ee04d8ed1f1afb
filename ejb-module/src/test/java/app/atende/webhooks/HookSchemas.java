package app.atende.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published shapes, read strictly: a key that they do not know is a fault of ours. */
public final class HookSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "/webhooks/schemas/webhooks.schema.json";

  private HookSchemas() {}

  /** What is wrong with a body, by the shape of its event; nothing when it is as published. */
  public static List<String> complaints(JsonNode body) {
    ObjectNode whole = read();
    String event = body.path("event").asText();
    if (!whole.at("/$defs/" + event).isObject()) {
      return List.of("no shape for " + event);
    }
    close(whole.path("$defs"));
    whole.remove("oneOf");
    whole.put("$ref", "#/$defs/" + event);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    return schema.validate(body).stream().map(Object::toString).toList();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode shape
        && shape.path("properties").isObject()
        && "object".equals(shape.path("type").asText())
        && !shape.has("additionalProperties")) {
      shape.put("additionalProperties", false);
    }
    node.forEach(HookSchemas::close);
  }

  private static ObjectNode read() {
    try (InputStream file = HookSchemas.class.getResourceAsStream(FILE)) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
