package app.atende.webhooks;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.webhooks.internal.DeliveryLog;
import app.atende.webhooks.internal.Patience;
import app.atende.webhooks.internal.WebhookStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/**
 * The front desk for what webhooks were told: each delivery of the last thirty days with its tries,
 * and once more if somebody asks. Administrators only.
 */
@Stateless
public class WebhookDeliveries {

  @Inject private DeliveryLog log;
  @Inject private WebhookStore webhooks;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * A part of a webhook's log, newest first. Two statements.
   *
   * @param look which part; up to 100 rows
   * @throws DomainException {@code NOT_PERMITTED}, {@code WEBHOOK_NOT_FOUND}
   */
  public DeliveryPage list(WebhookId webhook, DeliveryLook look, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    existing(webhook);
    return log.page(webhook, look);
  }

  /**
   * One delivery with its tries. Three statements.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code WEBHOOK_NOT_FOUND}, {@code
   *     DELIVERY_NOT_FOUND}
   */
  public DeliveryDetail get(WebhookId webhook, DeliveryId id, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    existing(webhook);
    return log.one(webhook, id);
  }

  /**
   * Sends one once more, as it was and under its old name, so that a receiver who has it can tell.
   * One that waits becomes due at once.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code WEBHOOK_NOT_FOUND}, {@code
   *     DELIVERY_NOT_FOUND}; {@code WEBHOOK_OFF} while the webhook is switched off
   */
  public void replay(WebhookId webhook, DeliveryId id, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    checkOn(webhook);
    Instant at = now.instant();
    log.again(webhook, id, Patience.ACCOUNT.from(at));
    announce(webhook, 1, at, actor);
  }

  /**
   * Sends several once more, each like {@link #replay(WebhookId, DeliveryId, Actor)}. What is not
   * there any more, or is just being sent, is passed over.
   *
   * @param ids up to 100
   * @return how many are sent again
   * @throws DomainException {@code NOT_PERMITTED}, {@code WEBHOOK_NOT_FOUND}; {@code WEBHOOK_OFF}
   *     while the webhook is switched off; at {@code ids}: {@code VALUE_REQUIRED} for none, {@code
   *     VALUE_INVALID} for too many
   */
  public int replay(WebhookId webhook, Collection<DeliveryId> ids, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    checkOn(webhook);
    Instant at = now.instant();
    int count = log.again(webhook, ids, Patience.ACCOUNT.from(at));
    if (count > 0) {
      announce(webhook, count, at, actor);
    }
    return count;
  }

  /**
   * Sends those once more that were given up since a moment, in their order; up to 1,000 of them.
   *
   * @return how many; 1,000 when there may be more
   * @throws DomainException {@code NOT_PERMITTED}, {@code WEBHOOK_NOT_FOUND}; {@code WEBHOOK_OFF}
   *     while the webhook is switched off
   */
  public int replayFailed(WebhookId webhook, Instant since, Actor actor) {
    actor.require(Permission.INTEGRATION_MANAGE);
    checkOn(webhook);
    Instant at = now.instant();
    int count = log.failedAgain(webhook, since, Patience.ACCOUNT.from(at));
    if (count > 0) {
      announce(webhook, count, at, actor);
    }
    return count;
  }

  private void announce(WebhookId webhook, int count, Instant at, Actor actor) {
    audit.note(
        AuditNote.of("webhook_replayed", "webhook", webhook.value())
            .named(existing(webhook).shownName())
            .with("count", count),
        actor);
    events.publish(new WebhookDue(webhook, at, actor.cause(), at));
  }

  private void checkOn(WebhookId webhook) {
    if (!existing(webhook).edit().enabled()) {
      throw new DomainException(ErrorCode.WEBHOOK_OFF);
    }
  }

  private WebhookStore.Hook existing(WebhookId id) {
    return webhooks.find(id).orElseThrow(() -> new DomainException(ErrorCode.WEBHOOK_NOT_FOUND));
  }
}
