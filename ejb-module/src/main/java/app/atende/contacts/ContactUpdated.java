package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Something that is known about a contact changed.
 *
 * @param contact who
 * @param was what was known of him before
 * @param is what is known of him now; its version may be that of before
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactUpdated(
    ContactId contact, ContactDetail was, ContactDetail is, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contact_updated";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("contact", contact.value());
  }
}
