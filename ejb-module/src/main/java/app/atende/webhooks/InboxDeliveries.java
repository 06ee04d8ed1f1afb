package app.atende.webhooks;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.webhooks.internal.DeliveryLog;
import app.atende.webhooks.internal.InboxHookStore;
import app.atende.webhooks.internal.Patience;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The front desk for what the address of an API inbox was told: each delivery of the last thirty
 * days with its tries, and once more if somebody asks. For those who manage inboxes.
 */
@Stateless
public class InboxDeliveries {

  @Inject private DeliveryLog log;
  @Inject private InboxHookStore hooks;
  @Inject private InboxQueries inboxes;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Whether the inbox has an address, so that something can be sent there again. One statement.
   *
   * @throws DomainException {@code NOT_PERMITTED}
   */
  public boolean isServed(InboxId inbox, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    return hooks.of(inbox).filter(InboxHookStore.Served::isServed).isPresent();
  }

  /**
   * A part of an inbox's log, newest first; nothing of one that never had an address. Two
   * statements.
   *
   * @param look which part; up to 100 rows
   * @throws DomainException {@code NOT_PERMITTED}
   */
  public DeliveryPage list(InboxId inbox, DeliveryLook look, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    return hooks
        .find(inbox)
        .map(hook -> log.page(hook, look))
        .orElse(new DeliveryPage(List.of(), null));
  }

  /**
   * One delivery with its tries. Three statements.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code DELIVERY_NOT_FOUND}
   */
  public DeliveryDetail get(InboxId inbox, DeliveryId id, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    WebhookId hook =
        hooks.find(inbox).orElseThrow(() -> new DomainException(ErrorCode.DELIVERY_NOT_FOUND));
    return log.one(hook, id);
  }

  /**
   * Sends several once more, each as it was and under its old name. A message that had failed and
   * arrives now has not failed any more. What is not there, or is just being sent, is passed over.
   *
   * @param ids up to 100
   * @return how many are sent again
   * @throws DomainException {@code NOT_PERMITTED}; {@code WEBHOOK_OFF} for an inbox without an
   *     address; at {@code ids}: {@code VALUE_REQUIRED} for none, {@code VALUE_INVALID} for too
   *     many
   */
  public int replay(InboxId inbox, Collection<DeliveryId> ids, Actor actor) {
    WebhookId hook = served(inbox, actor);
    Instant at = now.instant();
    return announce(inbox, hook, log.again(hook, ids, Patience.INBOX.from(at)), actor);
  }

  /**
   * Sends those once more that were given up since a moment, in their order; up to 1,000 of them.
   *
   * @return how many; 1,000 when there may be more
   * @throws DomainException {@code NOT_PERMITTED}; {@code WEBHOOK_OFF} for an inbox without an
   *     address
   */
  public int replayFailed(InboxId inbox, Instant since, Actor actor) {
    WebhookId hook = served(inbox, actor);
    Instant at = now.instant();
    return announce(inbox, hook, log.failedAgain(hook, since, Patience.INBOX.from(at)), actor);
  }

  private WebhookId served(InboxId inbox, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    return hooks
        .of(inbox)
        .filter(InboxHookStore.Served::isServed)
        .map(InboxHookStore.Served::hook)
        .orElseThrow(() -> new DomainException(ErrorCode.WEBHOOK_OFF));
  }

  private int announce(InboxId inbox, WebhookId hook, int count, Actor actor) {
    if (count > 0) {
      String name = inboxes.names(Set.of(inbox), actor).get(inbox);
      audit.note(
          AuditNote.of("inbox_webhook_replayed", "inbox", inbox.value())
              .named(name)
              .with("count", count),
          actor);
      Instant at = now.instant();
      events.publish(new WebhookDue(hook, at, actor.cause(), at));
    }
    return count;
  }
}
