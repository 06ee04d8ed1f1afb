package app.atende.conversations;

import app.atende.accounts.AutoResolve;
import app.atende.config.Now;
import app.atende.conversations.internal.ActivityLog;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.HouseVoice;
import app.atende.conversations.internal.IdleStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The front desk of the hub for ending conversations in which nothing happens any more. Those that
 * were put aside or are pending wait for something, and stay. What agents must fill in before they
 * resolve one does not hold the house: nobody is there to be asked.
 */
@Stateless
public class IdleConversations {

  @Inject private IdleStore store;
  @Inject private HouseVoice voice;
  @Inject private ActivityLog log;
  @Inject private Now now;

  /**
   * Ends the longest idle conversations of the bound account, in one transaction: says the rule's
   * message to each contact and leaves a line with the cause. For the house alone.
   *
   * @param rule one that is on
   * @param most how many at most
   * @return whether there may be more
   */
  public boolean resolve(AutoResolve rule, int most, Actor actor) {
    actor.require(Permission.ACCOUNT_MANAGE);
    Instant since = now.instant().minus(rule.after());
    IdleStore.Idle idle = store.lockSome(since, !rule.sparesUnattended(), most);
    idle.locked().forEach(conversation -> end(conversation, rule, actor));
    return idle.isMore();
  }

  private void end(Conversation conversation, AutoResolve rule, Actor actor) {
    if (rule.message() != null) {
      voice.say(conversation, rule.message(), AutomaticKind.IDLE);
    }
    Activity line = Activity.of(ActivityKind.RESOLVED_IDLE, actor, rule.after().toString());
    log.changeStatus(conversation, ConversationStatus.RESOLVED, line, actor);
  }
}
