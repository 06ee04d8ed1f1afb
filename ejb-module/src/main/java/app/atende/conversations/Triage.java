package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.Contacts;
import app.atende.conversations.internal.ActivityLog;
import app.atende.conversations.internal.AssignRule;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.Labeling;
import app.atende.conversations.internal.ResolveRule;
import app.atende.conversations.internal.TriageSteps;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The front desk of the hub for those who sort conversations: how urgent one is, until when it is
 * put aside, and taking back what was done with it.
 *
 * <p>Every method runs in one transaction and throws {@code CONVERSATION_NOT_FOUND} for what the
 * actor may not see. A version is the one that the actor saw, or {@link Conversations#ANY_VERSION};
 * another one is refused with {@code STALE_EDIT}. The same again changes nothing and leaves no
 * line.
 */
@Stateless
public class Triage {

  @Inject private ConversationAccess access;
  @Inject private ConversationStore store;
  @Inject private TeamQueries teams;
  @Inject private Contacts contacts;
  @Inject private Labeling labeling;
  @Inject private TriageSteps steps;
  @Inject private ResolveRule resolving;
  @Inject private AssignRule assigning;
  @Inject private ActivityLog log;
  @Inject private Now now;

  /**
   * Says how urgent it is.
   *
   * @throws DomainException {@code STALE_EDIT}
   */
  public ConversationState prioritize(DisplayId id, long version, Priority priority, Actor actor) {
    Conversation conversation = access.toWrite(id, version, actor);
    steps.prioritize(conversation, priority, actor);
    return conversation.state();
  }

  /**
   * Gives it to a team, or to none. Who has it stays, unless the team has others who could take it
   * and he is none of them: then it is nobody's, and waits for the team. Whether it is given to one
   * of them by turn says the team's switch.
   *
   * @throws DomainException {@code TEAM_NOT_FOUND}; {@code ASSIGNING_RESTRICTED} where the account
   *     keeps that to others
   */
  public ConversationState assignTeam(DisplayId id, Optional<TeamId> to, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    assigning.checkTeam(conversation, to, actor);
    String name = to.map(team -> teams.get(team, actor).name()).orElse(null);
    log.changeTeam(conversation, to, name, actor);
    return conversation.state();
  }

  /**
   * Puts labels on it and takes others off. Those it bears already, and those it does not bear, are
   * passed over.
   *
   * @throws DomainException {@code LABEL_NOT_FOUND} for one to be put on that there is not
   */
  public ConversationState changeLabels(DisplayId id, LabelChange change, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    labeling.change(conversation, change, actor);
    return conversation.state();
  }

  /**
   * Puts it aside until a time, or until the contact writes.
   *
   * @param until when it wakes, cut to milliseconds; empty for the contact's next message
   * @throws DomainException {@code STALE_EDIT}; {@code TIME_PAST} for a time that is not to come
   */
  public ConversationState snooze(
      DisplayId id, long version, Optional<Instant> until, Actor actor) {
    Instant at = now.instant();
    if (until.filter(moment -> !moment.isAfter(at)).isPresent()) {
      throw DomainException.at("until", ErrorCode.TIME_PAST);
    }
    Conversation conversation = access.toWrite(id, version, actor);
    log.snooze(conversation, until.map(moment -> moment.truncatedTo(ChronoUnit.MILLIS)), actor);
    return conversation.state();
  }

  /**
   * Mutes it: its contact is blocked, and it is resolved (contract 7.4). Its other door is the
   * contact himself. What is filled in before a conversation is resolved is not asked for: nobody
   * knows that of somebody whom he does not want to hear.
   */
  public ConversationState mute(DisplayId id, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    if (contacts.mute(conversation.ref().contact(), true, actor)) {
      log.leaveLine(conversation, Activity.of(ActivityKind.MUTED, actor, null), actor);
      log.changeStatus(conversation, ConversationStatus.RESOLVED, ActivityKind.RESOLVED, actor);
    }
    return conversation.state();
  }

  /** Lets its contact be heard again. */
  public ConversationState unmute(DisplayId id, Actor actor) {
    Conversation conversation = access.toWrite(id, Conversations.ANY_VERSION, actor);
    if (contacts.mute(conversation.ref().contact(), false, actor)) {
      log.leaveLine(conversation, Activity.of(ActivityKind.UNMUTED, actor, null), actor);
    }
    return conversation.state();
  }

  /**
   * Opens it again because its time has come. Nothing happens to one that does not sleep any more,
   * or sleeps until another time.
   */
  public void wake(ConversationId id, Instant until, Actor actor) {
    actor.require(Permission.CONVERSATION_MANAGE);
    store
        .lock(id)
        .filter(found -> found.status() == ConversationStatus.SNOOZED)
        .filter(found -> found.snoozedUntil().equals(Optional.of(until)))
        .ifPresent(
            found -> log.changeStatus(found, ConversationStatus.OPEN, ActivityKind.WOKE_UP, actor));
  }

  /**
   * Opens it for people because the bot that has it cannot be reached. Nothing happens to one that
   * is not pending any more.
   */
  public void openUnreached(ConversationId id, Actor actor) {
    actor.require(Permission.CONVERSATION_MANAGE);
    store
        .lock(id)
        .filter(found -> found.status() == ConversationStatus.PENDING)
        .ifPresent(found -> steps.handOver(found, ActivityKind.BOT_UNREACHED, actor));
  }

  /**
   * Takes back that it was resolved or put aside: it is again what it was, and whose it was.
   * Nothing happens to one that is neither.
   *
   * @param version after what is taken back
   * @param former how it stood until then
   * @throws DomainException {@code STALE_EDIT} when anything happened since; {@code
   *     ATTRIBUTES_REQUIRED} when it would be resolved and something is missing
   */
  public ConversationState undo(DisplayId id, long version, Former former, Actor actor) {
    Conversation conversation = access.toWrite(id, version, actor);
    boolean isAside =
        conversation.status() == ConversationStatus.RESOLVED
            || conversation.status() == ConversationStatus.SNOOZED;
    if (isAside) {
      if (former.status() == ConversationStatus.RESOLVED) {
        resolving.check(conversation, actor);
      }
      steps.stand(conversation, former, actor);
    }
    return conversation.state();
  }
}
