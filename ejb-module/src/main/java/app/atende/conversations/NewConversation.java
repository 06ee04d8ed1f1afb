package app.atende.conversations;

import app.atende.attributes.Attributes;

/**
 * A conversation that a contact begins, before he writes.
 *
 * @param customAttributes the account's own attributes of it
 * @param additionalAttributes where he came from: page, browser, language
 * @param standing how it stands from its first moment; null for open
 */
public record NewConversation(
    Attributes customAttributes, Attributes additionalAttributes, Former standing) {

  /** One of which nothing more is known. */
  public static final NewConversation PLAIN = new NewConversation(Attributes.NONE, Attributes.NONE);

  /** Reads missing attributes as none. */
  public NewConversation {
    customAttributes = customAttributes == null ? Attributes.NONE : customAttributes;
    additionalAttributes = additionalAttributes == null ? Attributes.NONE : additionalAttributes;
  }

  /** One that is open from its first moment. */
  public NewConversation(Attributes customAttributes, Attributes additionalAttributes) {
    this(customAttributes, additionalAttributes, null);
  }

  /** The same with these custom attributes. */
  NewConversation telling(Attributes custom) {
    return new NewConversation(custom, additionalAttributes, standing);
  }

  /** The same that stands so from its first moment; null for open. */
  NewConversation begunAs(Former other) {
    return new NewConversation(customAttributes, additionalAttributes, other);
  }
}
