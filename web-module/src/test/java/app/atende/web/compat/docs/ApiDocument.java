package app.atende.web.compat.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The document as it is written, before the server completes it. */
record ApiDocument(JsonNode whole) {

  private static final String FILE = "/META-INF/openapi.yaml";
  private static final Set<String> VERBS = Set.of("get", "post", "patch", "put", "delete");

  /** One call in it. */
  record Call(String verb, String path, JsonNode words) {

    @Override
    public String toString() {
      return verb.toUpperCase(Locale.ROOT) + " " + path;
    }

    boolean changes() {
      return verb.equals("post") || verb.equals("patch");
    }
  }

  static ApiDocument read() {
    try (InputStream file = ApiDocument.class.getResourceAsStream(FILE)) {
      return new ApiDocument(new YAMLMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Call> calls() {
    return whole.path("paths").properties().stream()
        .flatMap(
            item ->
                item.getValue().properties().stream()
                    .filter(field -> VERBS.contains(field.getKey()))
                    .map(field -> new Call(field.getKey(), item.getKey(), field.getValue())))
        .toList();
  }

  /** Everything that it refers to, such as {@code #/components/schemas/Contact}. */
  List<String> references() {
    return whole.findValuesAsText("$ref");
  }

  /** Everything of it that can be referred to. */
  Stream<String> components() {
    return whole.path("components").properties().stream()
        .flatMap(
            kind ->
                kind.getValue().properties().stream()
                    .map(one -> "#/components/" + kind.getKey() + "/" + one.getKey()));
  }

  /** The fields of a schema. */
  Set<String> fields(String schema) {
    JsonNode shape = whole.at("/components/schemas/" + schema);
    return Set.copyOf(
        shape.path("properties").properties().stream().map(Map.Entry::getKey).toList());
  }
}
