package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Former;
import app.atende.conversations.Priority;
import app.atende.conversations.PriorityChanged;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is done to a locked conversation that is sorted, be it alone or among many: each step writes
 * it, tells it and leaves a line. The same again does nothing.
 */
@ApplicationScoped
public class TriageSteps {

  @Inject private ConversationStore store;
  @Inject private ActivityLog log;
  @Inject private AssignRule assigning;
  @Inject private Events events;
  @Inject private Now now;

  /** Is so urgent. */
  public void prioritize(Conversation conversation, Priority priority, Actor actor) {
    Priority before = conversation.priority();
    if (conversation.prioritize(priority, now.instant())) {
      store.write(conversation);
      events.publish(
          new PriorityChanged(conversation.ref(), before, priority, actor.cause(), now.instant()));
      boolean gone = priority == Priority.NONE;
      ActivityKind kind = gone ? ActivityKind.PRIORITY_REMOVED : ActivityKind.PRIORITY_CHANGED;
      log.leaveLine(conversation, Activity.of(kind, actor, gone ? null : priority.name()), actor);
    }
  }

  /**
   * Is open. A plain agent who does so has it from then on (contract 14.20), unless somebody else
   * has it and the account keeps agents from giving conversations to others. A bot that does so
   * hands it over to people, for whom the contact waits from now on (contract 3.4).
   */
  public void reopen(Conversation conversation, Actor actor) {
    boolean handsOver = actor.isBot() && conversation.status() == ConversationStatus.PENDING;
    if (handsOver) {
      handOver(conversation, ActivityKind.HANDED_OVER, actor);
      return;
    }
    boolean news =
        log.changeStatus(conversation, ConversationStatus.OPEN, ActivityKind.REOPENED, actor);
    if (news && actor.role() == Role.AGENT && assigning.mayTake(conversation, actor)) {
      Optional<AgentId> self = Optional.of(new AgentId(actor.id()));
      log.changeAssignee(conversation, self, actor.name(), actor);
    }
  }

  /** What a bot had is open for people, for whom the contact waits from now on. */
  public void handOver(Conversation conversation, ActivityKind why, Actor actor) {
    conversation.answering().ask(now.instant());
    log.changeStatus(conversation, ConversationStatus.OPEN, why, actor);
  }

  /** Stands so; what would sleep until a time that is over is open. */
  public void stand(Conversation conversation, Former standing, Actor actor) {
    Instant at = now.instant();
    boolean sleeps = standing.status() == ConversationStatus.SNOOZED;
    if (sleeps && (standing.until() == null || standing.until().isAfter(at))) {
      Optional<Instant> until = Optional.ofNullable(standing.until());
      log.snooze(conversation, until.map(time -> time.truncatedTo(ChronoUnit.MILLIS)), actor);
      return;
    }
    ConversationStatus status = sleeps ? ConversationStatus.OPEN : standing.status();
    ActivityKind kind =
        switch (status) {
          case PENDING -> ActivityKind.MARKED_PENDING;
          case RESOLVED -> ActivityKind.RESOLVED;
          default -> ActivityKind.REOPENED;
        };
    log.changeStatus(conversation, status, kind, actor);
  }
}
