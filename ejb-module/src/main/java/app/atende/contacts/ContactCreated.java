package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A contact is known for the first time.
 *
 * @param contact who
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactCreated(ContactId contact, Cause causedBy, Instant at) implements DomainEvent {

  @Override
  public String type() {
    return "contact_created";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("contact", contact.value());
  }
}
