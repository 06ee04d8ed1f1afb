package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.BulkNeeds;
import app.atende.conversations.internal.BulkRun;
import app.atende.conversations.internal.BulkSteps;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front desk for those who sort many conversations at once. What cannot be done with one of
 * them is told and leaves the others alone: it is not there for the actor, changed meanwhile, or
 * its inbox is closed to the new assignee.
 *
 * <p>All of them are changed in one transaction, which locks them first, in the order of their
 * numbers (ADR 0027).
 */
@Stateless
public class BulkTriage {

  /** How many at most in one go. */
  public static final int MOST = 100;

  @Inject private ConversationAccess access;
  @Inject private BulkSteps steps;
  @Inject private Now now;

  /**
   * Changes conversations. A plain agent who opens some has them from then on.
   *
   * @throws DomainException {@code TOO_MANY_CONVERSATIONS}; {@code TIME_PAST} at {@code until} for
   *     a time that is not to come
   */
  public BulkOutcome change(List<BulkItem> items, Actor actor) {
    for (BulkItem item : items) {
      Former standing = item.change().standing();
      if (standing != null && standing.until() != null && isOver(standing)) {
        throw DomainException.at("until", ErrorCode.TIME_PAST);
      }
    }
    return make(items, false, actor);
  }

  /**
   * Takes changes back: each item is what {@link BulkOutcome.Done#back} said, with the version that
   * came of it. What would sleep until a time that is over is open.
   *
   * @throws DomainException {@code TOO_MANY_CONVERSATIONS}
   */
  public BulkOutcome undo(List<BulkItem> items, Actor actor) {
    return make(items, true, actor);
  }

  private boolean isOver(Former standing) {
    return !standing.until().isAfter(now.instant());
  }

  private BulkOutcome make(List<BulkItem> items, boolean back, Actor actor) {
    if (items.size() > MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_CONVERSATIONS, MOST);
    }
    List<BulkOutcome.Done> done = new ArrayList<>();
    List<BulkOutcome.Refused> refused = new ArrayList<>();
    if (!items.isEmpty()) {
      Map<DisplayId, Conversation> found =
          access.toWriteAll(items.stream().map(BulkItem::id).toList(), actor);
      BulkNeeds needs =
          steps.needs(found.values(), items.stream().map(BulkItem::change).toList(), actor);
      BulkRun run = new BulkRun(needs, back, actor);
      for (BulkItem item : items) {
        Conversation conversation = found.get(item.id());
        Optional<DomainException> why = steps.refusal(item, conversation, run);
        why.ifPresentOrElse(
            refusal -> refused.add(BulkOutcome.Refused.of(item.id(), refusal)),
            () -> done.add(steps.make(conversation, item.change(), run)));
      }
    }
    return new BulkOutcome(done, refused);
  }
}
