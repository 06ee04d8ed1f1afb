package app.atende.web.live;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What waits to be sent over one socket, in order and one at a time. A browser that does not take
 * its frames for too long loses them all and is told to read again.
 */
final class SendQueue {

  private static final int MOST = 500;

  private final Session session;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean busy;

  SendQueue(Session session) {
    this.session = session;
  }

  /**
   * Sends this frame after those before it.
   *
   * @param gap what to send instead when too many wait
   */
  synchronized void send(String frame, String gap) {
    if (waiting.size() < MOST) {
      waiting.add(frame);
    } else {
      waiting.clear();
      waiting.add(gap);
    }
    next();
  }

  private void next() {
    if (busy || waiting.isEmpty() || !session.isOpen()) {
      return;
    }
    busy = true;
    session.getAsyncRemote().sendText(waiting.removeFirst(), this::sent);
  }

  private synchronized void sent(SendResult result) {
    busy = false;
    if (result.isOK()) {
      next();
    } else {
      waiting.clear();
    }
  }
}
