package app.atende.inboxes;

import app.atende.attributes.Attributes;

/**
 * What a visitor says about himself before he writes.
 *
 * @param name null for nothing
 * @param email null for nothing
 * @param phoneNumber null for nothing
 * @param ofContact custom attributes of the contact
 * @param ofConversation custom attributes of the conversation that he begins
 */
public record PreChatAnswers(
    String name,
    String email,
    String phoneNumber,
    Attributes ofContact,
    Attributes ofConversation) {

  /** The same with other custom attributes. */
  PreChatAnswers with(Attributes contact, Attributes conversation) {
    return new PreChatAnswers(name, email, phoneNumber, contact, conversation);
  }

  /** What was typed there; empty for nothing. */
  String typed(PreChatField field) {
    Object given =
        switch (field.name()) {
          case PreChatField.NAME -> name;
          case PreChatField.EMAIL -> email;
          case PreChatField.PHONE -> phoneNumber;
          default -> among(field).values().get(field.name());
        };
    return given == null ? "" : given.toString().strip();
  }

  private Attributes among(PreChatField field) {
    return switch (field.owner()) {
      case CONTACT -> ofContact;
      case CONVERSATION -> ofConversation;
    };
  }
}
