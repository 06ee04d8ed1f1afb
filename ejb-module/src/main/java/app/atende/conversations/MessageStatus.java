package app.atende.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a message has come. Never goes back. */
public enum MessageStatus {
  /** Accepted by us or, for a message out, by the channel. */
  SENT(1),
  /** Arrived at the contact's device. */
  DELIVERED(2),
  /** Seen by the contact. */
  READ(3),
  /** The channel refused it. */
  FAILED(0);

  private static final int ARRIVED = 2;
  private final int rank;

  MessageStatus(int rank) {
    this.rank = rank;
  }

  /**
   * Whether a message of this status may take that one: forward only, and no failure once it
   * arrived.
   */
  public boolean mayBecome(MessageStatus next) {
    return next == FAILED ? this != FAILED && rank < ARRIVED : next.rank > rank;
  }

  /** The word that stands on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this word, in any case. */
  public static Optional<MessageStatus> ofWord(String word) {
    return Arrays.stream(values()).filter(s -> s.name().equalsIgnoreCase(word)).findFirst();
  }
}
