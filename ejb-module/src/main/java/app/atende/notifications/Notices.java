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
import java.util.Set;

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
    announce(store.read(id, self(actor)), actor);
  }

  private void checkIsHis(NoticeId id, Actor actor) {
    if (!store.exists(id, self(actor))) {
      throw new DomainException(ErrorCode.NOTICE_NOT_FOUND);
    }
  }

  /** He has read all of them. */
  public void markAllRead(Actor actor) {
    announce(store.readAll(self(actor)), actor);
  }

  /**
   * He has opened the conversation, and with it read what he was told of it.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public void markRead(DisplayId conversation, Actor actor) {
    announce(store.readOf(conversations.detail(conversation, actor).row(), self(actor)), actor);
  }

  /**
   * He has read what he was told of the conversation of this row, whether or not he sees it still.
   * One of which he was told nothing changes nothing.
   */
  public void markRead(ConversationId conversation, Actor actor) {
    announce(store.readOf(conversation, self(actor)), actor);
  }

  /**
   * He wants to read it again. One that he put aside comes back; one whose like he has not read
   * either stays as it is, so that there is one thing to read and not two.
   */
  public void markUnread(NoticeId id, Actor actor) {
    checkIsHis(id, actor);
    announce(entries.unread(id, self(actor)), actor);
  }

  /** He has opened the page of a webhook, and with it read that it stopped. */
  public void markReadOfWebhook(long webhook, Actor actor) {
    if (actor.isAgent()) {
      announce(store.readOfWebhook(webhook, self(actor)), actor);
    }
  }

  /** Drops it for good. */
  public void delete(NoticeId id, Actor actor) {
    int gone = store.delete(id, self(actor));
    if (gone == 0) {
      throw new DomainException(ErrorCode.NOTICE_NOT_FOUND);
    }
    announce(gone, actor);
  }

  /** Drops all that he has read, for good. */
  public void deleteRead(Actor actor) {
    announce(store.deleteRead(self(actor)), actor);
  }

  /** Drops all that he was ever told, for good, also what he put aside. */
  public void deleteAll(Actor actor) {
    announce(entries.deleteAll(self(actor)), actor);
  }

  /** Says whether he wants to hear of this kind in this way from now on. */
  public void wish(NoticeKind kind, NoticeWay way, boolean wanted, Actor actor) {
    wishes.keep(self(actor), kind, way, wanted);
  }

  private void announce(int changed, Actor actor) {
    if (changed > 0) {
      events.publish(new NoticesChanged(Set.of(self(actor)), null, actor.cause(), now.instant()));
    }
  }

  private static AgentId self(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    return new AgentId(actor.id());
  }
}
