package app.atende.scheduling;

import app.atende.accounts.IdleLooks;
import app.atende.config.Now;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.OverdueMessage;
import app.atende.conversations.ScheduledMessages;
import app.atende.conversations.SnoozedConversation;
import app.atende.conversations.Triage;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Wakes what should be awake already, sends what should be sent, looks for what should be ended.
 * Alarms stand beside the accounts, so an account that comes from a backup, or from another
 * database server, comes without them.
 */
@Stateless
public class Overdue {

  /** An alarm that is under way is given this long. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  @Inject private ConversationQueries queries;
  @Inject private Triage triage;
  @Inject private ScheduledMessages messages;
  @Inject private IdleLooks looks;
  @Inject private Now now;

  /**
   * Wakes the longest overdue conversations of the bound account, in one transaction.
   *
   * @param most how many at most
   * @return how many were found; fewer than {@code most} when none is left
   */
  public int wake(int most, Actor actor) {
    List<SnoozedConversation> due = queries.snoozedBefore(now.instant().minus(GRACE), most, actor);
    due.forEach(one -> triage.wake(one.id(), one.until(), actor));
    return due.size();
  }

  /** Scheduled messages of the bound account that are overdue, the longest waiting first. */
  public List<OverdueMessage> unsent(int most, Actor actor) {
    return messages.overdue(now.instant().minus(GRACE), most, actor);
  }

  /** Sends one of them, or marks why it cannot be sent, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void send(OverdueMessage one, Actor actor) {
    messages.send(one.conversation(), one.id(), one.at(), actor);
  }

  /**
   * Has idle conversations of the bound account looked for at once, where that should have been
   * done long ago. Says whether it was.
   */
  public boolean lookForIdle(Actor actor) {
    return looks.makeUp(actor);
  }
}
