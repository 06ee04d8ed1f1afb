package app.atende.csat.internal;

import app.atende.contacts.ContactsMerged;
import app.atende.conversations.ContactRated;
import app.atende.conversations.ConversationsRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Keeps what contacts answer beside the question, in the transaction in which they do; follows them
 * when they are merged, and forgets what was removed for good.
 */
@ApplicationScoped
public class KeepAnswers {

  @Inject private SurveyStore store;

  void rated(@Observes ContactRated event) {
    store.rate(event.message().id(), event.rating(), event.at());
  }

  void merged(@Observes ContactsMerged event) {
    store.handOver(event.merged(), event.kept());
  }

  void removed(@Observes ConversationsRemoved event) {
    store.forget(event.conversations());
  }
}
