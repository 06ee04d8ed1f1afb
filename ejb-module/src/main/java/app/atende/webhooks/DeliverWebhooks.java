package app.atende.webhooks;

import app.atende.config.Now;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.tenancy.Tenants;
import app.atende.webhooks.internal.DeliveryDesk;
import app.atende.webhooks.internal.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes the lane of webhooks. It calls nobody itself, so a slow address holds no worker of the
 * outbox: it looks whether anything is due, leaves a row that looks once more when a node that
 * sends would have been given up, and hands over.
 */
@ApplicationScoped
public class DeliverWebhooks implements DurableListener {

  private static final String NAME = "deliver-webhooks";

  /** When what a dead node had claimed is nobody's again. */
  private static final Duration NET = Duration.ofSeconds(150);

  private static final Duration NET_IS_OLD = Duration.ofSeconds(75);
  private static final int MANY = 1000;

  @Inject private DeliveryDesk desk;
  @Inject private Event<Target> lane;
  @Inject private Tenants tenants;
  @Inject private Now now;

  private final Map<Target, Instant> nets = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof WebhookDue;
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return Optional.of(((WebhookDue) event).due());
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    Target target = new Target(tenants.current(), new WebhookId(note.id(WebhookDue.WEBHOOK)));
    Instant at = now.instant();
    boolean needsNet = nets.getOrDefault(target, Instant.MIN).isBefore(at.plus(NET_IS_OLD));
    Optional<Instant> net = needsNet ? Optional.of(at.plus(NET)) : Optional.empty();
    if (desk.isDue(target.webhook(), net)) {
      net.ifPresent(moment -> remember(target, moment, at));
      lane.fire(target);
    }
  }

  private void remember(Target target, Instant net, Instant at) {
    if (nets.size() > MANY) {
      nets.values().removeIf(moment -> moment.isBefore(at));
    }
    nets.put(target, net);
  }
}
