package app.atende.inboxes;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.Agents;
import app.atende.config.DomainException;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** The front desk for letting a person in with everything that he needs to begin. */
@Stateless
public class Newcomers {

  @Inject private Agents agents;
  @Inject private Inboxes inboxes;

  /**
   * Makes a person a member of the account, of the teams that the invitation names and of these
   * inboxes: of all of them, or of nothing.
   *
   * @throws DomainException as {@link Agents#invite} and {@link Inboxes#addMembers} refuse
   */
  public AgentId invite(AgentInvitation invitation, Set<InboxId> into, Actor actor) {
    AgentId agent = agents.invite(invitation, actor);
    for (InboxId inbox : into) {
      inboxes.addMembers(inbox, Set.of(agent), actor);
    }
    return agent;
  }
}
