package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.notifications.NoticeChange;
import app.atende.notifications.NoticeId;
import app.atende.rows.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An agent who was told something just now.
 *
 * @param notice by which one
 * @param mailOf when that happened for which a mail is still to come, or null
 * @param mailedAt when the last mail of this notice went, or null
 * @param pushOf when that happened for which a push is still to come, or null
 */
record Told(NoticeId notice, AgentId agent, Instant mailOf, Instant mailedAt, Instant pushOf) {

  static Told read(Row row) {
    return new Told(
        new NoticeId(row.number()),
        new AgentId(row.number()),
        row.instant(),
        row.instant(),
        row.instant());
  }

  /** By which notice each of these agents was told. */
  static NoticeChange all(List<Told> told) {
    return NoticeChange.told(told.stream().collect(Collectors.toMap(Told::agent, Told::notice)));
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
