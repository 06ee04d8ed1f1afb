package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationId;
import app.atende.notifications.internal.NoticeEntryStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices in numbered pages, for programs. Everybody reads his own; who is no agent has none, and
 * those of conversations that he may not see any more are left out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeEntryQueries {

  /** So many are counted and can be reached. */
  public static final int MOST = 1500;

  private static final int MOST_ROWS = 100;

  @Inject private NoticeEntryStore store;

  /**
   * So many behind so many others. One statement, none beyond {@link #MOST}.
   *
   * @param rows how many at most, up to 100
   */
  public List<NoticeEntry> page(NoticeIncludes includes, int first, int rows, Actor actor) {
    int most = Math.min(Math.min(rows, MOST_ROWS), MOST - first);
    return actor.isAgent() && most > 0
        ? store.page(self(actor), includes, Math.max(0, first), most)
        : List.of();
  }

  /** How many there are, up to {@link #MOST}. One statement. */
  public long count(NoticeIncludes includes, Actor actor) {
    return actor.isAgent() ? store.count(self(actor), includes, MOST) : 0;
  }

  /** One of the actor's; throws {@code NOTICE_NOT_FOUND}. One statement. */
  public NoticeEntry get(NoticeId id, Actor actor) {
    return Optional.of(actor)
        .filter(Actor::isAgent)
        .flatMap(agent -> store.find(id, self(agent)))
        .orElseThrow(() -> new DomainException(ErrorCode.NOTICE_NOT_FOUND));
  }

  /**
   * Of a conversation the newest of each kind that the actor has read, newest first: whichever were
   * unread before are among them. One statement.
   */
  public List<NoticeEntry> readOf(ConversationId conversation, Actor actor) {
    List<NoticeEntry> read =
        actor.isAgent() ? store.readOf(conversation, self(actor), MOST_ROWS) : List.of();
    Map<NoticeKind, NoticeEntry> newest = new LinkedHashMap<>();
    read.forEach(notice -> newest.putIfAbsent(notice.kind(), notice));
    return List.copyOf(newest.values());
  }

  private static AgentId self(Actor actor) {
    return new AgentId(actor.id());
  }
}
