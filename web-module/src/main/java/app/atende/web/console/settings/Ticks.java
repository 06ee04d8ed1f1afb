package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Agents in a list of boxes, by their ids: those who are ticked, and those who were. */
final class Ticks {

  private Ticks() {}

  /** Who is among the first ones and not among the others. */
  static Set<AgentId> only(Long[] some, Long[] others) {
    List<Long> not = List.of(others);
    return Arrays.stream(some)
        .filter(id -> !not.contains(id))
        .map(AgentId::new)
        .collect(Collectors.toSet());
  }
}
