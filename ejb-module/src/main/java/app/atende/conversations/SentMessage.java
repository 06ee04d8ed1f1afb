package app.atende.conversations;

/**
 * A message that was written by an agent or a bot.
 *
 * @param message its id
 * @param conversation where it stands
 * @param version the conversation's version from now on
 * @param repeated whether the same key was sent before, so that this is the first message again
 */
public record SentMessage(
    MessageId message, DisplayId conversation, long version, boolean repeated) {}
