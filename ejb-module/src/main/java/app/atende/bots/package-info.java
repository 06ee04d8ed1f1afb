/**
 * Agent bots of the account: programs that answer in conversations before people do (contract 6.18,
 * ADR 0047). Their numbers and their API tokens belong to the whole house and are made by {@link
 * app.atende.people.AgentBots}; here stands what the account says of each of them, so that its
 * schema tells the whole story.
 *
 * <p>May import: {@code roles}, {@code accounts}, {@code files}. Speaks {@link
 * app.atende.bots.BotChanged} and {@link app.atende.bots.BotDeleted}. {@code inboxes} says which
 * bot answers where, {@code webhooks} tells a bot what happens there.
 */
package app.atende.bots;
