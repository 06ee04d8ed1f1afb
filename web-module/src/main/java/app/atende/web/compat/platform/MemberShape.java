package app.atende.web.compat.platform;

import app.atende.accounts.AgentSummary;
import app.atende.people.Membership;
import app.atende.web.compat.shapes.WireTime;

/** A member of an account (contract 8, AccountUserRow). Its id is the user's. */
public record MemberShape(
    long id,
    long accountId,
    long userId,
    String role,
    Long inviterId,
    String createdAt,
    String updatedAt,
    String activeAt,
    String availability,
    boolean autoOffline,
    Long customRoleId,
    Long agentCapacityPolicyId) {

  /** The member: what the account knows of him, and what the house knows. */
  static MemberShape of(AgentSummary agent, Membership membership) {
    String since = WireTime.iso(membership.createdAt());
    return new MemberShape(
        agent.id().value(),
        membership.account().id().value(),
        agent.id().value(),
        agent.role().word(),
        null,
        since,
        since,
        WireTime.iso(membership.activeAt()),
        agent.chosen().word(),
        agent.autoOffline(),
        null,
        null);
  }
}
