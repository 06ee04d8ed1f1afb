package app.atende.accounts;

import java.time.Instant;
import java.util.Set;

/**
 * A team of the account.
 *
 * @param id which
 * @param version for the next change
 * @param name what people call it
 * @param description what it is for; null for nothing
 * @param autoAssign whether its conversations are given to its members by turns
 * @param members who belongs to it
 * @param createdAt since when it is there
 */
public record TeamSummary(
    TeamId id,
    long version,
    String name,
    String description,
    boolean autoAssign,
    Set<AgentId> members,
    Instant createdAt) {

  /** Copies the members. */
  public TeamSummary {
    members = Set.copyOf(members);
  }
}
