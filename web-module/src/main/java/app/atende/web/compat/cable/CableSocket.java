package app.atende.web.compat.cable;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open socket. Sends without waiting; a client that does not read is cut off before it fills
 * the memory, and catches up after it has come back.
 */
final class CableSocket {

  private static final Logger LOG = LoggerFactory.getLogger(CableSocket.class);
  private static final int MOST_UNSENT = 500;
  private static final int MOST_REFUSALS = 10;

  private final Session session;
  private final Instant openedAt;
  private final Map<String, CableSubscription> subscriptions = new ConcurrentHashMap<>();
  private final AtomicInteger unsent = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean known;

  CableSocket(Session session, Instant at) {
    this.session = session;
    this.openedAt = at;
  }

  /** Somebody we know listens here. */
  void letIn() {
    known = true;
  }

  /** Whether nobody we know has listened here, although it was opened then or before. */
  boolean isStrangerSince(Instant latest) {
    return !known && !openedAt.isAfter(latest);
  }

  String id() {
    return session.getId();
  }

  void send(String frame) {
    if (!session.isOpen()) {
      return;
    }
    if (unsent.incrementAndGet() > MOST_UNSENT) {
      close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow");
      return;
    }
    session.getAsyncRemote().sendText(frame, result -> unsent.decrementAndGet());
  }

  /** Says good-bye in the dialect's way, and ends. */
  void dismiss(String reason, boolean reconnect) {
    send(CableFrames.disconnect(reason, reconnect));
    close(CloseReason.CloseCodes.VIOLATED_POLICY, reason);
  }

  void close(CloseReason.CloseCode code, String reason) {
    try {
      if (session.isOpen()) {
        session.close(new CloseReason(code, reason));
      }
    } catch (IOException e) {
      LOG.debug("Socket {} did not close in order", session.getId(), e);
    }
  }

  /** Refuses a subscription; who tries too often is sent away. */
  void reject(String identifier) {
    if (refusals.incrementAndGet() > MOST_REFUSALS) {
      dismiss("unauthorized", false);
    } else {
      send(CableFrames.reject(identifier));
    }
  }

  Map<String, CableSubscription> subscriptions() {
    return subscriptions;
  }

  Collection<CableSubscription> all() {
    return subscriptions.values();
  }
}
