package app.atende.inboxes;

/**
 * What every agent who sees an inbox may know of it.
 *
 * @param name what people call it
 */
public record InboxSummary(InboxId id, String name, ChannelType channel) {}
