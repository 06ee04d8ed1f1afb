package app.atende.conversations;

import java.util.Locale;

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

  /** The word that stands on the wire; null for {@link #NONE}. */
  public String word() {
    return this == NONE ? null : name().toLowerCase(Locale.ROOT);
  }
}
