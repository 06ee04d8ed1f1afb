package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueries;
import app.atende.notifications.internal.NoticeRow;
import app.atende.notifications.internal.NoticeStore;
import app.atende.notifications.internal.NoticeWishStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The read side of notices. Everybody reads his own; who is no agent has none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeQueries {

  /** Up to which number unread ones are counted: beyond it, nobody reads digits. */
  public static final int MOST = 99;

  private static final int MOST_ROWS = 100;

  @Inject private NoticeStore store;
  @Inject private NoticeWishStore wishes;
  @Inject private ConversationQueries conversations;
  @Inject private AgentQueries agents;

  /**
   * A part of the actor's notices; those of what he may not see any more are left out. Three
   * statements.
   *
   * @param selection which of them, and in which order
   * @param cursor what the part before gave as next, or null for the beginning
   * @param rows how many at most, up to 100
   * @throws DomainException {@code VALUE_INVALID} for a cursor that is none of these
   */
  public NoticePage list(NoticeSelection selection, String cursor, int rows, Actor actor) {
    int most = Math.max(1, Math.min(rows, MOST_ROWS));
    List<NoticeRow> found =
        actor.isAgent() ? store.list(self(actor), selection, cursor, most + 1) : List.of();
    List<NoticeRow> shown = found.subList(0, Math.min(most, found.size()));
    String next = found.size() > most ? shown.get(most - 1).cursor() : null;
    return new NoticePage(notices(shown, actor), next);
  }

  private List<Notice> notices(List<NoticeRow> rows, Actor actor) {
    Set<ConversationId> ids =
        rows.stream()
            .map(NoticeRow::conversation)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<ConversationId, ConversationCard> cards = conversations.cards(ids, actor);
    Set<AgentId> causes =
        rows.stream().flatMap(row -> row.agent().stream()).collect(Collectors.toSet());
    Map<AgentId, String> names = agents.names(causes, actor);
    List<Notice> notices = new ArrayList<>();
    for (NoticeRow row : rows) {
      ConversationCard card = row.conversation() == null ? null : cards.get(row.conversation());
      if (card != null || row.about() != null && NoticeKind.of(actor).contains(row.kind())) {
        notices.add(row.notice(card, row.agent().map(names::get).orElse(null)));
      }
    }
    return notices;
  }

  /** How many the actor has not read, up to one more than {@link #MOST}. One statement. */
  public long unread(Actor actor) {
    return actor.isAgent() ? store.unread(self(actor), MOST + 1) : 0;
  }

  /** The same of an agent, for the house that tells him. One statement. */
  public long unread(AgentId agent, Actor asking) {
    asking.require(Permission.AGENT_MANAGE);
    return store.unread(agent, MOST + 1);
  }

  /** Of what the actor wants to hear, and how. One statement. */
  public NoticeWishes wishes(Actor actor) {
    return actor.isAgent() ? wishes.of(self(actor)) : NoticeWishes.NONE;
  }

  private static AgentId self(Actor actor) {
    return new AgentId(actor.id());
  }
}
