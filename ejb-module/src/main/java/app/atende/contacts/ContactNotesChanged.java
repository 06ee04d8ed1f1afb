package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A note about a contact was written or deleted.
 *
 * @param contact who
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactNotesChanged(ContactId contact, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contact_notes_changed";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("contact", contact.value());
  }
}
