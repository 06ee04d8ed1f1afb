package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.AutomaticKind;
import app.atende.conversations.ConversationStatus;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxManners;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Answers a contact in the inbox's own words: the first message of a conversation with its
 * greeting, and one that comes outside of its business hours with what it says then. The house
 * writes both, so whoever wrote goes on waiting for a human. Nobody is told that nobody is there
 * while a bot has the conversation.
 */
@ApplicationScoped
public class HouseAnswers {

  @Inject private InboxQueries inboxes;
  @Inject private HouseVoice voice;
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
    InboxId inbox = in.ref().inbox();
    InboxManners manners = inboxes.manners(inbox, Actor.SYSTEM);
    if (first) {
      manners.greeting().ifPresent(text -> voice.say(in, text, AutomaticKind.GREETING));
    }
    boolean isBots =
        in.status() == ConversationStatus.PENDING && inboxes.hasBot(inbox, Actor.SYSTEM);
    if (maybeAway && !isBots) {
      manners.absenceAt(at).ifPresent(text -> tellAbsence(in, text));
    }
  }

  private void tellAbsence(Conversation in, String text) {
    in.answering().toldAbsence();
    voice.say(in, text, AutomaticKind.OUT_OF_OFFICE);
  }
}
