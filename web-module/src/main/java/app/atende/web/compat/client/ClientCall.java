package app.atende.web.compat.client;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.DisplayId;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what the path of a call names; what is not there is the contract's one 404. */
@ApplicationScoped
public class ClientCall {

  @Inject private InboxQueries inboxes;
  @Inject private ContactQueries contacts;

  /** The API inbox; throws {@code INBOX_NOT_FOUND}. */
  public InboxDetail inbox(String identifier) {
    return inboxes
        .byApiIdentifier(identifier, Actor.SYSTEM)
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  /** The contact at the inbox, in one statement; throws {@code CONTACT_INBOX_NOT_FOUND}. */
  public ContactSession session(String identifier, String sourceId) {
    return contacts
        .sessionAtApi(identifier, sourceId, Actor.SYSTEM)
        .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
  }

  /** A conversation's number as it stands in a path; throws {@code CONVERSATION_NOT_FOUND}. */
  public static DisplayId conversation(long number) {
    if (number <= 0) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    return new DisplayId(number);
  }
}
