package app.atende.contacts;

import app.atende.attributes.Attributes;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxId;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody whom we know opened the widget on a website. Nothing is stored of it.
 *
 * @param session from where he looks
 * @param contact who
 * @param inbox at which website
 * @param told what his browser says of itself and of the page
 * @param causedBy he
 * @param at when
 */
public record WidgetOpened(
    ContactInboxId session,
    ContactId contact,
    InboxId inbox,
    Attributes told,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The stable word for this event. */
  public static final String TYPE = "widget_opened";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("session", session.value(), "contact", contact.value(), "inbox", inbox.value());
  }
}
