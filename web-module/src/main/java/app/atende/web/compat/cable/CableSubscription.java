package app.atende.web.compat.cable;

import app.atende.config.TenantId;
import app.atende.contacts.ContactSession;
import app.atende.people.UserId;
import app.atende.realtime.Hearing;
import app.atende.roles.Actor;

/**
 * Somebody listens to an account, over one socket under one identifier. What he may hear is worked
 * out when he begins and whenever rights change.
 */
final class CableSubscription {

  private final CableSocket socket;
  private final CableIdentifier identifier;
  private final TenantId tenant;
  private final ContactSession contact;
  private volatile Rights rights;

  /**
   * A subscription.
   *
   * @param contact null for a user
   */
  CableSubscription(
      CableSocket socket, CableIdentifier identifier, TenantId tenant, ContactSession contact) {
    this.socket = socket;
    this.identifier = identifier;
    this.tenant = tenant;
    this.contact = contact;
  }

  /** Who listens, over all his sockets: a user or the session of a contact, in an account. */
  record Listener(TenantId tenant, boolean user, long id) {}

  Listener listener() {
    return isUser()
        ? new Listener(tenant, true, user().value())
        : new Listener(tenant, false, contact.id().value());
  }

  /** Who he is now, and what he may hear. */
  record Rights(Actor actor, Hearing hearing) {}

  void know(Rights changed) {
    rights = changed;
  }

  Hearing hearing() {
    return rights.hearing();
  }

  Actor actor() {
    return rights.actor();
  }

  boolean isUser() {
    return contact == null;
  }

  /** The user; only for users. */
  UserId user() {
    return new UserId(identifier.user().orElseThrow());
  }

  /** The session of the contact; null for users. */
  ContactSession contact() {
    return contact;
  }

  TenantId tenant() {
    return tenant;
  }

  CableSocket socket() {
    return socket;
  }

  CableIdentifier identifier() {
    return identifier;
  }

  void tell(String event, Object content) {
    socket.send(CableFrames.event(identifier.text(), event, content));
  }
}
