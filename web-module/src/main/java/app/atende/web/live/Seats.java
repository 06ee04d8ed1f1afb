package app.atende.web.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many places each listener holds on this node, so that none takes the node's lines from all
 * others. Safe for many threads; taking or giving back the same place twice changes nothing.
 *
 * @param <K> by what a listener is known
 */
public final class Seats<K> {

  /** More tabs or devices than this nobody looks at. */
  public static final int MOST = 50;

  private final Map<K, Set<Object>> taken = new ConcurrentHashMap<>();
  private final int most;

  /** Places for each listener, so many at most. */
  public Seats(int most) {
    this.most = most;
  }

  /** Takes a place for this line; false when the listener has as many as he may have. */
  public boolean take(K listener, Object line) {
    boolean[] has = {false};
    taken.compute(
        listener,
        (key, before) -> {
          Set<Object> lines = before == null ? new HashSet<>() : before;
          has[0] = lines.contains(line) || lines.size() < most && lines.add(line);
          return lines;
        });
    return has[0];
  }

  /** The line is gone. */
  public void giveBack(K listener, Object line) {
    taken.computeIfPresent(
        listener,
        (key, lines) -> {
          lines.remove(line);
          return lines.isEmpty() ? null : lines;
        });
  }
}
