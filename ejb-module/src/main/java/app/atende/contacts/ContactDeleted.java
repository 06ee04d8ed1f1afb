package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A contact is gone for everybody, with his sessions, notes and labels. No list shows his
 * conversations any more; their rows are removed later, in the durable lane (ADR 0031).
 *
 * @param contact who he was
 * @param was all that was known of him
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactDeleted(ContactId contact, ContactDetail was, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The stable word for this event. */
  public static final String TYPE = "contact_deleted";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("contact", contact.value());
  }
}
