package app.atende.conversations.internal;

import app.atende.conversations.ConversationDeleted;
import app.atende.conversations.ConversationId;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Removes what a conversation that was deleted has left behind: its messages and files, and those
 * that went into it. Every piece looks anew what is left, so it may be run twice, by two nodes, and
 * after one that died. Facts for reports stay.
 */
@ApplicationScoped
public class RemoveConversation implements PiecewiseListener {

  @Inject private RemovalStore store;
  @Inject private Clearance clearance;

  @Override
  public String name() {
    return "remove-conversation";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ConversationDeleted;
  }

  @Override
  public boolean handlePiece(EventNote note) {
    List<Long> left = store.lockDeleted(new ConversationId(note.id("conversation")));
    if (!left.isEmpty()) {
      clearance.clear(left);
    }
    return !left.isEmpty();
  }
}
