package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.HouseVoice;
import app.atende.conversations.internal.MessageStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The front desk of the hub for asking contacts how they liked a conversation. Whether one is asked
 * is decided elsewhere. For the house alone.
 */
@Stateless
public class SurveyAsking {

  @Inject private ConversationStore store;
  @Inject private MessageStore messages;
  @Inject private HouseVoice voice;

  /**
   * The conversation, locked until the end of the transaction, if there is something to ask about:
   * it is resolved still, and the contact himself wrote in it.
   */
  public Optional<ConversationRef> lockToAsk(ConversationId id, Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    return store
        .lock(id)
        .filter(found -> found.status() == ConversationStatus.RESOLVED)
        .filter(found -> messages.newestIncoming(found.id()).isPresent())
        .map(Conversation::ref);
  }

  /**
   * Asks in this conversation, in the transaction in which it was locked.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public MessageId ask(ConversationId id, SurveyQuestion question, Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    return voice.askRating(find(id), question).id();
  }

  private Conversation find(ConversationId id) {
    return store.lock(id).orElseThrow(ConversationAccess::notFound);
  }
}
