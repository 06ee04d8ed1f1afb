package app.atende.webhooks.internal;

import app.atende.events.DomainEvent;
import app.atende.events.Events;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookDue;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Writes down what webhooks are to be told, in the transaction in which it happens: what is undone
 * is not told, what is committed cannot be forgotten (I4). An account without webhooks pays one
 * short statement for it and writes nothing. However much happens in a transaction, each webhook is
 * called for once.
 */
@ApplicationScoped
public class TakeDeliveries {

  @Inject private WebhookStore webhooks;
  @Inject private DeliveryNoteStore notes;
  @Inject private Events events;

  void take(@Observes DomainEvent event) {
    List<HookNews> news = new HookWords(notes).of(event);
    if (!news.isEmpty()) {
      webhooks.listening().forEach((webhook, wanted) -> take(event, news, webhook, wanted));
    }
  }

  private void take(
      DomainEvent event, List<HookNews> news, WebhookId webhook, Set<HookEvent> wanted) {
    List<HookNews> heard = news.stream().filter(one -> wanted.contains(one.event())).toList();
    for (HookNews one : heard) {
      notes.add(
          webhook,
          new DeliveryNoteStore.Written(
              one.event(),
              one.subject(),
              one.detail().get(),
              event.at(),
              event.at().plus(one.lives())));
    }
    if (!heard.isEmpty() && webhooks.isFirstCall(webhook)) {
      events.publish(new WebhookDue(webhook, event.at(), event.causedBy(), event.at()));
    }
  }
}
