package app.atende.conversations.internal;

import app.atende.contacts.Contacts;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxRemoval;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Removes what an inbox that was deleted has left behind: its conversations with messages and
 * files, then receipts and raw payloads, then who was known there, and its own row last. Every
 * piece looks anew what is left, so it may be run twice, by two nodes, and after one that died.
 * Facts for reports stay.
 *
 * <p>It never takes the account's row, so nobody in another inbox waits for it.
 */
@ApplicationScoped
public class RemoveInbox implements PiecewiseListener {

  private static final int ROWS = 2000;

  @Inject private InboxRemoval removal;
  @Inject private RemovalStore store;
  @Inject private Clearance clearance;
  @Inject private Contacts contacts;

  @Override
  public String name() {
    return "remove-inbox";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof InboxDeleted;
  }

  @Override
  public boolean handlePiece(EventNote note) {
    InboxId inbox = new InboxId(note.id("inbox"));
    if (!removal.isDue(inbox, Actor.SYSTEM)) {
      return false;
    }
    List<Long> some = store.lockSome(inbox, Clearance.CONVERSATIONS);
    if (!some.isEmpty()) {
      clearance.clear(some);
      return true;
    }
    int left = store.dropReceipts(inbox, ROWS) + store.dropPayloads(inbox, ROWS);
    if (left > 0 || contacts.leave(inbox, ROWS, Actor.SYSTEM) > 0) {
      return true;
    }
    removal.finish(inbox, Actor.SYSTEM);
    return false;
  }
}
