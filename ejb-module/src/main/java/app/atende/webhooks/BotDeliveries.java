package app.atende.webhooks;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.webhooks.internal.BotHookStore;
import app.atende.webhooks.internal.DeliveryLog;
import app.atende.webhooks.internal.Patience;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The front desk for what a bot was told: each delivery of the last thirty days with its tries, and
 * once more if somebody asks. For those who make bots.
 */
@Stateless
public class BotDeliveries {

  @Inject private DeliveryLog log;
  @Inject private BotHookStore hooks;
  @Inject private BotQueries bots;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * A part of a bot's log, newest first; nothing of one that never had an address. Two statements.
   *
   * @param look which part; up to 100 rows
   * @throws DomainException {@code NOT_PERMITTED}
   */
  public DeliveryPage list(BotId bot, DeliveryLook look, Actor actor) {
    actor.require(Permission.AUTOMATION_MANAGE);
    return hooks
        .find(bot)
        .map(hook -> log.page(hook, look))
        .orElse(new DeliveryPage(List.of(), null));
  }

  /**
   * One delivery with its tries. Three statements.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code DELIVERY_NOT_FOUND}
   */
  public DeliveryDetail get(BotId bot, DeliveryId id, Actor actor) {
    actor.require(Permission.AUTOMATION_MANAGE);
    WebhookId hook =
        hooks.find(bot).orElseThrow(() -> new DomainException(ErrorCode.DELIVERY_NOT_FOUND));
    return log.one(hook, id);
  }

  /**
   * Sends several once more, each as it was and under its old name. What is not there, or is just
   * being sent, is passed over.
   *
   * @param ids up to 100
   * @return how many are sent again
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}; {@code WEBHOOK_OFF} for a
   *     bot without an address; at {@code ids}: {@code VALUE_REQUIRED} for none, {@code
   *     VALUE_INVALID} for too many
   */
  public int replay(BotId bot, Collection<DeliveryId> ids, Actor actor) {
    WebhookId hook = told(bot, actor);
    return announce(bot, hook, log.again(hook, ids, Patience.BOT.from(now.instant())), actor);
  }

  /**
   * Sends those once more that were given up since a moment, in their order; up to 1,000 of them.
   *
   * @return how many; 1,000 when there may be more
   * @throws DomainException {@code NOT_PERMITTED}, {@code BOT_NOT_FOUND}; {@code WEBHOOK_OFF} for a
   *     bot without an address
   */
  public int replayFailed(BotId bot, Instant since, Actor actor) {
    WebhookId hook = told(bot, actor);
    Patience.Span span = Patience.BOT.from(now.instant());
    return announce(bot, hook, log.failedAgain(hook, since, span), actor);
  }

  private WebhookId told(BotId bot, Actor actor) {
    actor.require(Permission.AUTOMATION_MANAGE);
    boolean hasAddress = bots.get(bot, actor).outgoingUrl() != null;
    return hooks
        .find(bot)
        .filter(hook -> hasAddress)
        .orElseThrow(() -> new DomainException(ErrorCode.WEBHOOK_OFF));
  }

  private int announce(BotId bot, WebhookId hook, int count, Actor actor) {
    if (count > 0) {
      BotSummary known = bots.get(bot, actor);
      audit.note(
          AuditNote.of("bot_replayed", "agent_bot", bot.value())
              .named(known.name())
              .with("count", count),
          actor);
      Instant at = now.instant();
      events.publish(new WebhookDue(hook, at, actor.cause(), at));
    }
    return count;
  }
}
