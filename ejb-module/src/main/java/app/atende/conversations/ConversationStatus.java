package app.atende.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a conversation stands. */
public enum ConversationStatus {
  /** Somebody has to do something. */
  OPEN,
  /** A bot has it, or it waits for something outside. */
  PENDING,
  /** Put aside until a moment, or until the contact writes. */
  SNOOZED,
  /** Done; a new message of the contact opens it again. */
  RESOLVED;

  /** The word that stands on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this word, in any case. */
  public static Optional<ConversationStatus> ofWord(String word) {
    return Arrays.stream(values()).filter(s -> s.name().equalsIgnoreCase(word)).findFirst();
  }
}
