package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentRemoved;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** An agent who has gone takes part in nothing. Nobody sees his rows; they go piece by piece. */
@ApplicationScoped
public class ForgetParticipant implements PiecewiseListener {

  private static final int PIECE = 2000;

  @Inject private ParticipantStore store;
  @Inject private AgentQueries agents;

  @Override
  public String name() {
    return "forget-participant";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof AgentRemoved;
  }

  @Override
  public boolean handlePiece(EventNote note) {
    AgentId agent = new AgentId(note.id("agent"));
    return agents.actor(agent, Actor.SYSTEM).isEmpty() && store.forget(agent, PIECE) > 0;
  }
}
