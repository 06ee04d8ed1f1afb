package app.atende.accounts;

import app.atende.accounts.internal.AgentStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.EmailAddress;
import app.atende.people.Memberships;
import app.atende.people.Realm;
import app.atende.people.ResetRequests;
import app.atende.people.Sessions;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk for how members come in: what an administrator may do about it. Passwords and
 * sessions belong to the person, who may work in other accounts too: nobody here sets the one, and
 * only who is in this account alone is signed out by others.
 */
@Stateless
public class AgentSignIns {
  private static final String OBJECT = "agent";

  @Inject private AgentStore store;
  @Inject private Memberships memberships;
  @Inject private ResetRequests resets;
  @Inject private Sessions sessions;
  @Inject private AuditLog audit;

  /**
   * Sends a member the mail with which he chooses another password.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code AGENT_NOT_FOUND}; {@code TOO_MANY_TRIES}
   *     when he was sent enough of them
   */
  public void sendReset(AgentId id, Actor actor) {
    AgentSummary agent = agent(id, actor);
    resets.ask(new UserId(id.value()), EmailAddress.of(agent.email()));
    audit.note(note("agent_password_reset", agent), actor);
  }

  /**
   * Signs a member out wherever he is signed in.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code AGENT_NOT_FOUND}; {@code
   *     WORKS_ELSEWHERE_TOO} for who is a member of another account
   */
  public void end(AgentId id, Actor actor) {
    AgentSummary agent = agent(id, actor);
    if (memberships.of(new UserId(id.value())).size() > 1) {
      throw new DomainException(ErrorCode.WORKS_ELSEWHERE_TOO, agent.name());
    }
    audit.note(note("agent_signed_out", agent), actor);
    sessions.endAll(Realm.USER, id.value());
  }

  private AgentSummary agent(AgentId id, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    return store
        .find(id)
        .map(agent -> agent.summary(false))
        .orElseThrow(() -> new DomainException(ErrorCode.AGENT_NOT_FOUND));
  }

  private static AuditNote note(String what, AgentSummary agent) {
    return AuditNote.of(what, OBJECT, agent.id().value()).named(agent.name());
  }
}
