package app.atende.conversations.internal;

import app.atende.accounts.AccountRules;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who may give conversations to others (W36). Where the account keeps that to administrators and to
 * those who manage all conversations, everybody else may take what nobody has and give his own
 * back.
 */
@ApplicationScoped
public class AssignRule {

  @Inject private Accounts accounts;

  /** Whether the actor may give any conversation to anybody. One statement, for some. */
  public boolean isFree(Actor actor) {
    return !AccountRules.concern(actor) || accounts.get(actor).rules().agentsAssignOthers();
  }

  /** Whether it is his own matter: he takes what nobody has, or gives his own back. */
  static boolean isOwnMatter(Conversation conversation, Optional<AgentId> to, Actor actor) {
    Optional<AgentId> self = Optional.of(new AgentId(actor.id()));
    Optional<AgentId> has = conversation.assignee();
    boolean takes = has.isEmpty() && to.equals(self);
    boolean givesBack = has.equals(self) && to.isEmpty();
    return takes || givesBack || to.equals(has);
  }

  /** Whether the actor may take it, from whoever has it. */
  boolean mayTake(Conversation conversation, Actor actor) {
    Optional<AgentId> self = Optional.of(new AgentId(actor.id()));
    return isOwnMatter(conversation, self, actor) || isFree(actor);
  }

  /** Throws {@code ASSIGNING_RESTRICTED} when the actor may not give it to this agent. */
  public void check(Conversation conversation, Optional<AgentId> to, Actor actor) {
    if (!isOwnMatter(conversation, to, actor) && !isFree(actor)) {
      throw new DomainException(ErrorCode.ASSIGNING_RESTRICTED);
    }
  }

  /** Throws {@code ASSIGNING_RESTRICTED} when the actor may not give it to this team. */
  public void checkTeam(Conversation conversation, Optional<TeamId> to, Actor actor) {
    if (!to.equals(conversation.team()) && !isFree(actor)) {
      throw new DomainException(ErrorCode.ASSIGNING_RESTRICTED);
    }
  }
}
