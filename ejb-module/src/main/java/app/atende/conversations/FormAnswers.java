package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactSession;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.Message;
import app.atende.conversations.internal.MessageStore;
import app.atende.conversations.internal.Placement;
import app.atende.events.Events;
import app.atende.roles.Actor;
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
    Message message =
        messages
            .find(answer.message(), in.id())
            .filter(Message::isAnswerable)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
    Instant at = now.instant();
    message.answer(answer, at);
    events.publish(
        new MessageChanged(message.ref(), in.ref(), message.status(), actor.cause(), at));
  }
}
