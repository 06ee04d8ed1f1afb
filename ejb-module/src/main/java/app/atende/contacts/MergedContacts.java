package app.atende.contacts;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactChange;
import app.atende.contacts.internal.ContactMergeStore;
import app.atende.contacts.internal.ContactStore;
import app.atende.events.Events;
import app.atende.files.Pictures;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The contacts' part of making one contact of two (ADR 0037). {@code ContactMerges} of the room
 * {@code conversations} begins it: in between it takes hold of the conversations, so that all locks
 * are taken in the order of everybody else.
 */
@Stateless
public class MergedContacts {

  @Inject private ContactStore store;
  @Inject private ContactMergeStore merges;
  @Inject private Pictures pictures;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Keeps all others from the contact inboxes of both until the end of the transaction, so that
   * nobody writes from there. One statement.
   */
  public void hold(ContactMerge wanted, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    merges.hold(wanted.both());
  }

  /**
   * Lets one contact go into another one, in the caller's transaction. What the kept one has stays;
   * what he lacks he gets from the merged one, attribute by attribute. Contact inboxes and notes
   * are his; other rooms follow {@link ContactsMerged}. The same again changes nothing.
   *
   * @return what is known of the kept one afterwards
   * @throws DomainException {@code CONTACT_NOT_FOUND}; {@code CONTACTS_NOT_MERGEABLE} at {@code
   *     merged} for himself; {@code STALE_EDIT} when either changed meanwhile, or went into another
   *     one
   */
  public ContactDetail merge(ContactMerge wanted, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (wanted.kept().equals(wanted.merged())) {
      throw DomainException.at("merged", ErrorCode.CONTACTS_NOT_MERGEABLE);
    }
    Map<ContactId, Contact> both =
        wanted.both().stream()
            .sorted(Comparator.comparing(ContactId::value))
            .flatMap(id -> store.lock(id).stream())
            .collect(Collectors.toMap(Contact::id, Function.identity()));
    Contact kept = both.get(wanted.kept());
    Contact merged = both.get(wanted.merged());
    if (kept != null && merged == null && went(wanted.merged(), wanted.kept())) {
      return ContactQueries.detailOf(kept);
    }
    check(kept, wanted.kept(), wanted.keptVersion());
    check(merged, wanted.merged(), wanted.mergedVersion());
    merge(kept, merged, actor);
    return ContactQueries.detailOf(kept);
  }

  private boolean went(ContactId merged, ContactId kept) {
    return merges.keptOf(merged).filter(kept::equals).isPresent();
  }

  /** One who has gone into another one meanwhile is not lost, but not whom the actor saw. */
  private void check(Contact found, ContactId id, long version) {
    if (found == null && merges.keptOf(id).isEmpty()) {
      throw new DomainException(ErrorCode.CONTACT_NOT_FOUND);
    }
    if (found == null || version >= 0 && version != found.version()) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
  }

  private void merge(Contact kept, Contact merged, Actor actor) {
    Instant at = now.instant();
    ContactDetail was = ContactQueries.detailOf(merged);
    ContactChange filling = ContactChange.of(ContactQueries.detailOf(kept).gapsFilledBy(was));
    audit.note(
        AuditNote.of("contact_merged", "contact", kept.id().value())
            .named(kept.name())
            .with("merged", was.name()),
        actor);
    events.publish(new ContactsMerged(kept.id(), merged.id(), was, actor.cause(), at));
    merges.move(merged.id(), kept.id(), at);
    merges.remember(merged, kept, at);
    store.remove(merged);
    if (was.lastActivityAt() != null) {
      store.touch(kept.id(), was.lastActivityAt(), was.lastActivityAt());
    }
    filling.applyTo(kept, at);
    store.write(kept);
    inherit(kept, was.picture(), actor);
    store.reload(kept);
    events.publish(new ContactUpdated(kept.id(), kept.was(), kept.detail(), actor.cause(), at));
  }

  /** Who has no picture gets the other one's; else that one is nobody's. */
  private void inherit(Contact kept, String picture, Actor actor) {
    if (picture != null && kept.picture() == null) {
      store.picture(kept, picture, now.instant());
    } else if (picture != null) {
      pictures.drop(picture, actor);
    }
  }
}
