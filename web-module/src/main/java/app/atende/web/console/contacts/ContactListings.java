package app.atende.web.console.contacts;

import app.atende.attributes.AttributeDefinitions;
import app.atende.config.Now;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactSieve;
import app.atende.contacts.Segments;
import app.atende.filters.KeptFilterId;
import app.atende.rows.SearchWords;
import app.atende.web.page.Times;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the address of a list of contacts asks the room for. */
@RequestScoped
public class ContactListings {

  @Inject private AttributeDefinitions definitions;
  @Inject private Segments segments;
  @Inject private CurrentActor current;
  @Inject private Times times;
  @Inject private Now now;

  /** All that it asks for. At most two statements. */
  ContactListing of(ContactsAddress address) {
    String filter =
        address.segment() > 0
            ? segments.get(new KeptFilterId(address.segment()), current.actor()).filter()
            : address.filter();
    return of(
        address,
        filter.isEmpty() ? null : ContactCriteria.parse(filter, definitions.list(current.actor())));
  }

  /** The same with criteria that were read already; null for none. No statement. */
  ContactListing of(ContactsAddress address, ContactCriteria criteria) {
    return ContactListing.EVERYBODY
        .finding(SearchWords.of(address.words()))
        .bearing(address.label() == 0 ? null : address.label())
        .through(
            criteria == null ? null : new ContactSieve(criteria, now.instant(), times.getZone()))
        .ordered(address.sort(), address.descending())
        .goingOn(address.before() == 0 ? null : address.before());
  }
}
