package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactUpdated;
import app.atende.conversations.internal.ContactLabelStore;
import app.atende.conversations.internal.Label;
import app.atende.conversations.internal.LabelStore;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
  @Inject private Events events;
  @Inject private Now now;

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
   * more, is passed over. Of everybody who bears other labels than before it is told that he
   * changed.
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
    Set<ContactId> changed = new TreeSet<>(Comparator.comparing(ContactId::value));
    changed.addAll(store.add(contacts, change.added()));
    changed.addAll(store.remove(contacts, change.removed()));
    Instant at = now.instant();
    changed.forEach(contact -> events.publish(ContactUpdated.besides(contact, actor.cause(), at)));
  }
}
