package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A table of contacts was worked through, or given up.
 *
 * @param table its number
 * @param agent who had sent it
 * @param taken how many rows told of somebody new, or something new
 * @param refused how many rows could not be taken in
 * @param failed whether it was given up before its end
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactsImported(
    long table, long agent, long taken, long refused, boolean failed, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contacts_imported";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(
        "table",
        table,
        "agent",
        agent,
        "taken",
        taken,
        "refused",
        refused,
        "failed",
        failed ? 1L : 0L);
  }
}
