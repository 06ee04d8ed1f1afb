package app.atende.filters;

/**
 * What is said about a filter that shall be kept.
 *
 * @param name one to sixty characters on one line
 * @param filter criteria as text
 */
public record FilterEdit(String name, String filter) {}
