package app.atende.conversations;

import app.atende.contacts.ContactSession;

/**
 * A message that came in.
 *
 * @param message as its sender sees it in the thread
 * @param session who wrote it
 * @param version the conversation's version from now on
 * @param outcome what became of it
 */
public record ReceivedMessage(
    TimelineMessage message, ContactSession session, long version, Outcome outcome) {

  /** What became of a message that came in. */
  public enum Outcome {
    /** It began a conversation. */
    OPENED,
    /** It went on with one that was not resolved. */
    CONTINUED,
    /** It opened a resolved or snoozed one again. */
    REOPENED,
    /** It was here before; nothing was written. */
    REPEATED
  }

  /** Where it stands. */
  public DisplayId conversation() {
    return message.conversation();
  }

  /** Whether it was here before. */
  public boolean isRepeated() {
    return outcome == Outcome.REPEATED;
  }
}
