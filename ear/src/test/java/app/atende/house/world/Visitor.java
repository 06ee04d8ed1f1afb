package app.atende.house.world;

import java.util.List;
import java.util.Map;

/**
 * Somebody who looks at a website with our widget on it.
 *
 * @param token his own, as the widget keeps it
 * @param client sends the token with every request
 */
public record Visitor(Inbox site, String token, Client client) {
  private static final String ROOT = "/api/v1/widget/";

  /** A new visitor, who has said nothing yet. */
  public static Visitor at(Inbox site) {
    Client client = new Client();
    String token =
        client
            .post(ROOT + "config" + query(site), Map.of())
            .ok()
            .json()
            .path("website_channel_config")
            .path("auth_token")
            .asText();
    return new Visitor(site, token, client.with("X-Auth-Token", token));
  }

  /** Writes. */
  public Answer writes(String text) {
    Map<String, Object> message = Map.of("content", text);
    return client.post(path("messages"), Map.of("message", message));
  }

  /** Sends files with a word. */
  public Answer sends(Upload... files) {
    Map<String, String> word = Map.of("message[content]", "look");
    return client.post(path("messages"), word, "message[attachments][]", List.of(files));
  }

  /** Says what he is called. */
  public Answer isCalled(String name) {
    return client.send("PATCH", path("contact"), Map.of("name", name));
  }

  /** An address of the widget's surface at this website. */
  public String path(String rest) {
    return ROOT + rest + query(site);
  }

  private static String query(Inbox site) {
    return "?website_token=" + site.token();
  }
}
