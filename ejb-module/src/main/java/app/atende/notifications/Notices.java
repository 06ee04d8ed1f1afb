package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.events.Events;
import app.atende.notifications.internal.NoticeEntryStore;
import app.atende.notifications.internal.NoticeStore;
import app.atende.notifications.internal.NoticeWishStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk for what agents are told of. Everybody acts on his own notices only; one of
 * somebody else is {@code NOTICE_NOT_FOUND}. The actor's other tabs hear of every change.
 */
@Stateless
public class Notices {

  @Inject private NoticeStore store;
  @Inject private NoticeEntryStore entries;
  @Inject private NoticeWishStore wishes;
  @Inject private ConversationQueries conversations;
  @Inject private Events events;
  @Inject private Now now;

  /** He has read it. A second time changes nothing. */
  public void markRead(NoticeId id, Actor actor) {
    checkIsHis(id, actor);
    announce(store.read(id, self(actor)), NoticeChange.changed(self(actor), id), actor);
  }

  private void checkIsHis(NoticeId id, Actor actor) {
    if (!store.exists(id, self(actor))) {
      throw new DomainException(ErrorCode.NOTICE_NOT_FOUND);
    }
  }

  /** He has read all of them. */
  public void markAllRead(Actor actor) {
    announce(store.readAll(self(actor)), NoticeChange.readAll(self(actor)), actor);
  }

  /**
   * He has opened the conversation, and with it read what he was told of it.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public void markRead(DisplayId conversation, Actor actor) {
    markRead(conversations.detail(conversation, actor).row(), actor);
  }

  /**
   * He has read what he was told of the conversation of this row, whether or not he sees it still.
   * One of which he was told nothing changes nothing.
   */
  public void markRead(ConversationId conversation, Actor actor) {
    AgentId self = self(actor);
    announce(store.readOf(conversation, self), NoticeChange.readOf(conversation, self), actor);
  }

  /**
   * He wants to read it again. One that he put aside comes back; one whose like he has not read
   * either stays as it is, so that there is one thing to read and not two.
   */
  public void markUnread(NoticeId id, Actor actor) {
    checkIsHis(id, actor);
    announce(entries.unread(id, self(actor)), NoticeChange.changed(self(actor), id), actor);
  }

  /** He has opened the page of a webhook, and with it read that it stopped. */
  public void markReadOfWebhook(long webhook, Actor actor) {
    if (actor.isAgent()) {
      AgentId self = self(actor);
      announce(store.readOfWebhook(webhook, self), NoticeChange.readElsewhere(self), actor);
    }
  }

  /** Drops it for good. */
  public void delete(NoticeId id, Actor actor) {
    int gone = store.delete(id, self(actor));
    if (gone == 0) {
      throw new DomainException(ErrorCode.NOTICE_NOT_FOUND);
    }
    announceGone(List.of(id), actor);
  }

  /** Drops all that he has read, for good. */
  public void deleteRead(Actor actor) {
    announceGone(store.deleteRead(self(actor)), actor);
  }

  /** Drops all that he was ever told, for good, also what he put aside. */
  public void deleteAll(Actor actor) {
    announceGone(entries.deleteAll(self(actor)), actor);
  }

  /** Says whether he wants to hear of this kind in this way from now on. */
  public void wish(NoticeKind kind, NoticeWay way, boolean wanted, Actor actor) {
    wishes.keep(self(actor), kind, way, wanted);
  }

  private void announceGone(List<NoticeId> gone, Actor actor) {
    announce(gone.size(), NoticeChange.dropped(self(actor), gone), actor);
  }

  private void announce(int changed, NoticeChange change, Actor actor) {
    if (changed > 0) {
      events.publish(new NoticesChanged(change, null, actor.cause(), now.instant()));
    }
  }

  private static AgentId self(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    return new AgentId(actor.id());
  }
}
