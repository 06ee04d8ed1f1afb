package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.AutomaticKind;
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
 * Answers a contact in the inbox's own words: the first message of a conversation with its
 * greeting, and one that comes outside of its business hours with what it says then. The house
 * writes both, so whoever wrote goes on waiting for a human.
 */
@ApplicationScoped
public class HouseAnswers {

  @Inject private InboxQueries inboxes;
  @Inject private MessageWriter writer;
  @Inject private ConversationStore store;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Answers what the contact has just written, where the inbox wants it.
   *
   * @param in locked, with the contact's message in it
   * @param first whether that was its first one
   */
  public void answer(Conversation in, boolean first) {
    Instant at = now.instant();
    boolean maybeAway = in.answering().mayTellAbsence(at);
    if (!first && !maybeAway) {
      return;
    }
    InboxManners manners = inboxes.manners(in.ref().inbox(), Actor.SYSTEM);
    if (first) {
      manners.greeting().ifPresent(text -> write(in, text, AutomaticKind.GREETING));
    }
    if (maybeAway) {
      manners.absenceAt(at).ifPresent(text -> write(in, text, AutomaticKind.OUT_OF_OFFICE));
    }
  }

  private void write(Conversation in, String text, AutomaticKind cause) {
    MessageDraft draft = MessageDraft.of(text).withAttributes(cause.toAttributes());
    Message message = writer.compose(in, MessageType.TEMPLATE, draft, Actor.SYSTEM);
    writer.write(in, message, draft, Actor.SYSTEM);
    in.greet(message.id(), now.instant());
    if (cause == AutomaticKind.OUT_OF_OFFICE) {
      in.answering().toldAbsence();
    }
    store.write(in);
    events.publish(
        new MessageWritten(
            message.ref(), in.ref(), ReplyTimes.NONE, Actor.SYSTEM.cause(), message.createdAt()));
  }
}
