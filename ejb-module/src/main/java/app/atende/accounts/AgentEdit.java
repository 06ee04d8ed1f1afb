package app.atende.accounts;

import app.atende.roles.CustomRoleId;
import app.atende.roles.Role;

/**
 * What an administrator says of an agent.
 *
 * @param name how he is called in this account
 * @param custom the account's own role; null for none. Counts for {@link Role#AGENT} only
 * @param availability what others see of him; null leaves it as it is
 */
public record AgentEdit(
    AgentId id, String name, Role role, CustomRoleId custom, Availability availability) {}
