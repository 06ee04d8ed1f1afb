package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.notifications.internal.PushDeviceStore;
import app.atende.people.SessionId;
import app.atende.people.Sessions;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * The front desk for browsers that are told by push. Everybody has his own only; one of somebody
 * else is {@code NOT_FOUND}. A browser belongs to the session in which it was registered, and goes
 * with it.
 */
@Stateless
public class PushDevices {

  /** How many one agent may have in an account; the longest unseen goes for the next one. */
  public static final int MOST = 20;

  /**
   * Stands for no session: a browser that a program registered. It is told until it is removed, its
   * agent leaves, or it was not registered again for long.
   */
  public static final SessionId NO_SESSION = new SessionId(0);

  /** A browser in which nobody has opened the console for so long is told no more. */
  static final Duration KEPT = Sessions.LONGEST;

  @Inject private PushDeviceStore store;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * A browser wants to be told, or tells that it still does. One that somebody else had in this
   * account is the actor's from now on.
   *
   * @param userAgent what it says of itself
   * @throws DomainException {@code NOT_FOUND} where the operator has set no push key
   */
  public void register(PushAddress address, SessionId session, String userAgent, Actor actor) {
    if (settings.pushKey().isEmpty()) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
    AgentId self = self(actor);
    store.register(self, address, new PushDeviceStore.Browser(session, userAgent, now.instant()));
    store.keepNewest(self, MOST);
  }

  /** The actor's browser at this address; throws {@code NOT_FOUND}. One statement. */
  public PushDevice get(PushAddress address, Actor actor) {
    return store
        .find(address, self(actor))
        .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
  }

  /** The actor's browsers, the one seen last first. One statement. */
  public List<PushDevice> list(Actor actor) {
    return actor.isAgent() ? store.list(self(actor), now.instant().minus(KEPT)) : List.of();
  }

  /** A browser is told no more. */
  public void remove(PushDeviceId id, Actor actor) {
    if (store.remove(id, self(actor)) == 0) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
  }

  /** The same for the one at this address; one that is not there is no matter. */
  public void leave(String endpoint, Actor actor) {
    store.remove(endpoint == null ? "" : endpoint, self(actor));
  }

  private static AgentId self(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    return new AgentId(actor.id());
  }
}
