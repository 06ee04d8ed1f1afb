package app.atende.conversations;

import java.time.Instant;

/**
 * What an agent has typed and not sent.
 *
 * @param conversation where
 * @param note whether it is to be a private note; a reply and a note have a draft each
 * @param content as it stands in the field; empty when there is none any more
 * @param writtenAt when it was typed, by the device's clock
 */
public record KeptDraft(DisplayId conversation, boolean note, String content, Instant writtenAt) {}
