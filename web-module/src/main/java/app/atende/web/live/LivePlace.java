package app.atende.web.live;

/**
 * A place in the numbered news of an account.
 *
 * @param seq the last number
 * @param epoch of the numbering; null when none is known
 */
public record LivePlace(long seq, String epoch) {}
