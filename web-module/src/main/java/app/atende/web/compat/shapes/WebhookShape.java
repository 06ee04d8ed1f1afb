package app.atende.web.compat.shapes;

import app.atende.inboxes.InboxId;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookSummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;

/**
 * A webhook (contract 5.6).
 *
 * @param secret what its calls are signed with: administrators only see this shape
 * @param inbox left out where none is shown
 */
public record WebhookShape(
    long id,
    String name,
    String url,
    long accountId,
    List<String> subscriptions,
    String secret,
    @JsonInclude(Include.NON_NULL) Inbox inbox) {

  /** An inbox by name. */
  public record Inbox(long id, String name) {}

  /** The shape of one. An inbox that is gone is not shown. */
  public static WebhookShape of(
      WebhookSummary hook, long account, String secret, Map<InboxId, String> inboxes) {
    InboxId inbox = hook.edit().inbox();
    String name = inbox == null ? null : inboxes.get(inbox);
    return new WebhookShape(
        hook.id().value(),
        hook.edit().name(),
        hook.edit().url(),
        account,
        HookEvent.words(hook.edit().events()),
        secret,
        name == null ? null : new Inbox(inbox.value(), name));
  }
}
