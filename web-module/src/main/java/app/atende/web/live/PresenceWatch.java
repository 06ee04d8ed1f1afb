package app.atende.web.live;

import app.atende.accounts.Presence;
import app.atende.config.TenantId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices agents whose last device fell silent, in accounts where somebody is there to hear of it.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class PresenceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(PresenceWatch.class);

  @Inject private LiveHub hub;
  @Inject private Tenants tenants;
  @Inject private Presence presence;

  /** Looks once. An account that fails does not keep the others. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void look() {
    for (TenantId account : hub.listened()) {
      try {
        tenants.run(account, () -> presence.noticeGone(Actor.SYSTEM));
      } catch (RuntimeException e) {
        LOG.warn("Presence of account {} could not be looked at", account, e);
      }
    }
  }
}
