package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.DisplayId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads a conversation with permission: not there, not yours and stale are said here, once. */
@ApplicationScoped
public class ConversationAccess {

  /** What a caller says who does not know the version. */
  public static final long ANY_VERSION = -1;

  @Inject private ConversationStore store;
  @Inject private KeptStore kept;

  /**
   * The conversation, locked to be changed; the one into which it went, if it did.
   *
   * @param version as the actor saw it; negative when he does not know it
   * @throws DomainException {@code CONVERSATION_NOT_FOUND} when there is none or the actor may not
   *     see it, {@code STALE_EDIT} when it changed meanwhile
   */
  public Conversation toWrite(DisplayId display, long version, Actor actor) {
    Conversation conversation =
        kept.orInstead(display, id -> store.lock(id, ConversationScope.ofOne(actor)))
            .orElseThrow(ConversationAccess::notFound);
    boolean isSeen = version == conversation.version() && display.equals(conversation.display());
    if (version >= 0 && !isSeen) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    return conversation;
  }

  /**
   * Those of these conversations that the actor may see, by number, locked to be changed. The
   * caller looks at their versions.
   */
  public Map<DisplayId, Conversation> toWriteAll(Collection<DisplayId> displays, Actor actor) {
    return store.lock(displays, ConversationScope.condition(actor)).stream()
        .collect(Collectors.toMap(Conversation::display, Function.identity()));
  }

  /**
   * The conversation, to be looked at, or the one into which it went; throws {@code
   * CONVERSATION_NOT_FOUND}.
   */
  public ConversationRef toRead(DisplayId display, Actor actor) {
    return kept.orInstead(display, id -> store.find(id, ConversationScope.ofOne(actor)))
        .map(Conversation::ref)
        .orElseThrow(ConversationAccess::notFound);
  }

  /** No such conversation, or none that the actor may know of. */
  public static DomainException notFound() {
    return new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
  }
}
