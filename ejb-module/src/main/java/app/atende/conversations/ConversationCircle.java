package app.atende.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which conversations a list draws on before its tab and status choose among them. */
public enum ConversationCircle {
  /** All that the one who looks may see. */
  ALL,
  /** Those in which a private note names him. */
  MENTIONS,
  /** Those in which he takes part. */
  PARTICIPATING,
  /** Those that no human has answered yet, and those whose contact waits. */
  UNATTENDED;

  /** The word that stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The circle of this word, {@link #ALL} aside; empty for others and for null. */
  public static Optional<ConversationCircle> ofWord(String word) {
    return Arrays.stream(values())
        .filter(circle -> circle != ALL && circle.word().equals(word))
        .findFirst();
  }
}
