package app.atende.web.live;

import app.atende.realtime.Hearing;
import app.atende.roles.Actor;
import app.atende.roles.Permission;

/**
 * One tab of a browser: what it hears and what it has open. Its rights are asked for anew when they
 * change; without any it is closed.
 */
final class ConsoleEar implements LiveListener {

  private final ConsoleVisitor visitor;
  private final SendQueue queue;
  private final ConsoleDoor door;
  private volatile Actor actor;
  private volatile Hearing hearing;
  private volatile LivePlace place;
  private volatile long open;
  private volatile boolean watchesContacts;

  ConsoleEar(ConsoleVisitor visitor, SendQueue queue, ConsoleDoor door, ConsoleRights rights) {
    this.visitor = visitor;
    this.queue = queue;
    this.door = door;
    this.actor = rights.actor();
    this.hearing = rights.hearing();
    this.place = new LivePlace(0, "");
  }

  ConsoleVisitor visitor() {
    return visitor;
  }

  Actor actor() {
    return actor;
  }

  /** Number of the conversation that is open in the tab; 0 for none. */
  long open() {
    return open;
  }

  void look(long conversation) {
    open = conversation;
  }

  /** Whether the tab shows contacts, and its reader may work with them. */
  boolean watchesContacts() {
    return watchesContacts && actor.may(Permission.CONTACT_EDIT);
  }

  void watchContacts() {
    watchesContacts = true;
  }

  @Override
  public Hearing hearing() {
    return hearing;
  }

  @Override
  public void hear(LiveSignal signal) {
    place = new LivePlace(signal.seq(), signal.epoch());
    send(door.frame(signal));
  }

  @Override
  public void rightsChanged() {
    door.rights(visitor)
        .ifPresentOrElse(
            rights -> {
              actor = rights.actor();
              hearing = rights.hearing();
            },
            () -> door.close(this));
  }

  void send(String frame) {
    queue.send(frame, Frames.gap(place));
  }
}
