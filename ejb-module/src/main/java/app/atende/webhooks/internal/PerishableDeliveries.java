package app.atende.webhooks.internal;

import app.atende.accounts.Perishable;
import app.atende.config.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The log of webhooks is kept for thirty days. */
@ApplicationScoped
public class PerishableDeliveries implements Perishable {

  private static final Duration KEPT = Duration.ofDays(30);

  @Inject private PerishedDeliveryStore store;
  @Inject private Now now;

  @Override
  public String name() {
    return "webhook-delivery";
  }

  @Override
  public int drop(int most) {
    return store.dropBefore(now.instant().minus(KEPT), most);
  }
}
