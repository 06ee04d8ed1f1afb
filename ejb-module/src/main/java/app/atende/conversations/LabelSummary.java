package app.atende.conversations;

/**
 * A label of the account.
 *
 * @param id which
 * @param version for the next change
 * @param title in lower case
 * @param description what it is for; null for nothing
 * @param color such as {@code #1B5FD0}
 * @param onSidebar whether it stands beside the inboxes
 */
public record LabelSummary(
    LabelId id, long version, String title, String description, String color, boolean onSidebar) {}
