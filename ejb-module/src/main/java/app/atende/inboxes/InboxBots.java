package app.atende.inboxes;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.inboxes.internal.Inbox;
import app.atende.inboxes.internal.InboxStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The front desk for who answers first at an inbox: a bot, or people at once (contract 6.8). What
 * begins where a bot answers is pending until it hands over.
 */
@Stateless
public class InboxBots {

  @Inject private InboxStore store;
  @Inject private InboxQueries queries;
  @Inject private BotQueries bots;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * The bot of an inbox; empty for none.
   *
   * @throws DomainException {@code INBOX_NOT_FOUND} for an inbox that the actor does not see
   */
  public Optional<BotSummary> find(InboxId id, Actor actor) {
    Inbox inbox =
        store
            .find(id)
            .filter(found -> queries.isVisible(id, actor))
            .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
    return inbox.bot().flatMap(bot -> bots.find(bot, actor));
  }

  /**
   * From now on this bot answers first at an inbox, or none. What is pending there stays so. The
   * same again changes nothing.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code INBOX_NOT_FOUND}; {@code BOT_NOT_FOUND}
   *     for one that the account does not have
   */
  public void give(InboxId id, Optional<BotId> wanted, Actor actor) {
    actor.require(Permission.INBOX_MANAGE);
    Inbox inbox = store.find(id).orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
    if (wanted.equals(inbox.bot())) {
      return;
    }
    String before =
        inbox.bot().flatMap(bot -> bots.find(bot, actor)).map(BotSummary::name).orElse(null);
    String after = wanted.map(bot -> bots.get(bot, actor).name()).orElse(null);
    store.giveBot(id, wanted.orElse(null));
    audit.note(
        AuditNote.of("inbox_bot_changed", "inbox", id.value())
            .named(inbox.name())
            .changed("bot", before, after),
        actor);
    events.publish(new InboxChanged(id, now.instant(), actor.cause()));
  }
}
