package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.conversations.internal.ContactLabelStore;
import app.atende.conversations.internal.Label;
import app.atende.conversations.internal.LabelStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The front desk for labels of contacts. They are the account's labels; what a contact bears and
 * what his conversations bear have nothing to do with each other (W30).
 */
@Stateless
public class ContactLabels {

  /** How many contacts are labelled at once at most. */
  public static final int MOST = 100;

  @Inject private ContactLabelStore store;
  @Inject private LabelStore labels;

  /** The labels of a contact by title. Two statements. */
  public List<LabelSummary> of(ContactId contact, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    Set<LabelId> borne = store.of(Set.of(contact)).getOrDefault(contact, Set.of());
    return labels.ofIds(borne).stream().map(Label::summary).toList();
  }

  /** The labels that these contacts bear; who bears none is left out. One statement. */
  public Map<ContactId, Set<LabelId>> of(Collection<ContactId> contacts, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    return contacts.isEmpty() ? Map.of() : store.of(contacts);
  }

  /**
   * Puts labels on contacts and takes labels off. What is so already, and who is not there any
   * more, is passed over.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code LABEL_NOT_FOUND} for one to be put on
   *     that there is not; {@code TOO_MANY_CONTACTS}
   */
  public void change(Collection<ContactId> contacts, LabelChange change, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (contacts.size() > MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_CONTACTS, MOST);
    }
    if (labels.ofIds(change.added()).size() < change.added().size()) {
      throw new DomainException(ErrorCode.LABEL_NOT_FOUND);
    }
    store.add(contacts, change.added());
    store.remove(contacts, change.removed());
  }
}
