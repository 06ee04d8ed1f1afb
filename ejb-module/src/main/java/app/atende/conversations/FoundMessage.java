package app.atende.conversations;

import java.time.Instant;

/**
 * A message as a search shows it.
 *
 * @param conversation where it stands
 * @param contact with whom that conversation is
 * @param inbox where it takes place
 * @param type which way it went
 * @param privateNote whether only agents see it
 * @param content Markdown, all of it
 * @param sender who wrote it; null for the house itself
 * @param at when
 */
public record FoundMessage(
    MessageId id,
    DisplayId conversation,
    String contact,
    ConversationCard.Inbox inbox,
    MessageType type,
    boolean privateNote,
    String content,
    TimelineMessage.Sender sender,
    Instant at) {}
