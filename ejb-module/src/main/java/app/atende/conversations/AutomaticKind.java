package app.atende.conversations;

import app.atende.attributes.Attributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why the house itself wrote a message to a contact. It stands among the attributes of the message,
 * so that whoever reads it knows the cause.
 */
public enum AutomaticKind {
  /** It was the first message of a conversation. */
  GREETING,
  /** It came outside of the inbox's business hours. */
  OUT_OF_OFFICE,
  /** Nothing had happened for as long as the account waits. */
  IDLE,
  /** It was resolved, and the inbox asks how the contact liked it. */
  SURVEY;

  private static final String KEY = "automatic";

  /** As it is kept among the attributes of a message. */
  public Attributes toAttributes() {
    return Attributes.NONE.with(KEY, name());
  }

  /** The cause that these attributes of a message tell; empty when there is none. */
  public static Optional<AutomaticKind> ofAttributes(Attributes attributes) {
    return attributes
        .text(KEY)
        .flatMap(
            word -> Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst());
  }
}
