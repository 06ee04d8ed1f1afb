package app.atende.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How urgent a conversation is. The order of the constants is the order in which they are sorted.
 */
public enum Priority {
  /** Nobody said. */
  NONE,
  LOW,
  MEDIUM,
  HIGH,
  URGENT;

  /** The priority of a word, none for null; empty for a word that means nothing. */
  public static Optional<Priority> ofWord(String word) {
    return Arrays.stream(values()).filter(p -> Objects.equals(p.word(), word)).findFirst();
  }

  /** The word that stands on the wire; null for {@link #NONE}. */
  public String word() {
    return this == NONE ? null : name().toLowerCase(Locale.ROOT);
  }
}
