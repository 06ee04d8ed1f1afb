package app.atende.webhooks.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.webhooks.DeliveryDetail;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryLine;
import app.atende.webhooks.DeliveryLook;
import app.atende.webhooks.DeliveryPage;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What the front desks of webhooks and of inboxes do alike with a log; they ask for rights. */
@ApplicationScoped
public class DeliveryLog {

  private static final int MOST_ROWS = 100;
  private static final int MOST_AT_ONCE = 1000;

  @Inject private DeliveryLogStore store;

  /** A part of it, newest first; up to 100 rows. */
  public DeliveryPage page(WebhookId webhook, DeliveryLook look) {
    int most = Math.max(1, Math.min(look.rows(), MOST_ROWS));
    List<DeliveryLine> found = store.list(webhook, look, most + 1);
    List<DeliveryLine> shown = found.subList(0, Math.min(most, found.size()));
    return new DeliveryPage(shown, found.size() > most ? shown.get(most - 1).id().value() : null);
  }

  /** One with its tries; throws {@code DELIVERY_NOT_FOUND}. */
  public DeliveryDetail one(WebhookId webhook, DeliveryId id) {
    return store
        .find(webhook, id)
        .orElseThrow(() -> new DomainException(ErrorCode.DELIVERY_NOT_FOUND));
  }

  /** Sends one again; throws {@code DELIVERY_NOT_FOUND}. */
  public void again(WebhookId webhook, DeliveryId id, Patience.Span span) {
    if (store.replay(webhook, List.of(id), span) == 0) {
      one(webhook, id);
    }
  }

  /**
   * Sends several again and says how many.
   *
   * @param ids up to 100
   * @throws DomainException at {@code ids}: {@code VALUE_REQUIRED} for none, {@code VALUE_INVALID}
   *     for too many
   */
  public int again(WebhookId webhook, Collection<DeliveryId> ids, Patience.Span span) {
    if (ids.isEmpty()) {
      throw DomainException.at("ids", ErrorCode.VALUE_REQUIRED);
    }
    if (ids.size() > MOST_ROWS) {
      throw DomainException.at("ids", ErrorCode.VALUE_INVALID);
    }
    return store.replay(webhook, ids, span);
  }

  /** Sends those again that were given up since a moment; up to 1,000, and says how many. */
  public int failedAgain(WebhookId webhook, Instant since, Patience.Span span) {
    return store.replayFailed(webhook, since, span, MOST_AT_ONCE);
  }
}
