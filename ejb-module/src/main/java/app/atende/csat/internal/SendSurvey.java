package app.atende.csat.internal;

import app.atende.config.Now;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.MessageId;
import app.atende.conversations.SurveyAsking;
import app.atende.conversations.SurveyQuestion;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSurvey;
import app.atende.inboxes.SurveyLabelRule;
import app.atende.inboxes.SurveyRules;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks a contact how he liked a conversation that was resolved, where the inbox wants it (S3.1,
 * W25). Not asked is who is blocked, who never wrote, whose conversation is open again meanwhile,
 * and who was asked before as often as the inbox wants. One resolve is one question: the row says
 * which, and the locked conversation keeps two runs apart.
 */
@ApplicationScoped
public class SendSurvey implements DurableListener {

  @Inject private InboxQueries inboxes;
  @Inject private SurveyAsking asking;
  @Inject private SurveyStore store;
  @Inject private SurveyLink link;
  @Inject private Now now;

  @Override
  public String name() {
    return "send-survey";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ConversationStatusChanged changed
        && changed.after() == ConversationStatus.RESOLVED
        && !changed.quiet()
        && inboxes
            .survey(changed.conversation().inbox(), Actor.SYSTEM)
            .filter(survey -> asksAbout(survey, changed.causedBy()))
            .isPresent();
  }

  private static boolean asksAbout(InboxSurvey survey, Cause cause) {
    boolean automatic = cause.kind().equals(Actor.Kind.SYSTEM.name());
    return survey.surveyEnabled() && !(automatic && survey.rules().surveySkipsAutomatic());
  }

  @Override
  public void handle(EventNote note) {
    asking
        .lockToAsk(new ConversationId(note.id("conversation")), Actor.SYSTEM)
        .filter(conversation -> !store.wasAskedAbout(conversation.id(), note.at()))
        .ifPresent(conversation -> askAbout(conversation, note));
  }

  private void askAbout(ConversationRef conversation, EventNote note) {
    InboxDetail inbox = inboxes.get(conversation.inbox(), Actor.SYSTEM);
    InboxSurvey survey = inbox.manners().survey();
    if (!asksAbout(survey, note.causedBy()) || !allows(survey.rules(), conversation)) {
      return;
    }
    store
        .uuidOfReachable(conversation.id())
        .ifPresent(uuid -> ask(new Occasion(conversation, uuid, note.at()), inbox));
  }

  private void ask(Occasion occasion, InboxDetail inbox) {
    Optional<String> words = link.words(inbox, occasion.uuid());
    if (words.isPresent()) {
      SurveyQuestion question =
          new SurveyQuestion(words.get(), inbox.manners().survey().surveyLook());
      MessageId message = asking.ask(occasion.conversation().id(), question, Actor.SYSTEM);
      store.add(occasion, message, now.instant());
    }
  }

  private boolean allows(SurveyRules rules, ConversationRef conversation) {
    boolean asked =
        switch (rules.surveyWhen()) {
          case EACH_RESOLVE -> false;
          case ONCE -> store.wasAskedAbout(conversation.id());
          case EVERY_DAYS -> store.wasAskedSince(conversation.contact(), before(rules));
        };
    return !asked
        && (rules.surveyLabelRule() == SurveyLabelRule.ANY
            || rules.allows(store.labelsOf(conversation.id())));
  }

  private Instant before(SurveyRules rules) {
    return now.instant().minus(Duration.ofDays(rules.surveyDays()));
  }

  /**
   * What is asked about.
   *
   * @param uuid the conversation's, for the public address
   * @param resolvedAt tells one resolve from the next
   */
  record Occasion(ConversationRef conversation, String uuid, Instant resolvedAt) {}
}
