package app.atende.webhooks;

import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.webhooks.internal.DeliveryEndStore;
import app.atende.webhooks.internal.InboxEnds;
import app.atende.webhooks.internal.InboxHookStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Gives up, piece by piece, what waits for a webhook that was switched off, and drops the log of
 * one that was deleted. Until then nothing of it is sent and no list shows it.
 */
@ApplicationScoped
public class EndWebhook implements PiecewiseListener {

  private static final String NAME = "end-webhook";
  private static final int PIECE = 500;
  private static final Set<String> WANTED = Set.of(WebhookStopped.TYPE, WebhookDeleted.TYPE);

  @Inject private DeliveryEndStore store;
  @Inject private InboxHookStore inboxes;
  @Inject private InboxEnds ends;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return WANTED.contains(event.type());
  }

  @Override
  public boolean handlePiece(EventNote note) {
    WebhookId webhook = new WebhookId(note.id(WebhookDue.WEBHOOK));
    return end(webhook, note) == PIECE;
  }

  private int end(WebhookId webhook, EventNote note) {
    if (WebhookDeleted.TYPE.equals(note.event())) {
      return store.drop(webhook, PIECE);
    }
    return inboxes.serves(webhook)
        ? ends.giveUpWaiting(webhook, note.at(), PIECE)
        : store.giveUpWaiting(webhook, note.at(), PIECE);
  }
}
