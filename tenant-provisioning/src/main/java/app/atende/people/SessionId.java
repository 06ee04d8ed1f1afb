package app.atende.people;

/**
 * The id of one session; says nothing about its secret token.
 *
 * @param value a positive number
 */
public record SessionId(long value) {}
