package app.atende.transfers;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody wants a table of contacts, which is written in the durable lane.
 *
 * @param export which
 * @param causedBy who wants it
 * @param at when
 */
public record ContactExportOrdered(ExportId export, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contact_export_ordered";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("export", export.value());
  }
}
