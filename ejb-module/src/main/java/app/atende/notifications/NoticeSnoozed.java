package app.atende.notifications;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An agent put one of his notices aside.
 *
 * @param until when it comes back, in whole milliseconds
 * @param causedBy who did it
 * @param at when
 */
public record NoticeSnoozed(NoticeId notice, Instant until, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "notice_snoozed";

  /** The notice among the ids. */
  static final String NOTICE = "notice";

  /** Under this name the ids carry when it comes back, in milliseconds since 1970. */
  static final String UNTIL = "until";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(NOTICE, notice.value(), UNTIL, until.toEpochMilli());
  }
}
