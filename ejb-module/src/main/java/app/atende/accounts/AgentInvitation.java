package app.atende.accounts;

import app.atende.roles.Role;

/**
 * Whom to let in.
 *
 * @param name how the person is called if he is new; blank takes the part of the address before
 *     the @
 * @param email as typed
 * @param mail whether a mail tells him; a platform app that vouches for him says no
 */
public record AgentInvitation(String name, String email, Role role, boolean mail) {

  /** An invitation that goes out by mail. */
  public static AgentInvitation byMail(String name, String email, Role role) {
    return new AgentInvitation(name, email, role, true);
  }

  /** Lets a person in who knows already, without a mail. */
  public static AgentInvitation quietly(String name, String email, Role role) {
    return new AgentInvitation(name, email, role, false);
  }
}
