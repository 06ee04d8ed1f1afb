package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Two contacts become one. Told while the rows of both are there still, so that whoever keeps
 * something of the merged one hands it over in this transaction; afterwards he is gone, and his
 * number leads to the kept one.
 *
 * @param kept who stays
 * @param merged who went into him
 * @param was all that was known of the one who went
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactsMerged(
    ContactId kept, ContactId merged, ContactDetail was, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contacts_merged";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("contact", kept.value(), "merged", merged.value());
  }
}
