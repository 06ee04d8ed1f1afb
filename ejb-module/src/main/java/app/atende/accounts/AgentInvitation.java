package app.atende.accounts;

import app.atende.roles.CustomRoleId;
import app.atende.roles.Role;
import java.util.Set;

/**
 * Whom to let in.
 *
 * @param name how the person is called if he is new; blank takes the part of the address before
 *     the @
 * @param email as typed
 * @param custom the account's own role that he gets as an agent; null for none
 * @param teams to which he belongs from the beginning
 * @param mail whether a mail tells him; a platform app that vouches for him says no
 */
public record AgentInvitation(
    String name, String email, Role role, CustomRoleId custom, Set<TeamId> teams, boolean mail) {

  /** Copies the teams. */
  public AgentInvitation {
    teams = Set.copyOf(teams);
  }

  /** An invitation that goes out by mail. */
  public static AgentInvitation byMail(String name, String email, Role role) {
    return new AgentInvitation(name, email, role, null, Set.of(), true);
  }

  /** Lets a person in who knows already, without a mail. */
  public static AgentInvitation quietly(String name, String email, Role role) {
    return new AgentInvitation(name, email, role, null, Set.of(), false);
  }

  /** The same, as an agent with a role that the account made itself; null for none. */
  public AgentInvitation holding(CustomRoleId role) {
    return new AgentInvitation(name, email, this.role, role, teams, mail);
  }

  /** The same, into these teams. */
  public AgentInvitation into(Set<TeamId> some) {
    return new AgentInvitation(name, email, role, custom, some, mail);
  }
}
