package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.Timelines;
import app.atende.roles.Actor;
import app.atende.web.compat.shapes.MessageShape;
import app.atende.web.compat.shapes.MessageShapes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What is answered when something was done with a message: the message as it is now. */
@ApplicationScoped
public class MessageAnswers {

  @Inject private ConversationQueries queries;
  @Inject private Timelines timelines;
  @Inject private MessageShapes shapes;

  /**
   * The message in its conversation. Reads in one transaction.
   *
   * @param echoId the sender's own key, in the answer to what he just wrote; else null
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}, {@code MESSAGE_NOT_FOUND}
   */
  @Transactional
  public MessageShape.Full of(DisplayId in, MessageId message, String echoId, Actor actor) {
    ConversationDetail detail = queries.detail(in, actor);
    TimelineMessage found =
        timelines
            .message(message, actor)
            .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
    return shapes.fullOne(found, detail, echoId);
  }
}
