package app.atende.web.compat.cable;

import app.atende.accounts.Presence;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.people.PubsubTokens;
import app.atende.people.UserId;
import app.atende.realtime.Hearings;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.PublicDoor;
import app.atende.web.compat.cable.CableSubscription.Rights;
import app.atende.web.security.AccountEntrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets listeners in by their tokens, and looks again whether they still may. */
@ApplicationScoped
class CableDoor {

  @Inject private PublicDoor publicDoor;
  @Inject private PubsubTokens pubsub;
  @Inject private AccountEntrance entrance;
  @Inject private ContactQueries contacts;
  @Inject private Hearings hearings;
  @Inject private Presence presence;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;

  /** For CDI. */
  CableDoor() {}

  /**
   * Lets a listener in.
   *
   * @throws DomainException for a token that is nobody's, or not of that user, or of another
   *     account, and for accounts that are closed
   */
  CableSubscription admit(CableSocket socket, CableIdentifier identifier) {
    if (!CableIdentifier.ROOM.equals(identifier.channel())) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
    CableSubscription subscription =
        identifier.user().isPresent() ? user(socket, identifier) : contact(socket, identifier);
    renew(subscription);
    return subscription;
  }

  private CableSubscription user(CableSocket socket, CableIdentifier identifier) {
    if (identifier.account() <= 0) {
      throw new DomainException(ErrorCode.ACCOUNT_NOT_FOUND);
    }
    TenantId tenant = new TenantId(identifier.account());
    return new CableSubscription(socket, identifier, tenant, null);
  }

  private CableSubscription contact(CableSocket socket, CableIdentifier identifier) {
    String token = identifier.pubsubToken();
    return publicDoor.enter(
        token,
        () -> {
          ContactSession session =
              contacts
                  .sessionListening(token, Actor.SYSTEM)
                  .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
          return new CableSubscription(socket, identifier, tenants.current(), session);
        });
  }

  /**
   * Looks again who he is and what he may hear.
   *
   * @throws DomainException when he may not listen any more
   */
  void renew(CableSubscription subscription) {
    directory.requireOpen(subscription.tenant());
    subscription.know(
        subscription.isUser() ? rightsOfUser(subscription) : rightsOfContact(subscription));
  }

  private Rights rightsOfUser(CableSubscription subscription) {
    String token = subscription.identifier().pubsubToken();
    UserId user =
        pubsub
            .ownerOf(token)
            .filter(subscription.user()::equals)
            .orElseThrow(() -> new DomainException(ErrorCode.TOKEN_INVALID));
    Actor actor = entrance.admit(user, subscription.tenant()).actor();
    return tenants.call(subscription.tenant(), () -> new Rights(actor, hearings.ofAgent(actor)));
  }

  private Rights rightsOfContact(CableSubscription subscription) {
    return tenants.call(
        subscription.tenant(),
        () -> {
          ContactSession session =
              contacts
                  .session(subscription.contact().id(), Actor.SYSTEM)
                  .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
          return new Rights(session.actor(), hearings.ofContact(session, session.actor()));
        });
  }

  /** Whether the account is open at all. */
  boolean isOpen(TenantId tenant) {
    return directory.find(tenant).filter(account -> account.isOpen()).isPresent();
  }

  /** A sign of life: an agent counts as there. */
  void noteLife(CableSubscription subscription) {
    if (subscription.isUser()) {
      tenants.run(subscription.tenant(), () -> presence.renew(subscription.actor()));
    }
  }
}
