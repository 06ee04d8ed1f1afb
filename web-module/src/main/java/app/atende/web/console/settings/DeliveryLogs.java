package app.atende.web.console.settings;

import app.atende.bots.BotId;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.webhooks.BotDeliveries;
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

/** The logs of webhooks, of the addresses of inboxes and of bots, for a page that shows one. */
@ApplicationScoped
public class DeliveryLogs {

  @Inject private WebhookDeliveries ofWebhooks;
  @Inject private InboxDeliveries ofInboxes;
  @Inject private BotDeliveries ofBots;

  /** A part of a log, newest first. */
  public DeliveryPage list(LogOwner owner, DeliveryLook look, Actor actor) {
    return switch (owner.kind()) {
      case INBOX -> ofInboxes.list(inbox(owner), look, actor);
      case BOT -> ofBots.list(bot(owner), look, actor);
      case WEBHOOK -> ofWebhooks.list(webhook(owner), look, actor);
    };
  }

  /** One delivery with its tries. */
  public DeliveryDetail get(LogOwner owner, DeliveryId id, Actor actor) {
    return switch (owner.kind()) {
      case INBOX -> ofInboxes.get(inbox(owner), id, actor);
      case BOT -> ofBots.get(bot(owner), id, actor);
      case WEBHOOK -> ofWebhooks.get(webhook(owner), id, actor);
    };
  }

  /** Sends several once more and says how many. */
  public int replay(LogOwner owner, Collection<DeliveryId> ids, Actor actor) {
    return switch (owner.kind()) {
      case INBOX -> ofInboxes.replay(inbox(owner), ids, actor);
      case BOT -> ofBots.replay(bot(owner), ids, actor);
      case WEBHOOK -> ofWebhooks.replay(webhook(owner), ids, actor);
    };
  }

  /** Sends all once more that were given up, and says how many. */
  public int replayFailed(LogOwner owner, Actor actor) {
    return switch (owner.kind()) {
      case INBOX -> ofInboxes.replayFailed(inbox(owner), Instant.EPOCH, actor);
      case BOT -> ofBots.replayFailed(bot(owner), Instant.EPOCH, actor);
      case WEBHOOK -> ofWebhooks.replayFailed(webhook(owner), Instant.EPOCH, actor);
    };
  }

  private static InboxId inbox(LogOwner owner) {
    return new InboxId(owner.number());
  }

  private static BotId bot(LogOwner owner) {
    return new BotId(owner.number());
  }

  private static WebhookId webhook(LogOwner owner) {
    return new WebhookId(owner.number());
  }
}
