package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.ContactSaw;
import app.atende.conversations.MessageChanged;
import app.atende.conversations.MessageStatus;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** When a contact looks at his conversation, all that was written to him counts as read. */
@ApplicationScoped
public class ContactReading {

  @Inject private ConversationStore store;
  @Inject private MessageStore messages;
  @Inject private Events events;
  @Inject private Now now;

  /** The contact has the conversation before his eyes. The same again tells nothing. */
  public void seen(Conversation in, Actor actor) {
    Instant at = now.instant();
    if (!in.seenByContact(at)) {
      return;
    }
    store.writeReading(in, at);
    events.publish(new ContactSaw(in.ref(), actor.cause(), at));
    long last = 0;
    List<Message> unread;
    do {
      unread = messages.unreadByContact(in.id(), last);
      for (Message message : unread) {
        message.come(MessageStatus.READ, null, at);
        last = message.id().value();
      }
      messages.flush();
      unread.forEach(message -> tell(message, in, actor, at));
    } while (unread.size() == MessageStore.MOST_READ_AT_ONCE);
  }

  private void tell(Message message, Conversation in, Actor actor, Instant at) {
    events.publish(
        new MessageChanged(message.ref(), in.ref(), MessageStatus.READ, actor.cause(), at));
  }
}
