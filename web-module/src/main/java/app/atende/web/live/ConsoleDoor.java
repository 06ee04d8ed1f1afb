package app.atende.web.live;

import app.atende.config.DomainException;
import app.atende.config.TenantId;
import app.atende.people.MembershipEnded;
import app.atende.people.SessionRevoked;
import app.atende.people.Sessions;
import app.atende.people.UserId;
import app.atende.realtime.Hearings;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.web.security.AccountEntrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All sockets of the console on this node: lets them in, knows what each may hear, and shows them
 * out as soon as their session, their membership or their account has ended (X21, X39).
 */
@ApplicationScoped
public class ConsoleDoor {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleDoor.class);

  @Inject private LiveHub hub;
  @Inject private NewsFrames frames;
  @Inject private Hearings hearings;
  @Inject private AccountEntrance entrance;
  @Inject private Sessions sessions;
  @Inject private Tenants tenants;

  private final Map<Session, ConsoleEar> ears = new ConcurrentHashMap<>();
  private final Seats<Listener> seats = new Seats<>(Seats.MOST);

  /** A person in an account, over all his tabs. */
  private record Listener(TenantId account, UserId user) {

    static Listener of(ConsoleVisitor visitor) {
      return new Listener(visitor.account().id(), visitor.session().user());
    }
  }

  /** Whether there is a place for one more tab of this person; it is his until it leaves. */
  boolean seats(Session socket, ConsoleVisitor visitor) {
    return seats.take(Listener.of(visitor), socket.getId());
  }

  /**
   * Lets a tab in, which hears nothing yet; empty when its visitor lost his rights since the
   * handshake.
   */
  Optional<ConsoleEar> enter(Session socket, ConsoleVisitor visitor) {
    Optional<ConsoleEar> ear =
        rights(visitor).map(rights -> new ConsoleEar(visitor, new SendQueue(socket), this, rights));
    ear.ifPresentOrElse(
        let -> ears.put(socket, let), () -> seats.giveBack(Listener.of(visitor), socket.getId()));
    return ear;
  }

  /** The tab has gone. */
  Optional<ConsoleEar> leave(Session socket) {
    ConsoleEar ear = ears.remove(socket);
    if (ear != null) {
      seats.giveBack(Listener.of(ear.visitor()), socket.getId());
      hub.leave(ear.visitor().account().id(), ear);
    }
    return Optional.ofNullable(ear);
  }

  /** The tab behind this socket. */
  Optional<ConsoleEar> find(Session socket) {
    return Optional.ofNullable(ears.get(socket));
  }

  /** The tabs of an account that have this conversation open. */
  Collection<ConsoleEar> lookingAt(TenantId tenant, long conversation) {
    return of(ear -> ear.visitor().account().id().equals(tenant) && ear.open() == conversation)
        .toList();
  }

  /** The tabs of an account that show contacts. */
  Collection<ConsoleEar> watching(TenantId tenant) {
    return of(ear -> ear.watchesContacts() && ear.visitor().account().id().equals(tenant)).toList();
  }

  /** What this visitor may do and hear now; empty when he may not be here any more. */
  Optional<ConsoleRights> rights(ConsoleVisitor visitor) {
    try {
      if (!sessions.isAlive(visitor.session().id())) {
        return Optional.empty();
      }
      TenantId tenant = visitor.account().id();
      Actor actor = entrance.admit(visitor.session().user(), tenant).actor();
      return Optional.of(
          new ConsoleRights(actor, tenants.call(tenant, () -> hearings.ofAgent(actor))));
    } catch (DomainException refusal) {
      return Optional.empty();
    }
  }

  String frame(LiveSignal signal) {
    return frames.of(signal);
  }

  /** A session was ended: its tabs go at once. */
  void revoked(@Observes SessionRevoked event) {
    of(ear -> ear.visitor().session().id().equals(event.session())).forEach(this::close);
  }

  /** A membership has ended: its tabs go at once. */
  void ended(@Observes MembershipEnded event) {
    of(ear ->
            ear.visitor().session().user().equals(event.user())
                && ear.visitor().account().id().equals(event.account()))
        .forEach(this::close);
  }

  /** Shows a tab out: what it may not hear any more is over (1008). */
  void close(ConsoleEar ear) {
    ears.entrySet().stream()
        .filter(entry -> entry.getValue() == ear)
        .map(Map.Entry::getKey)
        .forEach(ConsoleDoor::refuse);
  }

  static void refuse(Session socket) {
    end(socket, new CloseReason(CloseCodes.VIOLATED_POLICY, "NOT_SIGNED_IN"));
  }

  /** There is no place now; perhaps later. */
  static void putOff(Session socket) {
    end(socket, new CloseReason(CloseCodes.TRY_AGAIN_LATER, "TOO_MANY_TABS"));
  }

  private static void end(Session socket, CloseReason reason) {
    try {
      socket.close(reason);
    } catch (IOException e) {
      LOG.debug("A socket was gone before it was closed", e);
    }
  }

  private Stream<ConsoleEar> of(Predicate<ConsoleEar> which) {
    return ears.values().stream().filter(which);
  }
}
