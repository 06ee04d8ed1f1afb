package app.atende.house.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer who writes through the public API of an inbox. */
public final class Contact {
  private final Client client;
  private final String base;
  private final String pubsubToken;
  private long conversation;

  private Contact(Client client, String base, String pubsubToken) {
    this.client = client;
    this.base = base;
    this.pubsubToken = pubsubToken;
  }

  /** A new contact of this name. */
  public static Contact at(Inbox inbox, String name) {
    return at(new Client(), inbox, name);
  }

  /** The same with a client of one's own. */
  public static Contact at(Client client, Inbox inbox, String name) {
    String contacts = "/public/api/v1/inboxes/" + inbox.token() + "/contacts";
    JsonNode made = client.post(contacts, Map.of("name", name)).ok().json();
    return new Contact(
        client,
        contacts + "/" + made.path("source_id").asText(),
        made.path("pubsub_token").asText());
  }

  /** The same contact, for another conversation of hers. */
  public Contact again() {
    return new Contact(client, base, pubsubToken);
  }

  /** Opens a conversation and writes into it; gives its number. */
  public long begins(String text) {
    opens();
    writes(text).ok();
    return conversation;
  }

  /** Opens a conversation without a word; gives its number. */
  public long opens() {
    conversation = client.post(base + "/conversations", Map.of()).ok().json().path("id").asLong();
    return conversation;
  }

  /** Writes; gives the answer. */
  public Answer writes(String text) {
    return writes(text, null);
  }

  /** Writes with a key of the client's own. */
  public Answer writes(String text, String echoId) {
    Map<String, Object> body = new HashMap<>();
    body.put("content", text);
    if (echoId != null) {
      body.put("echo_id", echoId);
    }
    return client.post(messages(), body);
  }

  /** Sends files with a word. */
  public Answer sends(Upload... files) {
    return client.post(messages(), Map.of("content", "look"), "attachments[]", List.of(files));
  }

  /** What the contact reads in his conversation. */
  public JsonNode reads() {
    return client.get(messages()).ok().json();
  }

  /** The number of the conversation. */
  public long conversation() {
    return conversation;
  }

  /** The token with which he listens. */
  public String pubsubToken() {
    return pubsubToken;
  }

  /** The client behind him. */
  public Client client() {
    return client;
  }

  /** The address of the contact. */
  public String address() {
    return base;
  }

  /** The address of the messages. */
  public String messages() {
    return base + "/conversations/" + conversation + "/messages";
  }
}
