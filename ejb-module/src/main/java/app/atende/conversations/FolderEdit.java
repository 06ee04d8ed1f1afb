package app.atende.conversations;

/**
 * What is said about a folder.
 *
 * @param name one to sixty characters on one line
 * @param filter criteria as text
 */
public record FolderEdit(String name, String filter) {}
