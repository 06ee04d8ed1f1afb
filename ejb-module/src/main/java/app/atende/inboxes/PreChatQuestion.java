package app.atende.inboxes;

import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.config.DomainException;

/**
 * A question of a pre-chat form together with the custom attribute that it asks for, as that one is
 * defined now.
 *
 * @param field the question
 * @param attribute null for a standard question
 */
public record PreChatQuestion(PreChatField field, AttributeSummary attribute) {

  /** What is asked; null for the default of a standard question. */
  public String label() {
    return field.label() == null && attribute != null ? attribute.name() : field.label();
  }

  /** Of which kind the answer is, in the words of the contract. */
  public String type() {
    if (attribute != null) {
      return attribute.type().word();
    }
    return field.name().equals(PreChatField.EMAIL) ? "email" : "text";
  }

  /** Whether it is answered by a tick. */
  boolean isTick() {
    return attribute != null && attribute.type() == AttributeType.CHECKBOX;
  }

  /** The same refusal beside this question. */
  DomainException refusal(DomainException of) {
    return DomainException.at(field.name(), of.code(), of.args().toArray());
  }
}
