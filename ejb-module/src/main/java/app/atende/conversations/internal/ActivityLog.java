package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationSnoozed;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.Handout;
import app.atende.conversations.MessageWritten;
import app.atende.conversations.ReplyTimes;
import app.atende.conversations.TeamChanged;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes changes that everybody must see: tells them, and leaves a line with their cause. */
@ApplicationScoped
public class ActivityLog {

  @Inject private ConversationStore conversations;
  @Inject private MessageStore messages;
  @Inject private Events events;
  @Inject private Now now;

  /** Gives it another status. The same status again does nothing. Says whether it was news. */
  public boolean changeStatus(
      Conversation conversation, ConversationStatus next, ActivityKind kind, Actor actor) {
    return changeStatus(conversation, next, Activity.of(kind, actor, null), actor);
  }

  /** The same with this line. */
  public boolean changeStatus(
      Conversation conversation, ConversationStatus next, Activity line, Actor actor) {
    ConversationStatus before = conversation.status();
    boolean news = conversation.become(next, now.instant());
    if (news) {
      conversations.write(conversation);
      tellStatus(conversation, before, actor);
      leaveLine(conversation, line, actor);
    }
    return news;
  }

  /** Puts it aside. The same again does nothing. Says whether it was news. */
  public boolean snooze(Conversation conversation, Optional<Instant> until, Actor actor) {
    ConversationStatus before = conversation.status();
    Instant at = now.instant();
    boolean news = conversation.snooze(until, at);
    if (news) {
      conversations.write(conversation);
      tellStatus(conversation, before, actor);
      events.publish(new ConversationSnoozed(conversation.ref(), until, actor.cause(), at));
      ActivityKind kind = until.isPresent() ? ActivityKind.SNOOZED_UNTIL : ActivityKind.SNOOZED;
      leaveLine(
          conversation, Activity.of(kind, actor, until.map(Instant::toString).orElse(null)), actor);
    }
    return news;
  }

  /** Resolves it without asking the contact how he liked it. A second time does nothing. */
  public void resolveQuietly(Conversation conversation, Actor actor) {
    ConversationStatus before = conversation.status();
    if (conversation.become(ConversationStatus.RESOLVED, now.instant())) {
      conversations.write(conversation);
      events.publish(changed(conversation, before, true, actor));
      leaveLine(conversation, Activity.of(ActivityKind.RESOLVED, actor, null), actor);
    }
  }

  /** Tells that its status is another one than before. */
  public void tellStatus(Conversation conversation, ConversationStatus before, Actor actor) {
    events.publish(changed(conversation, before, false, actor));
  }

  private ConversationStatusChanged changed(
      Conversation conversation, ConversationStatus before, boolean quiet, Actor actor) {
    return new ConversationStatusChanged(
        conversation.ref(),
        before,
        conversation.status(),
        conversation.openedAt(),
        quiet,
        actor.cause(),
        now.instant());
  }

  /** Gives it to another agent. The same again does nothing. Says whether it was news. */
  public boolean changeAssignee(
      Conversation conversation, Optional<AgentId> next, String name, Actor actor) {
    return changeAssignee(conversation, next, Activity.of(kindOf(next, actor), actor, name), actor);
  }

  /** Gives it to an agent whom nobody chose by name. */
  public void handOut(Conversation conversation, Handout handout, Actor actor) {
    Activity line = Activity.of(handout.why(), actor, handout.name());
    changeAssignee(conversation, Optional.of(handout.to()), line, actor);
  }

  /** Takes it from its agent because its team has it now; nothing happens when nobody had it. */
  public void leaveToTeam(Conversation conversation, Actor actor) {
    Activity line = Activity.of(ActivityKind.LEFT_TO_TEAM, actor, null);
    changeAssignee(conversation, Optional.empty(), line, actor);
  }

  private boolean changeAssignee(
      Conversation conversation, Optional<AgentId> next, Activity line, Actor actor) {
    Optional<AgentId> before = conversation.assignee();
    Instant at = now.instant();
    boolean news = conversation.assign(next, at);
    if (news) {
      conversations.write(conversation);
      events.publish(new AssigneeChanged(conversation.ref(), before, actor.cause(), at));
      leaveLine(conversation, line, actor);
    }
    return news;
  }

  private static ActivityKind kindOf(Optional<AgentId> next, Actor actor) {
    if (next.isEmpty()) {
      return ActivityKind.UNASSIGNED;
    }
    boolean self = actor.isAgent() && next.get().value() == actor.id();
    return self ? ActivityKind.SELF_ASSIGNED : ActivityKind.ASSIGNED;
  }

  /**
   * Gives it to another team, or to none. The same again does nothing. The line comes before those
   * of what follows from it.
   */
  public void changeTeam(
      Conversation conversation, Optional<TeamId> next, String name, Actor actor) {
    Optional<TeamId> before = conversation.team();
    Instant at = now.instant();
    if (conversation.assignTeam(next, at)) {
      conversations.write(conversation);
      ActivityKind kind = next.isPresent() ? ActivityKind.TEAM_ASSIGNED : ActivityKind.TEAM_REMOVED;
      leaveLine(conversation, Activity.of(kind, actor, name), actor);
      events.publish(new TeamChanged(conversation.ref(), before, next, actor.cause(), at));
    }
  }

  /** Leaves an activity line in the thread. */
  public void leaveLine(Conversation in, Activity activity, Actor actor) {
    Instant at = now.instant();
    Message line = messages.add(Message.activity(in, activity, new Message.Authorship(actor, at)));
    events.publish(new MessageWritten(line.ref(), in.ref(), ReplyTimes.NONE, actor.cause(), at));
  }
}
