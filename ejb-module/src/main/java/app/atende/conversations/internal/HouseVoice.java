package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.AutomaticKind;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ReplyTimes;
import app.atende.conversations.SurveyQuestion;
import app.atende.conversations.TimelineMessage;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Says something to the contact in the house's own name; he goes on waiting for a human. */
@ApplicationScoped
public class HouseVoice {

  @Inject private MessageWriter writer;
  @Inject private ConversationStore store;
  @Inject private Events events;
  @Inject private Now now;

  /** Says these words for this reason; the conversation is locked and written. */
  public void say(Conversation in, String words, AutomaticKind cause) {
    MessageDraft draft = MessageDraft.of(words).withAttributes(cause.toAttributes());
    write(in, writer.compose(in, MessageType.TEMPLATE, draft, Actor.SYSTEM), draft);
  }

  /** Asks how the contact liked the conversation, which is locked and written. */
  public Message askRating(Conversation in, SurveyQuestion question) {
    MessageDraft draft =
        MessageDraft.of(question.words())
            .withAttributes(
                AutomaticKind.SURVEY
                    .toAttributes()
                    .with(TimelineMessage.DISPLAY_TYPE, question.look().word()));
    Message message =
        writer
            .compose(in, MessageType.TEMPLATE, draft, Actor.SYSTEM)
            .asking(TimelineMessage.SURVEY);
    write(in, message, draft);
    return message;
  }

  private void write(Conversation in, Message message, MessageDraft draft) {
    writer.write(in, message, draft, Actor.SYSTEM);
    Instant at = now.instant();
    in.greet(message.id(), at);
    store.write(in);
    events.publish(
        new MessageWritten(
            message.ref(), in.ref(), ReplyTimes.NONE, Actor.SYSTEM.cause(), message.createdAt()));
  }
}
