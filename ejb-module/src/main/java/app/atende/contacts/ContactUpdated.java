package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Something that is known about a contact changed.
 *
 * @param contact who
 * @param was what was known of him before; null when only his picture or his labels changed
 * @param is what is known of him now, null likewise; its version may be that of before
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactUpdated(
    ContactId contact, ContactDetail was, ContactDetail is, Cause causedBy, Instant at)
    implements DomainEvent {

  /** Only his picture or his labels are other ones. */
  public static ContactUpdated besides(ContactId contact, Cause causedBy, Instant at) {
    return new ContactUpdated(contact, null, null, causedBy, at);
  }

  @Override
  public String type() {
    return "contact_updated";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("contact", contact.value());
  }
}
