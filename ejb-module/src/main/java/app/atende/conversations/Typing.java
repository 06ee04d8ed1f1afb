package app.atende.conversations;

/**
 * Whether somebody types.
 *
 * @param on whether he does
 * @param privateNote whether it is a private note, of which the contact must not hear
 */
public record Typing(boolean on, boolean privateNote) {}
