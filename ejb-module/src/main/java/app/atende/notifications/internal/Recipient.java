package app.atende.notifications.internal;

/**
 * Who gets a mail.
 *
 * @param email in normalised form
 * @param name how he is called; may be anything that people type
 */
public record Recipient(String email, String name) {}
