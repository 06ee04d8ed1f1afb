package app.atende.webhooks;

import app.atende.conversations.Triage;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.roles.Actor;
import app.atende.webhooks.internal.UndeliveredStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Opens a conversation for people when the bot that has it could not be told of a message in it
 * (contract 11.2): its contact waits for somebody.
 */
@ApplicationScoped
public class OpenUnreached implements DurableListener {

  private static final String NAME = "open-unreached";

  @Inject private UndeliveredStore desk;
  @Inject private Triage triage;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof DeliveryEnded;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    desk.findUnreached(new DeliveryId(note.id(DeliveryEnded.DELIVERY)))
        .ifPresent(conversation -> triage.openUnreached(conversation, Actor.SYSTEM));
  }
}
