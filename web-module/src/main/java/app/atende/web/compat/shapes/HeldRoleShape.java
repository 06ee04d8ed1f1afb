package app.atende.web.compat.shapes;

import app.atende.accounts.AgentSummary;
import app.atende.accounts.HeldRole;
import app.atende.roles.Permission;
import java.util.List;

/**
 * The account's own role of an agent (contract 5.1). Clients hide what its permissions do not name.
 *
 * @param permissions keys of what is ticked, in the order of the form
 */
public record HeldRoleShape(long id, String name, List<String> permissions) {

  /** The agent's; null when he has none. */
  static HeldRoleShape of(AgentSummary agent) {
    HeldRole held = agent.custom();
    return held == null
        ? null
        : new HeldRoleShape(
            held.id().value(),
            held.name(),
            Permission.tickables().stream()
                .filter(held.permissions()::contains)
                .map(Permission::key)
                .toList());
  }

  /** Its id; null for none. */
  static Long idOf(AgentSummary agent) {
    return agent.custom() == null ? null : agent.custom().id().value();
  }
}
