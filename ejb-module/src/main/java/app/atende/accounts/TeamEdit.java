package app.atende.accounts;

import java.util.HashSet;
import java.util.Set;

/**
 * What is said about a team.
 *
 * @param name at most 255 characters
 * @param description what it is for; null for nothing
 * @param autoAssign whether its conversations are given to its members by turns
 * @param members who shall belong to it
 * @param seen who belonged to it when the editor looked: only the difference is made, so that
 *     whoever came or went meanwhile by somebody else's hand stays or stays away
 */
public record TeamEdit(
    String name, String description, boolean autoAssign, Set<AgentId> members, Set<AgentId> seen) {

  /** Copies the members. */
  public TeamEdit {
    members = Set.copyOf(members);
    seen = Set.copyOf(seen);
  }

  /** About a team of which nothing was seen, as it is with a new one. */
  public TeamEdit(String name, String description, boolean autoAssign, Set<AgentId> members) {
    this(name, description, autoAssign, members, Set.of());
  }

  /** Whom the editor ticked. */
  Set<AgentId> joining() {
    Set<AgentId> joining = new HashSet<>(members);
    joining.removeAll(seen);
    return joining;
  }

  /** Who belongs to it afterwards, when it is these before. */
  Set<AgentId> appliedTo(Set<AgentId> before) {
    Set<AgentId> after = new HashSet<>(before);
    after.addAll(joining());
    after.removeIf(agent -> seen.contains(agent) && !members.contains(agent));
    return after;
  }
}
