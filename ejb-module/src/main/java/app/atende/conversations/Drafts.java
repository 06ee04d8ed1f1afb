package app.atende.conversations;

import app.atende.config.Now;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.DraftRules;
import app.atende.conversations.internal.DraftStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The front desk for what agents have typed and not sent: one for each agent, conversation and kind
 * of message, so that it is there on his other devices too. Nobody sees another's.
 */
@Stateless
public class Drafts {
  private static final int MOST = 100;

  @Inject private ConversationAccess access;
  @Inject private DraftStore store;
  @Inject private Now now;

  /**
   * Keeps a draft in place of an older one; a newer one stays. An empty one says that there is none
   * any more. A clock that runs ahead counts as ours.
   *
   * @throws app.atende.config.DomainException {@code CONVERSATION_NOT_FOUND}, {@code
   *     MESSAGE_TOO_LONG}
   */
  public void keep(KeptDraft draft, Actor actor) {
    String content = DraftRules.typed(draft.content());
    ConversationRef in = access.toRead(draft.conversation(), actor);
    Instant latest = now.instant();
    Instant at = draft.writtenAt().isAfter(latest) ? latest : draft.writtenAt();
    store.keep(
        new DraftStore.Place(actor.id(), in.id(), draft.note()),
        content,
        at.truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * The actor's draft of one kind in a conversation; empty when there is none, or none any more.
   * Two statements.
   *
   * @throws app.atende.config.DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public Optional<String> find(DisplayId conversation, boolean note, Actor actor) {
    ConversationRef in = access.toRead(conversation, actor);
    return actor.isAgent()
        ? store
            .find(new DraftStore.Place(actor.id(), in.id(), note))
            .filter(content -> !content.isEmpty())
        : Optional.empty();
  }

  /**
   * The actor's newest drafts in conversations that he still sees, at most 100, emptied ones among
   * them. One statement.
   */
  public List<KeptDraft> list(Actor actor) {
    return actor.isAgent() ? store.of(actor, MOST) : List.of();
  }
}
