package app.atende.conversations;

/**
 * What is said about a label.
 *
 * @param title two to sixty letters, digits, hyphens and underscores; kept in lower case
 * @param description what it is for; null for nothing
 * @param color such as {@code #1B5FD0}
 * @param onSidebar whether it stands beside the inboxes
 */
public record LabelEdit(String title, String description, String color, boolean onSidebar) {}
