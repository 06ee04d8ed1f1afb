package app.atende.conversations;

import java.util.List;

/**
 * A message that was written by an agent or a bot.
 *
 * @param message its id
 * @param conversation where it stands
 * @param version the conversation's version from now on
 * @param repeated whether the same key was sent before, so that this is the first message again
 * @param untold names of colleagues whom it mentions and who may not see the conversation
 */
public record SentMessage(
    MessageId message,
    DisplayId conversation,
    long version,
    boolean repeated,
    List<String> untold) {

  /** Copies the names. */
  public SentMessage {
    untold = List.copyOf(untold);
  }

  /** A message that mentions nobody in vain. */
  public SentMessage(MessageId message, DisplayId conversation, long version, boolean repeated) {
    this(message, conversation, version, repeated, List.of());
  }
}
