package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.attributes.Attributes;
import app.atende.contacts.ContactDetail;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FilledText;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the variables of a message stand for, in one conversation and for one agent (S1.17, M2). */
@ApplicationScoped
public class MessageVariables {
  @Inject private ConversationQueries conversations;
  @Inject private AgentQueries agents;

  /**
   * The values by name, in the order in which they are offered; an empty one has no value. Three
   * statements.
   */
  public Map<String, String> values(DisplayId conversation, Actor actor) {
    ConversationDetail detail = conversations.detail(conversation, actor);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("conversation.id", conversation.toString());
    ofContact(detail.contact(), values);
    agents
        .ofIds(List.of(new AgentId(actor.id())), actor)
        .values()
        .forEach(
            agent -> {
              ofPerson("agent", agent.availableName(), values);
              values.put("agent.email", agent.email());
            });
    custom("contact", detail.contact().customAttributes(), values);
    custom("conversation", detail.customAttributes(), values);
    return values;
  }

  /** Fills a text; one without variables asks nobody. */
  public FilledText fill(String text, DisplayId conversation, Actor actor) {
    return Placeholders.mayStandIn(text)
        ? Placeholders.fill(text, values(conversation, actor))
        : new FilledText(text, text, List.of());
  }

  private static void ofContact(ContactDetail contact, Map<String, String> values) {
    values.put("contact.id", contact.id().toString());
    ofPerson("contact", contact.name(), values);
    values.put("contact.email", orNothing(contact.email()));
    values.put("contact.phone", orNothing(contact.phoneNumber()));
  }

  private static void ofPerson(String who, String name, Map<String, String> values) {
    String[] parts = name.strip().split("\\s+", 2);
    values.put(who + ".name", name);
    values.put(who + ".first_name", parts[0]);
    values.put(who + ".last_name", parts.length > 1 ? parts[1] : "");
  }

  private static void custom(String of, Attributes attributes, Map<String, String> values) {
    attributes
        .values()
        .forEach(
            (key, value) ->
                values.put(of + ".custom_attribute." + key, value == null ? "" : value.toString()));
  }

  private static String orNothing(String value) {
    return value == null ? "" : value;
  }
}
