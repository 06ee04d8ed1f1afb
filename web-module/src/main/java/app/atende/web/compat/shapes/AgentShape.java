package app.atende.web.compat.shapes;

import app.atende.accounts.AgentSummary;
import app.atende.roles.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/** A member of the account (contract 5.1, Agent). */
public record AgentShape(
    long id,
    long accountId,
    String availabilityStatus,
    boolean autoOffline,
    boolean confirmed,
    String email,
    String provider,
    String availableName,
    String name,
    String role,
    String thumbnail,
    @JsonInclude(Include.NON_NULL) Long customRoleId) {

  /** The member. */
  public static AgentShape of(AgentSummary agent, long account) {
    return new AgentShape(
        agent.id().value(),
        account,
        agent.seen().word(),
        agent.autoOffline(),
        agent.confirmed(),
        agent.email(),
        "email",
        agent.availableName(),
        agent.name(),
        word(agent.role()),
        "",
        HeldRoleShape.idOf(agent));
  }

  /** What the dialect calls a role. */
  public static String word(Role role) {
    return role == Role.ADMINISTRATOR ? "administrator" : "agent";
  }
}
