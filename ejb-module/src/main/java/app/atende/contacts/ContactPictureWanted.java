package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody said at which address a contact's picture is; it is not fetched yet.
 *
 * @param contact whose
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactPictureWanted(ContactId contact, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "contact_picture_wanted";

  /** Under this name the ids carry whose it is. */
  public static final String CONTACT = "contact";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(CONTACT, contact.value());
  }
}
