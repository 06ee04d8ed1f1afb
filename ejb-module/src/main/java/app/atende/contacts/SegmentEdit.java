package app.atende.contacts;

/**
 * What is said about a segment.
 *
 * @param name one to sixty characters on one line
 * @param filter criteria as text
 */
public record SegmentEdit(String name, String filter) {}
