package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageType;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ReplyTimes;
import app.atende.events.Events;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Answers the first message of a conversation with the inbox's greeting. The house writes it, so
 * whoever wrote goes on waiting for a human.
 */
@ApplicationScoped
public class Greeter {

  @Inject private InboxQueries inboxes;
  @Inject private MessageWriter writer;
  @Inject private ConversationStore store;
  @Inject private Events events;
  @Inject private Now now;

  /** Greets, where the inbox wants it; the conversation is locked and holds its first message. */
  public void greet(Conversation in) {
    InboxManners manners = inboxes.get(in.ref().inbox(), Actor.SYSTEM).manners();
    String greeting = manners.greetingMessage();
    if (!manners.greetingEnabled() || greeting == null || greeting.isBlank()) {
      return;
    }
    MessageDraft draft = MessageDraft.of(greeting);
    Message message = writer.compose(in, MessageType.TEMPLATE, draft, Actor.SYSTEM);
    writer.write(in, message, draft, Actor.SYSTEM);
    Instant at = now.instant();
    in.greet(message.id(), at);
    store.write(in);
    events.publish(
        new MessageWritten(
            message.ref(), in.ref(), ReplyTimes.NONE, Actor.SYSTEM.cause(), message.createdAt()));
  }
}
