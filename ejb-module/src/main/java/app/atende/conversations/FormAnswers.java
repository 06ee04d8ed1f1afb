package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.Message;
import app.atende.conversations.internal.MessageStore;
import app.atende.conversations.internal.Placement;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The front desk for what a contact fills into a message that he was sent: the fields of a form,
 * the choice of a menu, a rating. Nothing else of a message can be changed from outside, and no
 * other message than one written to him.
 */
@Stateless
public class FormAnswers {

  @Inject private Placement placement;
  @Inject private ConversationStore store;
  @Inject private MessageStore messages;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Keeps it with the message and tells everybody.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}, {@code MESSAGE_NOT_FOUND}, and {@code
   *     RATING_CLOSED} for a rating 14 days after the question
   */
  public void submit(ContactSession session, FormAnswer answer, Actor actor) {
    Conversation in =
        answer.conversation() == null
            ? placement
                .newest(session)
                .orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND))
            : placement.named(session, answer.conversation());
    keep(in, answer, actor);
  }

  /**
   * Keeps a rating that came by the public address of its question, which only the contact has. For
   * the house alone.
   *
   * @param in where the question stands now
   * @throws DomainException as {@link #submit}
   */
  public void rate(ConversationId in, FormAnswer answer, Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    Conversation found =
        store.lock(in).orElseThrow(() -> new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
    keep(found, answer, Actor.contact(found.ref().contact().value(), ""));
  }

  private void keep(Conversation in, FormAnswer answer, Actor actor) {
    Message message =
        messages
            .find(answer.message(), in.id())
            .filter(Message::isAnswerable)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
    Instant at = now.instant();
    message.answer(answer, at);
    if (answer.rating() != null) {
      events.publish(new ContactRated(message.ref(), in.ref(), answer.rating(), actor.cause(), at));
    }
    events.publish(
        new MessageChanged(message.ref(), in.ref(), message.status(), actor.cause(), at));
  }
}
