package app.atende.contacts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A table of contacts that a program asked for was written, or given up.
 *
 * @param table its number
 * @param agent whose program asked for it
 * @param rows how many contacts stand in it
 * @param failed whether it was given up before its end
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactsExported(
    long table, long agent, long rows, boolean failed, Cause causedBy, Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contacts_exported";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("table", table, "agent", agent, "rows", rows, "failed", failed ? 1L : 0L);
  }
}
