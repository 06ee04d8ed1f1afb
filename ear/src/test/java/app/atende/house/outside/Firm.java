package app.atende.house.outside;

import app.atende.config.TenantId;
import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * An account of which everything bears its mark, and whose ids are those of all the others.
 *
 * @param inbox the address of its one inbox
 */
record Firm(String mark, String members, String inbox, Contact contact) {
  private static final Pattern MARK = Pattern.compile("firm\\d\\dm");
  private static final int TOO_LONG = 150_001;

  /** What a client may ask of it. */
  enum Wish {
    READ(true, (client, firm) -> client.get(firm.contact.messages())),
    WRITE(true, (client, firm) -> client.post(firm.contact.messages(), firm.says(" wrote"))),
    RENAME(true, (client, firm) -> client.send("PATCH", firm.contact.address(), firm.called())),
    SEE_THE_INBOX(true, (client, firm) -> client.get(firm.inbox)),
    CHANGE_THE_INBOX(true, (client, firm) -> client.send("PATCH", firm.inbox, firm.called())),
    SAY_TOO_MUCH(
        false,
        (client, firm) -> client.post(firm.contact.messages(), firm.says("x".repeat(TOO_LONG)))),
    STOP_IN_THE_MIDDLE(
        false,
        (client, firm) -> client.post(firm.contact.messages(), "{\"content\":\"" + firm.mark)),
    ADD_A_STRANGER(
        false, (client, firm) -> client.send("PATCH", firm.members, firm.withAStranger())),
    WRITE_ELSEWHERE(
        false,
        (client, firm) ->
            client.post(
                firm.contact.address() + "/conversations/999999/messages", firm.says(" lost")));

    private final boolean granted;
    private final BiFunction<Client, Firm, Answer> ask;

    Wish(boolean granted, BiFunction<Client, Firm, Answer> ask) {
      this.granted = granted;
      this.ask = ask;
    }

    /** Whether it is granted; otherwise it is refused in the middle of the work. */
    boolean granted() {
      return granted;
    }

    Answer of(Firm firm, Client client) {
      return ask.apply(client, firm);
    }
  }

  /** A new one, administered by this person. */
  static Firm open(int number, Person owner) {
    String mark = "firm%02dm".formatted(number);
    TenantId tenant = Provider.ofTheHouse().open(mark, owner);
    String account = "/api/v1/accounts/" + tenant;
    Map<String, Object> api = Map.of("name", mark, "channel", Map.of("type", "api"));
    JsonNode made = owner.program().post(account + "/inboxes", api).ok().json();
    Inbox inbox =
        new Inbox(made.path("id").asLong(), mark, made.path("inbox_identifier").asText(), "");
    Contact contact = Contact.at(inbox, mark);
    contact.begins(mark);
    return new Firm(mark, account + "/inbox_members", account + "/inboxes/" + inbox.id(), contact);
  }

  private Map<String, Object> says(String words) {
    return Map.of("content", mark + words);
  }

  private Map<String, Object> called() {
    return Map.of("name", mark);
  }

  private Map<String, Object> withAStranger() {
    return Map.of("inbox_id", 1, "user_ids", List.of(999_999_999));
  }

  /** Whether an answer names another firm than this one. */
  boolean isBetrayedBy(Answer answer) {
    return MARK.matcher(answer.body()).results().anyMatch(found -> !found.group().equals(mark));
  }
}
