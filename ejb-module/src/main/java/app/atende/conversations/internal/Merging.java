package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationsMerged;
import app.atende.conversations.DisplayId;
import app.atende.events.Events;
import app.atende.files.Attachments;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** Lets one locked conversation go into another one, and out of it again. */
@ApplicationScoped
public class Merging {

  @Inject private ConversationStore store;
  @Inject private MergeStore merges;
  @Inject private MovedRowStore rows;
  @Inject private Attachments attachments;
  @Inject private ActivityLog log;
  @Inject private Events events;
  @Inject private Now now;

  /** All of the first goes into the second, which tells it. */
  public void merge(Conversation merged, Conversation kept, Actor actor) {
    Instant at = now.instant();
    ConversationRef gone = merged.ref();
    ConversationStatus before = kept.status();
    Set<ConversationId> origins = merges.origins(gone.id());
    merges.remember(gone.id(), kept.id(), at);
    rows.move(gone.id(), kept.id());
    attachments.follow(gone.id().value(), kept.id().value(), actor);
    boolean news = kept.absorb(merged, at);
    store.write(kept);
    merges.hide(merged, at);
    merges.settle(gone.id(), kept.version());
    if (news) {
      log.tellStatus(kept, before, actor);
    }
    leaveLine(kept, ActivityKind.MERGED, gone.display(), actor);
    events.publish(new ConversationsMerged(kept.ref(), gone, origins, false, actor.cause(), at));
  }

  /**
   * All that had come with it goes back.
   *
   * @throws DomainException {@code MERGE_SETTLED} when it was merged too long ago
   */
  public void undo(Merged merge, Conversation merged, Conversation kept, Actor actor) {
    Instant at = now.instant();
    if (!merge.isFresh(at)) {
      throw new DomainException(ErrorCode.MERGE_SETTLED);
    }
    ConversationStatus before = kept.status();
    Set<ConversationId> origins = merges.origins(merged.id());
    Set<ConversationId> staying = merges.origins(kept.id());
    staying.removeAll(origins);
    rows.moveBack(kept.id(), merged.id(), origins, staying);
    attachments.follow(kept.id().value(), kept.id().value(), actor);
    attachments.follow(merged.id().value(), merged.id().value(), actor);
    merges.forget(merged.id(), origins);
    boolean news = kept.release(merge, rows.rest(kept.id(), merge.at(), kept.seenUntil(merge)), at);
    store.write(kept);
    merges.show(merged, kept, at);
    if (news) {
      log.tellStatus(kept, before, actor);
    }
    leaveLine(kept, ActivityKind.MERGE_UNDONE, merged.display(), actor);
    leaveLine(merged, ActivityKind.MERGE_UNDONE, kept.display(), actor);
    events.publish(
        new ConversationsMerged(kept.ref(), merged.ref(), origins, true, actor.cause(), at));
  }

  private void leaveLine(Conversation in, ActivityKind kind, DisplayId other, Actor actor) {
    log.leaveLine(in, Activity.of(kind, actor, other.toString()), actor);
  }
}
