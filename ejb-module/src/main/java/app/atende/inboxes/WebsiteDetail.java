package app.atende.inboxes;

/**
 * The website side of an inbox.
 *
 * @param token the public website token; carries the account's id
 * @param preChat what a visitor is asked before he writes
 * @param hmacMandatory whether {@code setUser} without a valid hash is refused
 */
public record WebsiteDetail(
    String token, WebsiteLook look, PreChatForm preChat, boolean hmacMandatory) {}
