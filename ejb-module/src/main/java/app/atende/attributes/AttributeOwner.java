package app.atende.attributes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of what an attribute tells something. */
public enum AttributeOwner {
  /** Of a conversation. */
  CONVERSATION,
  /** Of a contact. */
  CONTACT;

  /** The word on pages and in their addresses: {@code conversation} or {@code contact}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word; empty for any other. */
  public static Optional<AttributeOwner> ofWord(String word) {
    return Arrays.stream(values()).filter(owner -> owner.word().equals(word)).findFirst();
  }
}
