package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentRemoved;
import app.atende.accounts.AgentSummary;
import app.atende.config.Now;
import app.atende.conversations.ConversationsReleased;
import app.atende.conversations.internal.ReleaseStore.Holder;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.events.PiecewiseListener;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When an agent goes, what he had is nobody's, or his heir's where that one may have it. The first
 * conversations are released in the transaction in which he goes, which is all of them for most;
 * the rest follows piece by piece. Of those that are not resolved everybody hears it.
 *
 * <p>Who is added again before that is through keeps what is left: it is his, and nobody was told
 * otherwise.
 */
@ApplicationScoped
public class ReleaseConversations implements PiecewiseListener {

  /** How many conversations one transaction releases at most. */
  static final int PIECE = 200;

  @Inject private ReleaseStore store;
  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxes;
  @Inject private ActivityLog log;
  @Inject private Events events;
  @Inject private Now now;

  @Override
  public String name() {
    return "release-conversations";
  }

  /** Asked after {@link #follow}: only for who had more. */
  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof AgentRemoved removed && store.hasAny(Holder.of(removed.agent()));
  }

  void follow(@Observes AgentRemoved removed) {
    releaseSome(removed.agent(), removed.heir());
  }

  @Override
  public boolean handlePiece(EventNote note) {
    AgentId agent = new AgentId(note.id("agent"));
    if (agents.actor(agent, Actor.SYSTEM).isPresent()) {
      return false;
    }
    if (releaseSome(agent, note.find("heir").map(AgentId::new))) {
      events.publish(new ConversationsReleased(agent, now.instant(), Actor.SYSTEM.cause()));
    }
    return store.hasAny(Holder.of(agent));
  }

  /** The heir, where he may have conversations of this inbox. */
  private Optional<AgentSummary> able(AgentId heir, InboxId inbox) {
    return inboxes.assignable(Set.of(inbox), Actor.SYSTEM).stream()
        .filter(agent -> agent.id().equals(heir))
        .findFirst();
  }

  /** Says whether there were any that are not resolved. */
  private boolean releaseSome(AgentId agent, Optional<AgentId> heir) {
    Map<InboxId, Optional<AgentSummary>> heirs = new HashMap<>();
    int released =
        store.release(
            Holder.of(agent),
            PIECE,
            held -> {
              Optional<AgentSummary> next =
                  heirs.computeIfAbsent(
                      held.ref().inbox(), inbox -> heir.flatMap(h -> able(h, inbox)));
              log.changeAssignee(
                  held,
                  next.map(AgentSummary::id),
                  next.map(AgentSummary::availableName).orElse(null),
                  Actor.SYSTEM);
            });
    return released > 0;
  }
}
