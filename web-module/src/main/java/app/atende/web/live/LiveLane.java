package app.atende.web.live;

import app.atende.realtime.LiveKind;
import app.atende.realtime.LiveNews;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbered news of one account, in order. Only one thread at a time works here; {@link LiveHub}
 * sees to that. Listeners come and go from any thread.
 */
final class LiveLane {

  private static final Logger LOG = LoggerFactory.getLogger(LiveLane.class);
  private static final int MEMORY = 256;

  private final String epoch;
  private final Set<LiveListener> listeners = new CopyOnWriteArraySet<>();
  private final Deque<LiveSignal> memory = new ArrayDeque<>();
  private volatile Instant lastLeft;
  private volatile long seq;

  LiveLane(String epoch, Instant now) {
    this.epoch = epoch;
    this.lastLeft = now;
  }

  /** Is expected to be used, so it is not to be forgotten. */
  void touch(Instant now) {
    lastLeft = now;
  }

  void join(LiveListener listener) {
    listeners.add(listener);
  }

  void leave(LiveListener listener, Instant now) {
    lastLeft = now;
    listeners.remove(listener);
  }

  /** Whether nobody has listened since then. */
  boolean isHeard() {
    return !listeners.isEmpty();
  }

  boolean isForgotten(Instant since) {
    return listeners.isEmpty() && lastLeft.isBefore(since);
  }

  /** Numbers the news and tells everybody who may hear them. */
  void tell(LiveNews news) {
    LiveSignal signal = new LiveSignal(seq + 1, epoch, news);
    if (memory.size() == MEMORY) {
      memory.removeFirst();
    }
    memory.addLast(signal);
    seq = signal.seq();
    for (LiveListener listener : listeners) {
      tell(listener, signal);
    }
  }

  private static void tell(LiveListener listener, LiveSignal signal) {
    try {
      if (signal.news().kind() == LiveKind.RIGHTS_CHANGED
          || listener.hearing().changesWith(signal.news())) {
        listener.rightsChanged();
      }
      if (listener.hearing().hears(signal.news())) {
        listener.hear(signal);
      }
    } catch (RuntimeException e) {
      LOG.warn("A listener of account {} failed", signal.news().tenant(), e);
    }
  }

  /** Where the numbers stand. May be asked from any thread. */
  LivePlace place() {
    return new LivePlace(seq, epoch);
  }

  /**
   * What a listener missed since then.
   *
   * @return null when it is not known any more
   */
  List<LiveSignal> since(LivePlace known, LiveListener listener) {
    long oldest = seq - memory.size();
    if (!epoch.equals(known.epoch()) || known.seq() < oldest || known.seq() > seq) {
      return null;
    }
    List<LiveSignal> missed = new ArrayList<>();
    for (LiveSignal signal : memory) {
      if (signal.seq() > known.seq() && listener.hearing().hears(signal.news())) {
        missed.add(signal);
      }
    }
    return missed;
  }
}
