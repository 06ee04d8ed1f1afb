package app.atende.accounts;

import app.atende.accounts.internal.Agent;
import app.atende.accounts.internal.AgentStore;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who is there. Each device of an agent renews one lease together with all his others, on whatever
 * node; when the last one falls silent, the lease runs out by itself and nobody has to notice a
 * closed browser (W28).
 */
@Stateless
public class Presence {
  /**
   * How long a device counts as there after its last sign. Renew at less than half of it: browsers
   * let a hidden tab speak once a minute only.
   */
  public static final Duration LEASE = Duration.ofSeconds(150);

  @Inject private AgentStore store;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * A sign of life from one of the agent's devices. The first one ever confirms his invitation.
   * Actors who are no agents leave no trace.
   *
   * @return true when he was not there before, so that the others hear of it
   */
  public boolean renew(Actor actor) {
    if (!actor.isAgent()) {
      return false;
    }
    AgentId id = new AgentId(actor.id());
    Agent agent = store.find(id).orElse(null);
    if (agent == null) {
      return false;
    }
    Instant at = now.instant();
    boolean wasThere = store.thereAt(at).contains(id.value());
    store.lease(id, at.plus(LEASE));
    if (!agent.isConfirmed()) {
      agent.confirm();
    }
    if (!wasThere) {
      events.publish(new AgentAvailabilityChanged(id, at, actor.cause()));
    }
    return !wasThere;
  }

  /**
   * Notices who is gone: whose lease has run out since somebody looked last. Of all nodes that look
   * at once, exactly one notices and lets the others hear of it.
   *
   * @return how many are gone
   */
  public int noticeGone(Actor actor) {
    Instant at = now.instant();
    List<AgentId> gone = store.dropLeasesBefore(at);
    for (AgentId id : gone) {
      events.publish(new AgentAvailabilityChanged(id, at, actor.cause()));
    }
    return gone.size();
  }
}
