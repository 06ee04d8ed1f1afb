package app.atende.inboxes;

import app.atende.inboxes.internal.InboxStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The end of an inbox that was deleted: for the one who removes what hung on it, and its row last.
 */
@Stateless
public class InboxRemoval {
  @Inject private InboxStore store;

  /** Whether what hangs on this inbox may go: it was deleted, or is gone already. */
  public boolean isDue(InboxId inbox, Actor actor) {
    return !store.isLive(inbox);
  }

  /** Nothing hangs on the inbox any more: its row goes. One that was not deleted stays. */
  public void finish(InboxId inbox, Actor actor) {
    store.removeDeleted(inbox);
  }
}
