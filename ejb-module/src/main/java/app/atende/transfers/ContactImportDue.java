package app.atende.transfers;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * It is to be seen whether a table of contacts waits for somebody to work through it.
 *
 * @param watched the table whose work is to be looked after; 0 when just the next one is to begin
 * @param due when
 * @param causedBy who or what made it happen
 * @param at when it was said
 */
public record ContactImportDue(long watched, Instant due, Cause causedBy, Instant at)
    implements DomainEvent {

  /** Under this name the ids carry the table that is looked after. */
  public static final String WATCHED = "watched";

  @Override
  public String type() {
    return "contact_import_due";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(WATCHED, watched);
  }
}
