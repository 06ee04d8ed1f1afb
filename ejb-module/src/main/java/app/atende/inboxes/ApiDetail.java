package app.atende.inboxes;

/**
 * The programming side of an inbox.
 *
 * @param identifier the public inbox identifier; carries the account's id
 * @param webhookUrl where our side of the conversation is sent; null when nowhere
 * @param hmacMandatory whether contacts without a valid hash are refused
 */
public record ApiDetail(String identifier, String webhookUrl, boolean hmacMandatory) {}
