package app.atende.web.compat.shapes;

import app.atende.accounts.AgentSummary;
import app.atende.contacts.ContactDetail;
import java.net.URI;
import java.util.Map;

/** Somebody who acts, inside messages and events: a user, a contact or a bot. */
public sealed interface PersonShape {

  /** The user of an agent (contract 5.1, UserEvent). */
  static UserEvent of(AgentSummary agent) {
    return new UserEvent(
        agent.id().value(),
        agent.name(),
        agent.availableName(),
        "",
        "user",
        agent.seen().word(),
        "");
  }

  /**
   * A contact (contract 5.2, ContactEvent).
   *
   * @param base where the address of his picture begins
   */
  static ContactEvent of(ContactDetail contact, URI base) {
    return new ContactEvent(
        contact.additionalAttributes().values(),
        contact.customAttributes().values(),
        contact.email(),
        contact.id().value(),
        contact.identifier(),
        contact.name(),
        contact.phoneNumber(),
        contact.pictureAddress(base.toString()),
        contact.blocked(),
        "contact");
  }

  /** A contact of whom only his name is told; the other keys are there and empty. */
  static ContactEvent named(long id, String name) {
    return new ContactEvent(Map.of(), Map.of(), null, id, null, name, null, "", false, "contact");
  }

  /** A user; of one who is gone only the name is known. */
  record UserEvent(
      long id,
      String name,
      String availableName,
      String avatarUrl,
      String type,
      String availabilityStatus,
      String thumbnail)
      implements PersonShape {}

  /** A contact with everything that is known of him. */
  record ContactEvent(
      Map<String, Object> additionalAttributes,
      Map<String, Object> customAttributes,
      String email,
      long id,
      String identifier,
      String name,
      String phoneNumber,
      String thumbnail,
      boolean blocked,
      String type)
      implements PersonShape {}

  /** A bot (contract 5.1, BotEvent). */
  record BotEvent(long id, String name, String avatarUrl, String type) implements PersonShape {}
}
