package app.atende.files;

/**
 * Where files wait that go out later.
 *
 * @param conversation row id of the conversation
 * @param scheduled row id of the scheduled message
 */
public record ScheduledPlace(long conversation, long scheduled) {}
