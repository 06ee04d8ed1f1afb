package app.atende.house.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A socket of the dialect with one subscription (contract 12). Its identifier is a text that the
 * client made up in its own way, blanks and all, and that has to come back byte for byte.
 */
public final class Cable implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Line line;
  private final String identifier;

  private Cable(Line line, String identifier) {
    this.line = line;
    this.identifier = identifier;
  }

  /** The one of a person's program, which listens to an account. */
  public static Cable ofUser(Client program, long account) {
    JsonNode self = program.get("/api/v1/profile").ok().json();
    return open(
        program,
        "{\"channel\": \"RoomChannel\",  \"pubsub_token\":\"%s\" ,\"account_id\":%d,\"user_id\":%d}"
            .formatted(self.path("pubsub_token").asText(), account, self.path("id").asLong()));
  }

  /** The one of a contact. */
  public static Cable ofContact(Contact contact) {
    return open(
        contact.client(),
        "{\"pubsub_token\":\"%s\",\"channel\":\"RoomChannel\"}".formatted(contact.pubsubToken()));
  }

  private static Cable open(Client client, String identifier) {
    Cable cable = new Cable(Line.open(client, "/cable", null), identifier);
    cable.say("subscribe", null);
    Patience.within(SOON).until(() -> cable.isSaid("confirm_subscription"));
    return cable;
  }

  private boolean isSaid(String type) {
    return line.heard().stream()
        .anyMatch(
            frame ->
                type.equals(frame.path("type").asText())
                    && identifier.equals(frame.path("identifier").asText()));
  }

  /** Says that somebody is still there. */
  public void isHere() {
    say("message", "{\"action\":\"update_presence\"}");
  }

  private void say(String command, String content) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("command", command);
    frame.put("identifier", identifier);
    if (content != null) {
      frame.put("data", content);
    }
    try {
      line.say(JSON.writeValueAsString(frame));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What was told under this name so far, under this identifier and no other. */
  public List<JsonNode> told(String event) {
    return line.heard().stream()
        .filter(frame -> event.equals(frame.path("message").path("event").asText()))
        .filter(frame -> identifier.equals(frame.path("identifier").asText()))
        .map(frame -> frame.path("message").path("data"))
        .toList();
  }

  /** Waits until something like this was told under this name, and gives it back. */
  public JsonNode await(String event, Predicate<JsonNode> like) {
    return Patience.within(SOON)
        .alias(event)
        .until(() -> told(event).stream().filter(like).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** Everything that was heard so far. */
  public List<JsonNode> heard() {
    return line.heard();
  }

  @Override
  public void close() {
    line.close();
  }
}
