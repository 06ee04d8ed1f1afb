package app.atende.assignment.internal;

import app.atende.accounts.AgentId;
import app.atende.config.Now;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationQueue;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.Handout;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives conversations to those whose turn it is, in the caller's transaction. The conversations are
 * locked first, then the inbox, then the agents, here and everywhere, so that nobody waits for each
 * other in a circle.
 */
@ApplicationScoped
public class GiveOut {

  @Inject private TurnStore turns;
  @Inject private ConversationQueue queue;
  @Inject private Now now;

  /** Gives this conversation, which the caller has locked, to the next one; or lets it wait. */
  public void one(ConversationRef conversation) {
    Pool pool = Pool.of(conversation);
    if (turns.lock(pool)) {
      new Round(pool, ActivityKind.ASSIGNED_IN_TURN).give(List.of(conversation.id()));
    }
  }

  /**
   * Gives out what waits at an inbox: what is no team's first, then what each team has, longest
   * waiting first.
   *
   * @param most how many of one pool at most
   * @return whether more may wait that somebody could be given
   */
  public boolean waiting(InboxId inbox, int most) {
    return turns.pools(inbox).stream().anyMatch(pool -> waiting(pool, most) == most);
  }

  private int waiting(Pool pool, int most) {
    if (turns.round(pool, now.instant()).next().isEmpty()) {
      return 0;
    }
    List<ConversationId> held =
        queue.hold(pool.inbox(), pool.team(), most, Actor.SYSTEM).stream()
            .map(ConversationRef::id)
            .toList();
    if (held.isEmpty() || !turns.lock(pool)) {
      return 0;
    }
    return new Round(pool, ActivityKind.ASSIGNED_FROM_QUEUE).give(held) ? held.size() : 0;
  }

  /** One round of a pool whose inbox is locked. */
  private final class Round {
    private final InboxId inbox;
    private final ActivityKind why;
    private final RoundRobin round;
    private final Set<AgentId> kept = new HashSet<>();

    Round(Pool pool, ActivityKind why) {
      this.inbox = pool.inbox();
      this.why = why;
      this.round = turns.round(pool, now.instant());
    }

    /** Says whether somebody was there for all of them. */
    boolean give(List<ConversationId> conversations) {
      boolean somebody = true;
      for (ConversationId conversation : conversations) {
        Optional<Candidate> next = next();
        somebody = next.isPresent();
        next.map(to -> new Handout(to.agent(), to.name(), why))
            .filter(handout -> queue.give(conversation, handout, Actor.SYSTEM))
            .ifPresent(given -> round.take());
      }
      turns.keep(inbox, round.given());
      return somebody;
    }

    /** The next one who is still a member, and stays it until this is done. */
    private Optional<Candidate> next() {
      Optional<Candidate> next = round.next();
      while (next.isPresent() && !isKept(next.get())) {
        round.leave();
        next = round.next();
      }
      return next;
    }

    private boolean isKept(Candidate candidate) {
      AgentId agent = candidate.agent();
      return kept.contains(agent) || turns.keepMember(inbox, agent) && kept.add(agent);
    }
  }
}
