package app.atende.accounts;

import app.atende.accounts.internal.AccountStore;
import app.atende.accounts.internal.AgentStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The way to everything that must be decided by one at a time: who is a member, who administers,
 * how many inboxes there are. For the rooms, inside the transaction of a front desk. Locks the
 * account's row and then looks again whether the actor may still do what he could when his request
 * began (X36).
 */
@ApplicationScoped
public class AccountGate {
  @Inject private AccountStore accounts;
  @Inject private AgentStore agents;

  /** Returns when the actor is alone with the account and holds the permission now. */
  public void enter(Permission permission, Actor actor) {
    actor.require(permission);
    accounts.lock();
    if (actor.isAgent()) {
      agents
          .findFresh(new AgentId(actor.id()))
          .orElseThrow(() -> new DomainException(ErrorCode.NOT_PERMITTED))
          .actor()
          .require(permission);
    }
  }

  /**
   * Returns when the actor is alone with the account and still one of its agents, or the house: for
   * what every agent may decide, one at a time. Anybody else gets {@code NOT_PERMITTED}.
   */
  public void enter(Actor actor) {
    if (!actor.isAgent() && !actor.isSystem()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    accounts.lock();
    if (actor.isAgent() && agents.findFresh(new AgentId(actor.id())).isEmpty()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
  }

  /** Throws {@code LAST_ADMINISTRATOR} when nobody administers the account any more. */
  public void checkSomebodyAdministers() {
    if (agents.countAdministrators() == 0) {
      throw new DomainException(ErrorCode.LAST_ADMINISTRATOR);
    }
  }
}
