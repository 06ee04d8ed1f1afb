package app.atende.web.compat.cable;

import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.people.MembershipEnded;
import app.atende.realtime.LiveNews;
import app.atende.web.live.ContactPresence;
import app.atende.web.live.LiveHub;
import app.atende.web.live.Seats;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open sockets of foreign clients, on this node. One clock pings them all; news of an account
 * go out in the order in which they were committed, off the thread that made them. One listener has
 * {@link Seats#MOST} subscriptions at most; a further one is rejected.
 */
@ApplicationScoped
public class CableHub {

  private static final Logger LOG = LoggerFactory.getLogger(CableHub.class);
  private static final int PING_SECONDS = 3;
  private static final int LOOK_AGAIN_TICKS = 20;
  private static final int MOST_SUBSCRIPTIONS = 20;
  private static final Duration STRANGERS_STAY = Duration.ofSeconds(15);

  @Resource private ManagedScheduledExecutorService clock;
  @Resource private ManagedExecutorService workers;
  @Inject private CableDoor door;
  @Inject private CableNews news;
  @Inject private LiveHub live;
  @Inject private ContactPresence presence;
  @Inject private Now now;

  private final Map<String, CableSocket> sockets = new ConcurrentHashMap<>();
  private final Seats<CableSubscription.Listener> seats = new Seats<>(Seats.MOST);
  private final Map<TenantId, Lane> lanes = new ConcurrentHashMap<>();
  private ScheduledFuture<?> ticking;
  private long ticks;

  @PostConstruct
  void start() {
    ticking = clock.scheduleAtFixedRate(this::tick, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    ticking.cancel(false);
    sockets.values().forEach(socket -> socket.dismiss("server_restart", true));
  }

  /** Takes a new socket in. */
  void open(Session session) {
    CableSocket socket = new CableSocket(session, now.instant());
    sockets.put(socket.id(), socket);
    socket.send(CableFrames.WELCOME);
  }

  /** Forgets a socket that is gone. */
  void forget(String id) {
    CableSocket socket = sockets.remove(id);
    if (socket != null) {
      socket.all().forEach(this::leave);
    }
  }

  private void leave(CableSubscription subscription) {
    seats.giveBack(subscription.listener(), subscription);
    live.leave(subscription.tenant(), new CableEar(subscription, this));
    if (!subscription.isUser()) {
      presence.went(subscription.tenant(), subscription.contact().contact());
    }
  }

  /** Does what a client asks for. */
  void obey(String id, CableCommand command) {
    CableSocket socket = sockets.get(id);
    if (socket == null) {
      return;
    }
    switch (command.verb()) {
      case "subscribe" -> subscribe(socket, command.identifier());
      case "unsubscribe" ->
          Optional.ofNullable(socket.subscriptions().remove(command.identifier()))
              .ifPresent(this::leave);
      case "message" -> perform(socket, command);
      default -> LOG.debug("A client asks for {}", command.verb());
    }
  }

  private void subscribe(CableSocket socket, String identifier) {
    try {
      CableIdentifier asked = CableIdentifier.read(identifier).orElse(null);
      boolean full = socket.subscriptions().size() >= MOST_SUBSCRIPTIONS;
      if (asked == null || full) {
        socket.reject(identifier);
        return;
      }
      CableSubscription admitted = door.admit(socket, asked);
      if (!seats.take(admitted.listener(), admitted)) {
        socket.reject(identifier);
        return;
      }
      Optional.ofNullable(socket.subscriptions().put(identifier, admitted)).ifPresent(this::leave);
      live.join(admitted.tenant(), new CableEar(admitted, this));
      if (!admitted.isUser()) {
        presence.came(admitted.tenant(), admitted.contact().contact());
      }
      if (!sockets.containsKey(socket.id())) {
        leave(admitted);
        return;
      }
      socket.letIn();
      socket.send(CableFrames.confirm(identifier));
      tellPresence(admitted);
    } catch (DomainException refused) {
      LOG.debug("A subscription was refused: {}", refused.code());
      socket.reject(identifier);
    }
  }

  private void perform(CableSocket socket, CableCommand command) {
    CableSubscription subscription = socket.subscriptions().get(command.identifier());
    if (subscription != null && "update_presence".equals(command.action())) {
      check(subscription);
      tellPresence(subscription);
    }
  }

  private void tellPresence(CableSubscription subscription) {
    if (isThere(subscription)) {
      door.noteLife(subscription);
      List<CableSubscription> everybody = of(subscription.tenant()).toList();
      subscription.tell("presence.update", news.presence(subscription, everybody));
    }
  }

  private static boolean isThere(CableSubscription subscription) {
    return subscription.socket().subscriptions().containsValue(subscription);
  }

  /** A member who left hears nothing more. */
  void hear(@Observes MembershipEnded ended) {
    of(ended.account()).filter(CableSubscription::isUser).forEach(this::check);
  }

  /** Something happened that this listener may hear: he is told, after all that came before. */
  void tell(CableSubscription listener, LiveNews what) {
    lanes
        .computeIfAbsent(listener.tenant(), tenant -> new Lane(workers))
        .add(() -> tellNow(listener, what));
  }

  private void tellNow(CableSubscription listener, LiveNews what) {
    try {
      news.shape(what, listener).forEach(told -> listener.tell(told.event(), told.content()));
    } catch (DomainException gone) {
      LOG.debug("What was told of cannot be read by this listener: {}", gone.code());
    }
  }

  private void tick() {
    try {
      Instant at = now.instant();
      String ping = CableFrames.ping(at);
      sockets.values().forEach(socket -> socket.send(ping));
      sendStrangersAway(at.minus(STRANGERS_STAY));
      all().map(CableSubscription::tenant).distinct().filter(t -> !door.isOpen(t)).toList().stream()
          .flatMap(this::of)
          .map(CableSubscription::socket)
          .distinct()
          .forEach(socket -> socket.dismiss("unauthorized", false));
      if (++ticks % LOOK_AGAIN_TICKS == 0) {
        workers.execute(() -> all().forEach(this::check));
      }
    } catch (RuntimeException trouble) {
      // The clock would stop for ever if this left the method.
      LOG.warn("The clock of the cable stumbled", trouble);
    }
  }

  /** Who came and never was let in does not stay: he costs a line, and nobody knows who he is. */
  private void sendStrangersAway(Instant latest) {
    sockets.values().stream()
        .filter(socket -> socket.isStrangerSince(latest))
        .forEach(socket -> socket.dismiss("unauthorized", false));
  }

  /** Looks again whether a listener may still listen; ends the subscription when not. */
  void check(CableSubscription subscription) {
    try {
      door.renew(subscription);
    } catch (DomainException refused) {
      LOG.debug("A listener may listen no more: {}", refused.code());
      CableSocket socket = subscription.socket();
      socket.subscriptions().remove(subscription.identifier().text());
      leave(subscription);
      socket.dismiss("unauthorized", false);
    }
  }

  private Stream<CableSubscription> of(TenantId tenant) {
    return all().filter(one -> one.tenant().equals(tenant));
  }

  private Stream<CableSubscription> all() {
    return sockets.values().stream().map(CableSocket::all).flatMap(Collection::stream);
  }
}
