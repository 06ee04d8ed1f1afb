package app.atende.webhooks.internal;

import app.atende.events.DomainEvent;
import app.atende.events.Events;
import app.atende.inboxes.InboxId;
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
 * is not told, what is committed cannot be forgotten (I4). The address of the inbox where it
 * happens, and that of the bot there, are webhooks like those of the account. An account without
 * any pays one short statement for it and writes nothing. However much happens in a transaction,
 * each webhook is called for once.
 */
@ApplicationScoped
public class TakeDeliveries {

  @Inject private AudienceStore audience;
  @Inject private DeliveryNoteStore notes;
  @Inject private Events events;

  void take(@Observes DomainEvent event) {
    HookWords words = new HookWords(notes);
    List<HookNews> news = words.of(event);
    List<HookNews> toInbox = words.toInbox(event, news);
    if (news.isEmpty() && toInbox.isEmpty()) {
      return;
    }
    List<HookNews> toBot = words.toBot(event, news);
    boolean isLocal = !toInbox.isEmpty() || !toBot.isEmpty();
    Audience heard = audience.of(isLocal ? placeOf(event) : null);
    heard.hooks().forEach((hook, wanted) -> take(event, wanted(news, wanted), hook));
    heard.ofInbox().ifPresent(hook -> write(event, toInbox, hook, Patience.INBOX));
    heard.ofBot().ifPresent(hook -> write(event, toBot, hook, Patience.BOT));
  }

  /** The inbox whose address or bot is to hear of it; null for none. */
  private static InboxId placeOf(DomainEvent event) {
    Long inbox = event.ids().get("inbox");
    return inbox == null ? null : new InboxId(inbox);
  }

  private static List<HookNews> wanted(List<HookNews> news, Set<HookEvent> wanted) {
    return news.stream().filter(one -> wanted.contains(one.event())).toList();
  }

  private void take(DomainEvent event, List<HookNews> news, WebhookId webhook) {
    write(event, news, webhook, Patience.ACCOUNT);
  }

  private void write(DomainEvent event, List<HookNews> news, WebhookId webhook, Patience patience) {
    for (HookNews one : news) {
      notes.add(
          webhook,
          DeliveryNoteStore.Written.anew(
              one.event(),
              one.subject(),
              one.detail().get(),
              new Patience.Span(event.at(), patience.giveUpAt(event.at(), one.lives()))));
    }
    if (!news.isEmpty() && audience.isFirstCall(webhook)) {
      events.publish(new WebhookDue(webhook, event.at(), event.causedBy(), event.at()));
    }
  }
}
