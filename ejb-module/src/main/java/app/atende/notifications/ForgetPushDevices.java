package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.PushDeviceStore;
import app.atende.people.HouseWork;
import app.atende.people.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells a browser no more whose session was ended: by log-out, by revocation, by a new password. A
 * second time finds none.
 */
@ApplicationScoped
public class ForgetPushDevices implements DurableListener {

  @Inject private PushDeviceStore devices;

  @Override
  public String name() {
    return HouseWork.FORGET_SESSION.listener;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    devices.remove(new SessionId(note.id("session")), new AgentId(note.id("user")));
  }
}
