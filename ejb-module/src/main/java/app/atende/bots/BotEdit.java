package app.atende.bots;

/**
 * What can be said of a bot, all of it, as typed.
 *
 * @param name how it is called in conversations
 * @param description for colleagues; null or blank for none
 * @param outgoingUrl where it is told what happens; null or blank for nowhere
 */
public record BotEdit(String name, String description, String outgoingUrl) {}
