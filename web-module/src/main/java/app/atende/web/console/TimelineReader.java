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
import app.atende.web.page.Portraits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads the open conversation. */
@RequestScoped
public class TimelineReader {

  /** How many messages a page shows, and how many one reads who goes far back. */
  static final int ROWS = 20;

  static final int FAR = 200;

  @Inject private ConversationQueries queries;
  @Inject private Timelines timelines;
  @Inject private BubbleMaker bubbles;

  /**
   * A page of the conversation: the newest messages, or those before one that is shown already.
   *
   * @param part which of them
   * @param back address of the list
   */
  public Timeline page(ConversationDetail conversation, Part part, String back, Actor actor) {
    MessageId bound = part.before() == null ? null : new MessageId(part.before());
    TimelineSlice slice = new TimelineSlice(bound, null, part.rows() + 1);
    List<TimelineMessage> found = timelines.thread(conversation.card().id(), slice, actor);
    boolean older = found.size() > part.rows();
    List<TimelineMessage> shown = older ? found.subList(1, found.size()) : found;
    boolean divided = bound == null && conversation.card().unread() > 0;
    Instant seen = conversation.times().agentLastSeenAt();
    return timeline(
        conversation,
        divided ? bubbles.page(shown, seen) : bubbles.page(shown),
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
        Portraits.ofContact(card.contact().picture()),
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
        conversation.surveyed(),
        shown,
        before);
  }

  private record Looker(Actor actor, String back) {}

  /**
   * A part of a conversation.
   *
   * @param before id of the message before which it ends; null for the newest ones
   * @param rows how many messages at most
   */
  public record Part(Long before, int rows) {

    /** The newest messages. */
    static final Part NEWEST = new Part(null, ROWS);
  }
}
