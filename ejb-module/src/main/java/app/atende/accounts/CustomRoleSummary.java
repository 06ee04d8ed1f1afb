package app.atende.accounts;

import app.atende.roles.CustomRoleId;
import app.atende.roles.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A custom role as administrators see it.
 *
 * @param description null when there is none
 * @param permissions what is ticked
 * @param holders the agents who have it, by name
 */
public record CustomRoleSummary(
    CustomRoleId id,
    long version,
    String name,
    String description,
    Set<Permission> permissions,
    List<AgentSummary> holders,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the lists. */
  public CustomRoleSummary {
    permissions = Set.copyOf(permissions);
    holders = List.copyOf(holders);
  }

  /** What is ticked, in the order of the form. */
  public List<Permission> ticks() {
    return Permission.tickables().stream().filter(permissions::contains).toList();
  }
}
