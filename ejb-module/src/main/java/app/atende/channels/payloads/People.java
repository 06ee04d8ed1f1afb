package app.atende.channels.payloads;

import app.atende.accounts.AgentSummary;
import app.atende.channels.payloads.Shapes.BotHook;
import app.atende.channels.payloads.Shapes.ContactEvent;
import app.atende.channels.payloads.Shapes.ContactHook;
import app.atende.channels.payloads.Shapes.Named;
import app.atende.channels.payloads.Shapes.UserEvent;
import app.atende.channels.payloads.Shapes.UserHook;
import app.atende.contacts.ContactDetail;
import app.atende.roles.Actor;
import java.util.Locale;
import java.util.Map;

/**
 * Those who take part, as bodies show them.
 *
 * @param account its id and name
 * @param contact with whom it is
 * @param agents those who are named, by id
 * @param baseUrl what stands before the path of a picture
 */
record People(
    Named account, ContactDetail contact, Map<Long, AgentSummary> agents, String baseUrl) {

  private static final String CONTACT = "contact";

  ContactEvent contactEvent() {
    return new ContactEvent(
        contact.additionalAttributes().values(),
        contact.customAttributes().values(),
        contact.email(),
        contact.id().value(),
        contact.identifier(),
        contact.name(),
        contact.phoneNumber(),
        contact.pictureAddress(baseUrl),
        contact.blocked(),
        CONTACT);
  }

  ContactHook contactHook() {
    return new ContactHook(
        account,
        contact.additionalAttributes().values(),
        contact.pictureAddress(baseUrl),
        contact.customAttributes().values(),
        contact.email(),
        contact.id().value(),
        contact.identifier(),
        contact.name(),
        contact.phoneNumber(),
        contact.pictureAddress(baseUrl),
        contact.blocked(),
        CONTACT);
  }

  /** An agent as the inside of a conversation shows him; null for one who is gone. */
  UserEvent userEvent(long id) {
    AgentSummary agent = agents.get(id);
    return agent == null
        ? null
        : new UserEvent(
            id,
            agent.name(),
            agent.availableName(),
            "",
            "user",
            agent.seen().name().toLowerCase(Locale.ROOT),
            "");
  }

  /** Who it was, at the top of a body; null for the house itself. */
  Object hook(Actor.Kind kind, long id, String name) {
    return switch (kind) {
      case AGENT -> userHook(id, name);
      case CONTACT -> contactHook();
      case BOT -> new BotHook(id, name, "agent_bot");
      case SYSTEM -> null;
    };
  }

  /** Who it was, inside of a conversation; null for the house itself. */
  Object event(Actor.Kind kind, long id, String name) {
    return switch (kind) {
      case AGENT -> userEvent(id);
      case CONTACT -> contactEvent();
      case BOT -> new Shapes.BotEvent(id, name, "", "agent_bot");
      case SYSTEM -> null;
    };
  }

  private UserHook userHook(long id, String name) {
    AgentSummary agent = agents.get(id);
    String known = agent == null ? name : agent.name();
    return new UserHook(id, known, agent == null ? null : agent.email(), "user");
  }
}
