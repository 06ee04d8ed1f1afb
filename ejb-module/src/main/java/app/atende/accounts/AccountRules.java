package app.atende.accounts;

import app.atende.roles.Actor;
import app.atende.roles.Permission;

/**
 * What the account has decided about the work in its conversations.
 *
 * @param autoResolve when it ends them by itself
 * @param agentsAssignOthers whether every agent may give conversations to others. Otherwise he may
 *     take one that nobody has and give his own back; administrators and those who may manage all
 *     conversations may as before (W36)
 * @param labelsCarried whether a new conversation begins with the labels of its contact (W30)
 * @param pendingKept whether a conversation stays pending when its bot could not be told of a
 *     message; otherwise it is opened for people (contract 11.2)
 */
public record AccountRules(
    AutoResolve autoResolve,
    boolean agentsAssignOthers,
    boolean labelsCarried,
    boolean pendingKept) {

  /** What holds until the account decides otherwise. */
  public static final AccountRules DEFAULT =
      new AccountRules(AutoResolve.NEVER, true, false, false);

  /**
   * Whether the rule about giving conversations to others is about him at all: a member who neither
   * administers the account nor manages all of its conversations.
   */
  public static boolean concern(Actor actor) {
    return actor.isAgent()
        && !actor.isAdministrator()
        && !actor.may(Permission.CONVERSATION_MANAGE);
  }

  /** The same with another rule for ending conversations. */
  public AccountRules resolving(AutoResolve other) {
    return new AccountRules(other, agentsAssignOthers, labelsCarried, pendingKept);
  }

  /** The same, and agents may give conversations to others, or may not. */
  public AccountRules assigningOthers(boolean allowed) {
    return new AccountRules(autoResolve, allowed, labelsCarried, pendingKept);
  }

  /** The same, and new conversations begin with the labels of their contacts, or without. */
  public AccountRules carryingLabels(boolean carried) {
    return new AccountRules(autoResolve, agentsAssignOthers, carried, pendingKept);
  }
}
