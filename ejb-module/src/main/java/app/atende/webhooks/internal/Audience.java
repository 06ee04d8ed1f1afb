package app.atende.webhooks.internal;

import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who hears what happens somewhere in the account.
 *
 * @param hooks the account's webhooks, with what each wants to hear
 * @param ofInbox the one that serves the inbox where it happens, if it has an address
 * @param ofBot the one that serves the bot that answers there, if it has an address
 */
public record Audience(
    Map<WebhookId, Set<HookEvent>> hooks, Optional<WebhookId> ofInbox, Optional<WebhookId> ofBot) {

  /** The same where nothing happens at an inbox. */
  Audience without() {
    return new Audience(hooks, Optional.empty(), Optional.empty());
  }
}
