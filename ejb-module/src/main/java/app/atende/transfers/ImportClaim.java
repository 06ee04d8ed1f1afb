package app.atende.transfers;

/**
 * The right to work through a table, until somebody else gets it.
 *
 * @param id which
 * @param token proves it
 */
public record ImportClaim(ImportId id, String token) {}
