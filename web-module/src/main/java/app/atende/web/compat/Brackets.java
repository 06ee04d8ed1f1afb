package app.atende.web.compat;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Bracket notation of query strings and forms (contract 2.2): {@code a[b]=1} is an object, {@code
 * a[]=1} a list, {@code a[][b]=1} a list of objects in which a repeated key begins the next one. A
 * plain key that is repeated keeps its last value.
 */
final class Brackets {

  private static final int DEEPEST = 8;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode root = NODES.objectNode();

  /** Adds one pair, its name and value already decoded. */
  void add(String name, String value) {
    List<String> path = path(name);
    if (path.size() > DEEPEST) {
      throw new DomainException(ErrorCode.BODY_UNREADABLE);
    }
    put(root, path, value);
  }

  /** What was added, as one object. */
  ObjectNode tree() {
    return root;
  }

  /**
   * The base name of {@code files[]} or {@code message[attachments][]}: its keys without brackets.
   */
  static List<String> path(String name) {
    List<String> keys = new ArrayList<>();
    int bracket = name.indexOf('[');
    if (bracket <= 0 || !name.endsWith("]")) {
      return List.of(name);
    }
    keys.add(name.substring(0, bracket));
    for (String key : name.substring(bracket + 1, name.length() - 1).split("]\\[", -1)) {
      keys.add(key);
    }
    return keys;
  }

  private static void put(ObjectNode into, List<String> path, String value) {
    String key = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty()) {
      into.put(key, value);
    } else if (rest.get(0).isEmpty()) {
      append(list(into, key), rest.subList(1, rest.size()), value);
    } else {
      put(object(into, key), rest, value);
    }
  }

  private static void append(ArrayNode list, List<String> rest, String value) {
    if (rest.isEmpty()) {
      list.add(value);
      return;
    }
    JsonNode last = list.isEmpty() ? null : list.get(list.size() - 1);
    boolean begins = !(last instanceof ObjectNode) || last.has(rest.get(0));
    put(begins ? list.addObject() : (ObjectNode) last, rest, value);
  }

  private static ObjectNode object(ObjectNode into, String key) {
    JsonNode known = into.get(key);
    return known instanceof ObjectNode object ? object : into.putObject(key);
  }

  private static ArrayNode list(ObjectNode into, String key) {
    JsonNode known = into.get(key);
    return known instanceof ArrayNode list ? list : into.putArray(key);
  }
}
