package app.atende.webhooks.internal;

import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryEnded;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says what became of messages on their way to an inbox's address or to a bot. Only says it: the
 * message or its conversation is changed later, by a listener, since whoever is here holds the
 * webhook's row and would wait for the conversation's.
 */
@ApplicationScoped
public class InboxEnds {

  private static final Set<HookEvent> OF_MESSAGES =
      EnumSet.of(HookEvent.MESSAGE_CREATED, HookEvent.MESSAGE_UPDATED);

  @Inject private DeliveryEndStore store;
  @Inject private Events events;

  /** After a try; nothing is said of what arrived at once, or will be tried again. */
  void settled(Claimed claimed, DeliveryStore.Next next) {
    boolean failed =
        next.state() == DeliveryState.FAILED && next.cause() != DeliveryCause.SUBJECT_GONE;
    boolean arrivedLate =
        next.state() == DeliveryState.DELIVERED
            && claimed.event() == HookEvent.MESSAGE_CREATED
            && claimed.kept().body() != null;
    if (failed || arrivedLate) {
      say(claimed.id(), claimed.event(), next.at());
    }
  }

  /** Gives up what was not tried in time; says how many there were. */
  int expire(WebhookId webhook, Instant before, Instant at, int most) {
    return giveUp(store.late(webhook, before, most), DeliveryCause.EXPIRED, at);
  }

  /** Gives up what waits for an inbox or a bot without an address; says how many there were. */
  public int giveUpWaiting(WebhookId webhook, Instant at, int most) {
    return giveUp(store.waitingForNobody(webhook, most), DeliveryCause.SWITCHED_OFF, at);
  }

  private int giveUp(List<DeliveryEndStore.Waiting> some, DeliveryCause cause, Instant at) {
    store.giveUp(some, cause, at);
    some.forEach(one -> say(one.id(), one.event(), at));
    return some.size();
  }

  private void say(DeliveryId id, HookEvent event, Instant at) {
    if (OF_MESSAGES.contains(event)) {
      events.publish(new DeliveryEnded(id, Actor.SYSTEM.cause(), at));
    }
  }
}
