package app.atende.web.console.settings;

import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.webhooks.DeliveryDetail;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryLook;
import app.atende.webhooks.DeliveryPage;
import app.atende.webhooks.InboxDeliveries;
import app.atende.webhooks.WebhookDeliveries;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/** The logs of webhooks and of the addresses of inboxes, for a page that shows either. */
@ApplicationScoped
public class DeliveryLogs {

  @Inject private WebhookDeliveries ofWebhooks;
  @Inject private InboxDeliveries ofInboxes;

  /** A part of a log, newest first. */
  public DeliveryPage list(LogOwner owner, DeliveryLook look, Actor actor) {
    return owner.inbox()
        ? ofInboxes.list(inbox(owner), look, actor)
        : ofWebhooks.list(webhook(owner), look, actor);
  }

  /** One delivery with its tries. */
  public DeliveryDetail get(LogOwner owner, DeliveryId id, Actor actor) {
    return owner.inbox()
        ? ofInboxes.get(inbox(owner), id, actor)
        : ofWebhooks.get(webhook(owner), id, actor);
  }

  /** Sends several once more and says how many. */
  public int replay(LogOwner owner, Collection<DeliveryId> ids, Actor actor) {
    return owner.inbox()
        ? ofInboxes.replay(inbox(owner), ids, actor)
        : ofWebhooks.replay(webhook(owner), ids, actor);
  }

  /** Sends all once more that were given up, and says how many. */
  public int replayFailed(LogOwner owner, Actor actor) {
    return owner.inbox()
        ? ofInboxes.replayFailed(inbox(owner), Instant.EPOCH, actor)
        : ofWebhooks.replayFailed(webhook(owner), Instant.EPOCH, actor);
  }

  private static InboxId inbox(LogOwner owner) {
    return new InboxId(owner.number());
  }

  private static WebhookId webhook(LogOwner owner) {
    return new WebhookId(owner.number());
  }
}
