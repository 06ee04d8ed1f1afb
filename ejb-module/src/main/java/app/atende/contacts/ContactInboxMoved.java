package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A visitor proved to be somebody who is already known: his contact inbox, with its conversations,
 * belongs to that contact now.
 *
 * @param contactInbox what moved
 * @param from the visitor's contact, who stays without it
 * @param to the contact he proved to be
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactInboxMoved(
    ContactInboxId contactInbox, ContactId from, ContactId to, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contact_inbox_moved";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(
        "contact_inbox", contactInbox.value(), "from", from.value(), "contact", to.value());
  }
}
