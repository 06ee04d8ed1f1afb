package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a client sent, however it sent it (contract 2.2): query string, JSON, form or form with
 * files, in one tree. Numbers and booleans may be texts, lists may be single values, objects may be
 * JSON in a text. Unknown keys are never looked at.
 *
 * <p>A value of the wrong kind is {@code VALUE_INVALID} at its key; a missing one is empty.
 */
public final class LooseBody {

  private static final LooseBody EMPTY =
      new LooseBody(JsonNodeFactory.instance.objectNode(), Map.of(), false);

  private final JsonNode tree;
  private final Map<String, List<LooseFile>> files;
  private final boolean wrapsItself;

  /**
   * A body.
   *
   * @param files by the names of their fields without brackets, joined by dots
   * @param wrapsItself whether flat keys count as wrapped ones: so for JSON, not for forms
   */
  LooseBody(JsonNode tree, Map<String, List<LooseFile>> files, boolean wrapsItself) {
    this.tree = tree.isObject() ? tree : JsonNodeFactory.instance.objectNode();
    this.files = files;
    this.wrapsItself = wrapsItself;
  }

  /**
   * A JSON object.
   *
   * @throws DomainException {@code BODY_UNREADABLE} when it is none
   */
  public static LooseBody ofJson(String text) {
    try {
      JsonNode node = Wire.read(text);
      if (node != null && node.isObject()) {
        return new LooseBody(node, Map.of(), true);
      }
    } catch (IOException unreadable) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
    throw new DomainException(ErrorCode.BODY_UNREADABLE);
  }

  /** The object under this key; for JSON also the flat keys themselves, where there is none. */
  public LooseBody wrapped(String key) {
    return !has(key) && wrapsItself ? this : inside(key);
  }

  /** The object under this key, also when it is a text that holds JSON; else an empty body. */
  public LooseBody inside(String key) {
    return object(key)
        .map(object -> new LooseBody(object, below(key), wrapsItself))
        .orElse(files.isEmpty() ? EMPTY : new LooseBody(EMPTY.tree, below(key), wrapsItself));
  }

  private Map<String, List<LooseFile>> below(String key) {
    String prefix = key + ".";
    return files.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
  }

  /** Whether the client sent this key at all, be it with null. */
  public boolean has(String key) {
    return tree.has(key);
  }

  /** The text, trimmed of nothing; numbers and booleans as they are written; empty when null. */
  public Optional<String> text(String key) {
    return value(key)
        .map(node -> node.isValueNode() ? node.asText() : refuse(key))
        .map(text -> text.replace("\0", ""));
  }

  /** The text, unless it is empty or blank. */
  public Optional<String> filled(String key) {
    return text(key).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The whole number, which may be a text; an empty text is none. */
  public Optional<Long> number(String key) {
    return filled(key).map(text -> toNumber(key, text));
  }

  private static long toNumber(String key, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return refuse(key);
    }
  }

  /** The boolean, which may be one of the texts and numbers that stand for one. */
  public Optional<Boolean> flag(String key) {
    return filled(key)
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true", "1", "t", "on", "yes" -> true;
                  case "false", "0", "f", "off", "no" -> false;
                  default -> LooseBody.<Boolean>refuse(key);
                });
  }

  /** The object, also when it is a text that holds JSON; empty when absent, null or blank. */
  public Optional<ObjectNode> object(String key) {
    return value(key).flatMap(node -> toObject(key, node));
  }

  private static Optional<ObjectNode> toObject(String key, JsonNode node) {
    if (node instanceof ObjectNode object) {
      return Optional.of(object);
    }
    if (!node.isTextual()) {
      return refuse(key);
    }
    if (node.asText().isBlank()) {
      return Optional.empty();
    }
    try {
      return Wire.read(node.asText()) instanceof ObjectNode parsed
          ? Optional.of(parsed)
          : refuse(key);
    } catch (IOException e) {
      return refuse(key);
    }
  }

  /**
   * The object as plain maps and values, in the order of its keys. A number that is too large for
   * any of them is refused where it stands.
   */
  public Optional<Map<String, Object>> map(String key) {
    return object(key)
        .map(
            object -> {
              demandNumbers(key, object);
              return Wire.map(object);
            });
  }

  private static void demandNumbers(String place, JsonNode node) {
    if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      refuse(place);
    }
    node.fields()
        .forEachRemaining(each -> demandNumbers(place + "." + each.getKey(), each.getValue()));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        demandNumbers(place + "." + i, node.get(i));
      }
    }
  }

  /** The list of texts; a single value counts as a list of one. Nulls are left out. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : nodes(key)) {
      if (!node.isNull()) {
        texts.add(node.isValueNode() ? node.asText() : refuse(key));
      }
    }
    return texts;
  }

  /** The list of whole numbers; a single value counts as a list of one. */
  public List<Long> numbers(String key) {
    return texts(key).stream().map(String::strip).map(text -> toNumber(key, text)).toList();
  }

  /** The list of objects; a single object counts as a list of one. */
  public List<LooseBody> bodies(String key) {
    List<LooseBody> bodies = new ArrayList<>();
    for (JsonNode node : nodes(key)) {
      bodies.add(node.isObject() ? new LooseBody(node, Map.of(), wrapsItself) : refuse(key));
    }
    return bodies;
  }

  /** The files of this field, in the order in which they came. */
  public List<LooseFile> files(String key) {
    return files.getOrDefault(key, List.of());
  }

  private Optional<JsonNode> value(String key) {
    return Optional.ofNullable(tree.get(key)).filter(node -> !node.isNull());
  }

  private Iterable<JsonNode> nodes(String key) {
    return value(key).map(node -> node.isArray() ? node : List.of(node)).orElse(List.of());
  }

  private static <T> T refuse(String key) {
    throw DomainException.at(key, ErrorCode.VALUE_INVALID, key);
  }
}
