package app.atende.notifications;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of what an agent wants to hear, and how.
 *
 * @param ways for each kind; a kind that is missing is wanted in no way
 */
public record NoticeWishes(Map<NoticeKind, Set<NoticeWay>> ways) {

  /** Of nobody who is told anything. */
  static final NoticeWishes NONE = new NoticeWishes(Map.of());

  /** Copies the ways. */
  public NoticeWishes {
    ways =
        ways.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, way -> Set.copyOf(way.getValue())));
  }

  /** Whether he wants to hear of this kind in this way. */
  public boolean has(NoticeKind kind, NoticeWay way) {
    return ways.getOrDefault(kind, Set.of()).contains(way);
  }
}
