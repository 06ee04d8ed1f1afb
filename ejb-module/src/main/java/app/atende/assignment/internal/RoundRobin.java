package app.atende.assignment.internal;

import app.atende.accounts.AgentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Whose turn it is: of those who can be given work, always the one who was given something longest
 * ago. As long as the same people are there, their shares differ by one at most (S7.7); who comes
 * back does not have to make up for his absence. Who has reached the inbox's limit is passed over.
 */
public final class RoundRobin {

  private final PriorityQueue<Candidate> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong(Candidate::turn).thenComparing(c -> c.agent().value()));
  private final Map<AgentId, Long> given = new LinkedHashMap<>();
  private long last;

  /**
   * The round at this moment.
   *
   * @param last the highest turn that was ever taken at the inbox
   */
  public RoundRobin(Collection<Candidate> candidates, long last) {
    candidates.stream().filter(Candidate::hasRoom).forEach(waiting::add);
    this.last = last;
  }

  /** Whose turn it is; he stays the first until he takes it, or leaves. */
  public Optional<Candidate> next() {
    return Optional.ofNullable(waiting.peek());
  }

  /** The first one takes his turn and goes to the end, or leaves when he has no more room. */
  public void take() {
    last++;
    Candidate after = waiting.remove().afterTurn(last);
    given.put(after.agent(), last);
    if (after.hasRoom()) {
      waiting.add(after);
    }
  }

  /** The first one is not there any more. */
  public void leave() {
    waiting.remove();
  }

  /** The turns that were taken, the last one of each. */
  public Map<AgentId, Long> given() {
    return Map.copyOf(given);
  }
}
