package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A scheduled message was made, changed, taken back, sent, or could not be sent.
 *
 * @param conversation where it shall be sent
 * @param message which
 * @param alarm a time at which it is to be sent and for which no alarm is set yet, in whole
 *     milliseconds; empty when none is needed
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ScheduledMessageChanged(
    ConversationRef conversation,
    ScheduledMessageId message,
    Optional<Instant> alarm,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "scheduled_message_changed";

  /** Under this name the ids carry which it is. */
  public static final String MESSAGE = "scheduled";

  /** Under this name the ids carry when it is to be sent, in milliseconds since 1970. */
  public static final String ALARM = "alarm";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    Map<String, Long> ids = new HashMap<>(conversation.ids());
    ids.put(MESSAGE, message.value());
    alarm.ifPresent(moment -> ids.put(ALARM, moment.toEpochMilli()));
    return ids;
  }
}
