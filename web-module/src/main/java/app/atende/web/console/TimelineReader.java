package app.atende.web.console;

import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.roles.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Reads the open conversation. */
@RequestScoped
public class TimelineReader {

  private static final int ROWS = 20;

  @Inject private ConversationQueries queries;
  @Inject private Timelines timelines;
  @Inject private BubbleMaker bubbles;

  /**
   * A page of the conversation: the newest messages, or those before one that is shown already.
   *
   * @param before id of a message, or null
   * @param back address of the list
   */
  public Timeline page(ConversationDetail conversation, Long before, String back, Actor actor) {
    MessageId bound = before == null ? null : new MessageId(before);
    List<TimelineMessage> found =
        timelines.thread(conversation.card().id(), new TimelineSlice(bound, null, ROWS + 1), actor);
    boolean older = found.size() > ROWS;
    List<TimelineMessage> shown = older ? found.subList(1, found.size()) : found;
    int unread = before == null ? conversation.card().unread() : 0;
    return timeline(
        conversation,
        bubbles.page(shown, unread),
        older ? shown.get(0).id().value() : null,
        new Looker(actor, back));
  }

  /** Single messages of a conversation. */
  public Timeline single(DisplayId id, Collection<MessageId> ids, Actor actor) {
    ConversationDetail conversation = queries.detail(id, actor);
    List<Bubble> alone = bubbles.alone(timelines.bubbles(id, ids, actor));
    return timeline(conversation, alone, null, new Looker(actor, ""));
  }

  private static Timeline timeline(
      ConversationDetail conversation, List<Bubble> shown, Long before, Looker looker) {
    ConversationCard card = conversation.card();
    long assignee = card.assignee() == null ? 0 : card.assignee().id().value();
    return new Timeline(
        card.id().value(),
        card.version(),
        card.contact().name(),
        card.contact().id().value(),
        card.contact().blocked(),
        conversation.contact().email(),
        card.status().name(),
        assignee,
        card.assignee() == null ? null : card.assignee().name(),
        assignee == looker.actor().id(),
        card.inbox().name(),
        CardMaker.glyph(card.inbox().channel()),
        card.inbox().channel().name(),
        card.unread(),
        looker.back(),
        card.snoozedUntil(),
        shown,
        before);
  }

  private record Looker(Actor actor, String back) {}
}
