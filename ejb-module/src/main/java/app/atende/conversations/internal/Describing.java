package app.atende.conversations.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeValues;
import app.atende.attributes.Attributes;
import app.atende.config.Now;
import app.atende.conversations.CustomAttributesChanged;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Gives a conversation other custom attributes, and tells it. */
@ApplicationScoped
public class Describing {

  @Inject private ConversationStore store;
  @Inject private AttributeValues values;
  @Inject private Events events;
  @Inject private Now now;

  /** Puts these in the place of a locked conversation's own. The same again does nothing. */
  public void describe(Conversation conversation, Attributes custom, Actor actor) {
    Attributes before = conversation.customAttributes();
    Instant at = now.instant();
    if (conversation.replaceCustomAttributes(custom, at)) {
      store.write(conversation);
      values.replace(AttributeOwner.CONVERSATION, conversation.id().value(), custom);
      events.publish(
          new CustomAttributesChanged(conversation.ref(), before, custom, actor.cause(), at));
    }
  }
}
