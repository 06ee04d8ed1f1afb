package app.atende.webhooks;

import app.atende.inboxes.InboxId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an administrator says of a webhook.
 *
 * @param url where it is told, http or https; unique in the account
 * @param name what the account calls it; null for nothing
 * @param events what it is told of, at least one
 * @param inbox shown beside it, or null; does not restrict what it is told (contract 6.17)
 * @param enabled whether it is told anything at all
 */
public record WebhookEdit(
    String url, String name, Set<HookEvent> events, InboxId inbox, boolean enabled) {

  /** Copies the events. */
  public WebhookEdit {
    Set<HookEvent> copy = EnumSet.noneOf(HookEvent.class);
    copy.addAll(events);
    events = copy;
  }

  /** Switched on, without a name or an inbox. */
  public static WebhookEdit of(String url, Set<HookEvent> events) {
    return new WebhookEdit(url, null, events, null, true);
  }

  @Override
  public Set<HookEvent> events() {
    Set<HookEvent> copy = EnumSet.noneOf(HookEvent.class);
    copy.addAll(events);
    return copy;
  }
}
