package app.atende.conversations;

import java.util.Locale;

/** Which way a message goes. */
public enum MessageType {
  /** From the contact. */
  INCOMING(0),
  /** From us: a reply or, marked private, a note. */
  OUTGOING(1),
  /** A line that says what was done in the conversation. */
  ACTIVITY(2),
  /** Sent by the house, such as a greeting or a survey. */
  TEMPLATE(3);

  private final int number;

  MessageType(int number) {
    this.number = number;
  }

  /** The number that foreign clients know it by. */
  public int number() {
    return number;
  }

  /** The word that stands on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
