package app.atende.conversations.internal;

import app.atende.contacts.ContactDeleted;
import app.atende.contacts.ContactId;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Removes what a contact who was deleted has left behind: his conversations with messages and
 * files. Every piece looks anew what is left, so it may be run twice, by two nodes, and after one
 * that died. Facts for reports stay.
 */
@ApplicationScoped
public class RemoveContact implements PiecewiseListener {

  @Inject private RemovalStore store;
  @Inject private Clearance clearance;

  @Override
  public String name() {
    return "remove-contact";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ContactDeleted;
  }

  @Override
  public boolean handlePiece(EventNote note) {
    ContactId contact = new ContactId(note.id("contact"));
    if (store.isThere(contact)) {
      return false;
    }
    List<Long> some = store.lockSome(contact, Clearance.CONVERSATIONS);
    if (!some.isEmpty()) {
      clearance.clear(some);
    }
    return !some.isEmpty();
  }
}
