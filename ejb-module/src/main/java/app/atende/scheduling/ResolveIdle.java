package app.atende.scheduling;

import app.atende.accounts.AutoResolve;
import app.atende.accounts.IdleLookSet;
import app.atende.accounts.IdleLooks;
import app.atende.conversations.IdleConversations;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks for conversations that the account wants ended because nothing happens in them, some at a
 * time, and then sets the next look. Only accounts that want it are ever asked. Run twice, or for a
 * look that the account does not wait for any more, it finds nothing to do.
 */
@ApplicationScoped
public class ResolveIdle implements PiecewiseListener {

  private static final String NAME = "resolve-idle";
  private static final int MOST_AT_ONCE = 50;

  @Inject private IdleLooks looks;
  @Inject private IdleConversations conversations;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof IdleLookSet;
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return event instanceof IdleLookSet set ? Optional.of(set.look()) : Optional.empty();
  }

  @Override
  public boolean handlePiece(EventNote note) {
    Instant look = Instant.ofEpochMilli(note.id(IdleLookSet.LOOK));
    Optional<AutoResolve> rule = looks.due(look, Actor.SYSTEM);
    if (rule.isEmpty()) {
      return false;
    }
    if (conversations.resolve(rule.get(), MOST_AT_ONCE, Actor.SYSTEM)) {
      return true;
    }
    looks.setNext(look, Actor.SYSTEM);
    return false;
  }
}
