package app.atende.house.outside;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Upload;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an endpoint is sent that changes something: valid, if what is asked for is there. An action
 * takes what its record names and nothing else (X7), so what it is sent is read from there.
 */
final class Bodies {
  private static final String LATER = LocalDateTime.now(ZoneOffset.UTC).plusDays(9).toString();

  private Bodies() {}

  /**
   * What it is about.
   *
   * @param mark stands in every name and text
   * @param conversation its number
   * @param assignee who has it and shall have it; 0 for nobody
   * @param agent somebody of the account
   * @param merged contact who goes into the one that is asked for
   */
  record About(String mark, long conversation, long assignee, long agent, long merged) {}

  /** What this endpoint takes; null for nothing. */
  static Map<String, Object> of(Endpoint endpoint, About about) {
    if (!Door.ACTIONS.leadsTo(endpoint)) {
      return loose(about);
    }
    Optional<Class<?>> taken = Endpoints.taken(endpoint);
    if (taken.isEmpty()) {
      return null;
    }
    Map<String, Object> body = new HashMap<>();
    for (RecordComponent field : taken.get().getRecordComponents()) {
      String name = snake(field.getName());
      body.put(name, value(endpoint, field, name, about));
    }
    return body;
  }

  /** Whether it takes a file as it is, and no record. */
  static boolean isFile(Endpoint endpoint) {
    return endpoint.verb().equals("POST")
        && endpoint.template().matches(".*/(files|contact_imports|picture)");
  }

  /** Sends it one that it can read. */
  static Answer sendFile(Client client, String address, Endpoint endpoint) {
    byte[] table = "nome;email\nAna;ana@acme.example\n".getBytes(StandardCharsets.UTF_8);
    byte[] file = endpoint.template().endsWith("picture") ? Upload.PICTURE : table;
    return client.send(
        client
            .request(address)
            .setHeader("Content-Type", "application/octet-stream")
            .setHeader("X-File-Name", "a.csv")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Object value(Endpoint endpoint, RecordComponent field, String name, About about) {
    boolean isText = field.getType() == String.class;
    boolean isKept = endpoint.template().matches(".*/(folders|segments|scheduled_messages).*");
    return switch (name) {
      case "at" -> isText ? LATER : (Object) 1_700_000_000_000L;
      case "until" -> isText ? "tomorrow" : null;
      case "status" -> isText ? "open" : "OPEN";
      case "version" -> isKept ? 0 : -1;
      case "filter" -> endpoint.template().contains("/segments") ? "email-set" : "team-set";
      case "conversations" -> many(endpoint, about);
      default -> {
        Map<String, Object> known = known(about);
        if (!known.containsKey(name)) {
          throw new AssertionError("Nobody said what " + name + " is in " + endpoint);
        }
        yield known.get(name);
      }
    };
  }

  private static List<Object> many(Endpoint endpoint, About about) {
    long id = about.conversation();
    return endpoint.template().endsWith("/undo")
        ? List.of(Map.of("id", id, "version", -1, "change", Map.of("priority", "low")))
        : List.of(id);
  }

  private static Map<String, Object> known(About about) {
    Map<String, Object> known = new HashMap<>(ReaderQuestions.BROWSER);
    String mark = about.mark();
    known.put("name", mark + " renamed");
    known.put("title", mark + "-new");
    known.put("content", mark + " wrote");
    known.put("text", mark + " says");
    known.put("email", mark.replace('_', '-') + "@house.example");
    known.put("short_code", mark);
    known.put("conversation", about.conversation());
    known.put("into", about.conversation());
    known.put("merged", about.merged());
    known.put("merged_version", -1);
    known.put("agent", about.assignee() == 0 ? null : about.assignee());
    known.put("phone_number", "+551130001000");
    known.putAll(choices());
    return known;
  }

  private static Map<String, Object> choices() {
    Map<String, Object> choices = new HashMap<>();
    for (String none : new String[] {"team", "attachments", "echo_id", "in_reply_to", "remove"}) {
      choices.put(none, null);
    }
    for (String none : new String[] {"seen", "attributes", "way", "locale"}) {
      choices.put(none, null);
    }
    choices.put("note", true);
    choices.put("quiet", true);
    choices.put("agents", List.of());
    choices.put("add", List.of(1));
    choices.put("change", Map.of("priority", "low"));
    choices.put("availability", "online");
    choices.put("theme", "dark");
    choices.put("density", "condensed");
    choices.put("on", true);
    choices.put("kind", "mentioned");
    choices.put("wanted", true);
    choices.put("priority", "low");
    choices.put("words", "amanhã");
    choices.put("to", "other");
    choices.put("channel", "API");
    choices.put("sections", List.of(Map.of("name", "actions", "open", true)));
    return choices;
  }

  /** What programs and visitors send: their dialect passes over what it does not know. */
  private static Map<String, Object> loose(About about) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", about.mark() + " renamed");
    body.put("content", about.mark() + " wrote");
    body.put("message", Map.of("content", about.mark() + " wrote"));
    body.put("draft_message", Map.of("message", about.mark() + " types"));
    body.put("inbox_id", 1);
    body.put("user_ids", List.of(about.agent()));
    body.put("channel", Map.of("type", "api"));
    return body;
  }
}
