package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentRemoved;
import app.atende.config.Now;
import app.atende.conversations.ConversationsReleased;
import app.atende.conversations.internal.ReleaseStore.Holder;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.events.PiecewiseListener;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * When an agent goes, what he had is nobody's. The first conversations are released in the
 * transaction in which he goes, which is all of them for most; the rest follows piece by piece. Of
 * those that are not resolved everybody hears it.
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
    releaseSome(removed.agent());
  }

  @Override
  public boolean handlePiece(EventNote note) {
    AgentId agent = new AgentId(note.id("agent"));
    if (agents.actor(agent, Actor.SYSTEM).isPresent()) {
      return false;
    }
    if (releaseSome(agent)) {
      events.publish(new ConversationsReleased(agent, now.instant(), Actor.SYSTEM.cause()));
    }
    return store.hasAny(Holder.of(agent));
  }

  /** Says whether there were any that are not resolved. */
  private boolean releaseSome(AgentId agent) {
    int released =
        store.release(
            Holder.of(agent),
            PIECE,
            held -> log.changeAssignee(held, Optional.empty(), null, Actor.SYSTEM));
    return released > 0;
  }
}
