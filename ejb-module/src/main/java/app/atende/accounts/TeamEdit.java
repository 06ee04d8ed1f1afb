package app.atende.accounts;

import java.util.Set;

/**
 * What is said about a team.
 *
 * @param name at most 255 characters
 * @param description what it is for; null for nothing
 * @param autoAssign whether its conversations are given to its members by turns
 * @param members who belongs to it
 */
public record TeamEdit(String name, String description, boolean autoAssign, Set<AgentId> members) {

  /** Copies the members. */
  public TeamEdit {
    members = Set.copyOf(members);
  }
}
