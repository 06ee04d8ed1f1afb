package app.atende.provisioning;

/**
 * How much there is in an account now.
 *
 * @param agents administrators included
 * @param conversations how many there have been so far
 */
public record AccountNumbers(long agents, long inboxes, long conversations) {}
