package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation was put aside.
 *
 * @param conversation which
 * @param until when it wakes, in whole milliseconds; empty when only the contact wakes it
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ConversationSnoozed(
    ConversationRef conversation, Optional<Instant> until, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversation_snoozed";

  /** Under this name the ids carry when it wakes, in milliseconds since 1970. */
  public static final String UNTIL = "until";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    Map<String, Long> ids = new HashMap<>(conversation.ids());
    until.ifPresent(moment -> ids.put(UNTIL, moment.toEpochMilli()));
    return ids;
  }
}
