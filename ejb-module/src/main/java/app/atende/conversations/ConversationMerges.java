package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.Contacts;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationScope;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.KeptStore;
import app.atende.conversations.internal.MergeStore;
import app.atende.conversations.internal.Merged;
import app.atende.conversations.internal.Merging;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front desk for those who make one conversation of two of the same contact, and two of it
 * again for half a minute (ADR 0030). The number of the merged one leads to the kept one, whatever
 * is asked for or done under it.
 *
 * <p>Every method runs in one transaction, which holds the contact inbox first and then both
 * conversations in the order of their numbers, and throws {@code CONVERSATION_NOT_FOUND} for what
 * the actor may not see.
 */
@Stateless
public class ConversationMerges {

  @Inject private ConversationAccess access;
  @Inject private ConversationStore store;
  @Inject private ConversationQueries queries;
  @Inject private MergeStore merges;
  @Inject private Merging merging;
  @Inject private Contacts contacts;
  @Inject private KeptStore kept;

  /**
   * The other conversations of the contact that the actor may see, the newest first, at most so
   * many. Three statements.
   */
  public List<MergeChoice> choices(DisplayId of, int most, Actor actor) {
    ConversationDetail detail = queries.detail(of, actor);
    List<ConversationCard> others =
        queries.ofContact(detail.contact().id(), most + 1, actor).stream()
            .filter(card -> !card.id().equals(detail.card().id()))
            .limit(most)
            .toList();
    List<DisplayId> near = merges.of(detail.session().id());
    return others.stream().map(card -> new MergeChoice(card, near.contains(card.id()))).toList();
  }

  /**
   * All that stands in one conversation goes into another one of the same contact inbox: messages
   * and what is scheduled, who takes part, labels. The same again changes nothing.
   *
   * @param version of the one that goes, as the actor saw it
   * @return what became of the kept one
   * @throws DomainException {@code STALE_EDIT} when either changed into something else meanwhile;
   *     {@code CONVERSATIONS_NOT_MERGEABLE} at {@code into} for itself, and for one of another
   *     contact or of another way to him
   */
  public ConversationState merge(DisplayId which, long version, DisplayId into, Actor actor) {
    contacts.hold(sessionOf(which), actor);
    if (kept.of(which).filter(into::equals).isPresent()) {
      return access.toWrite(into, Conversations.ANY_VERSION, actor).state();
    }
    Map<DisplayId, Conversation> both = access.toWriteAll(List.of(which, into), actor);
    Conversation merged = present(both, which);
    Conversation target = present(both, into);
    if (version >= 0 && version != merged.version()) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    if (merged == target || !merged.isBeside(target)) {
      throw DomainException.at("into", ErrorCode.CONVERSATIONS_NOT_MERGEABLE);
    }
    merging.merge(merged, target, actor);
    return target.state();
  }

  /** One that has gone into another one meanwhile is not lost, but not what the actor saw. */
  private Conversation present(Map<DisplayId, Conversation> found, DisplayId id) {
    return Optional.ofNullable(found.get(id))
        .orElseThrow(
            () ->
                kept.of(id).isPresent()
                    ? new DomainException(ErrorCode.STALE_EDIT)
                    : ConversationAccess.notFound());
  }

  /**
   * Takes a merge back: the merged conversation is there again with all that had come from it; what
   * was written since then stays in the kept one. The same again changes nothing.
   *
   * @param merged the one that went
   * @return what became of it
   * @throws DomainException {@code MERGE_SETTLED} later than half a minute after it; {@code
   *     STALE_EDIT} when it went elsewhere meanwhile
   */
  public ConversationState undo(DisplayId merged, Actor actor) {
    contacts.hold(sessionOf(merged), actor);
    Optional<Merged> merge = merges.find(merged);
    if (merge.isEmpty()) {
      return access.toWrite(merged, Conversations.ANY_VERSION, actor).state();
    }
    List<Conversation> both =
        store.lockBoth(
            merge.get().merged(), merge.get().into(), ConversationScope.condition(actor));
    if (both.size() < 2) {
      throw ConversationAccess.notFound();
    }
    boolean isFirst = both.get(0).id().equals(merge.get().merged());
    Conversation back = both.get(isFirst ? 0 : 1);
    merging.undo(merge.get(), back, both.get(isFirst ? 1 : 0), actor);
    access.toRead(merged, actor);
    return back.state();
  }

  private ContactInboxId sessionOf(DisplayId id) {
    return merges.contactInbox(id).orElseThrow(ConversationAccess::notFound);
  }
}
