package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.rows.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent who was told something just now.
 *
 * @param mailOf when that happened for which a mail is still to come, or null
 * @param mailedAt when the last mail of this notice went, or null
 * @param pushOf when that happened for which a push is still to come, or null
 */
record Told(AgentId agent, Instant mailOf, Instant mailedAt, Instant pushOf) {

  static Told read(Row row) {
    return new Told(new AgentId(row.number()), row.instant(), row.instant(), row.instant());
  }

  /** When the mail goes that this telling, of that moment, made necessary; empty for none. */
  Optional<Instant> mailDue(Instant at) {
    return mailOf == null || mailOf.isBefore(at)
        ? Optional.empty()
        : Optional.of(WaitingNotice.due(mailOf, mailedAt));
  }

  /** Whether this telling, of that moment, made a push necessary. */
  boolean isPushed(Instant at) {
    return pushOf != null && !pushOf.isBefore(at);
  }
}
