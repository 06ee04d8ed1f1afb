package app.atende.people;

import app.atende.config.TenantId;
import java.net.URI;
import java.util.Optional;

/**
 * A program that answers in conversations, as it is registered with the provider.
 *
 * @param description may be null
 * @param url where it wants to be told of events, may be null
 * @param tenant the account that it belongs to, null for a bot of the whole installation
 */
public record AgentBot(long id, String name, String description, URI url, TenantId tenant) {
  /** The account that it belongs to. */
  public Optional<TenantId> account() {
    return Optional.ofNullable(tenant);
  }

  /**
   * What may be said about a bot, as typed. A null field is left as it is.
   *
   * @param outgoingUrl blank removes it
   */
  public record Edit(String name, String description, String outgoingUrl) {}
}
