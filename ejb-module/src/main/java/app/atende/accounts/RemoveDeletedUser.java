package app.atende.accounts;

import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.people.HouseWork;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes a user who was deleted from the house out of one of his accounts, at once or when it opens
 * again. The row of the outbox is written by {@code app.atende.people}; doing it twice finds
 * nobody.
 */
@ApplicationScoped
public class RemoveDeletedUser implements DurableListener {
  @Inject private Agents agents;

  @Override
  public String name() {
    return HouseWork.REMOVE_DELETED.listener;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    agents.removeDeleted(new UserId(note.id("user")), Actor.SYSTEM);
  }
}
