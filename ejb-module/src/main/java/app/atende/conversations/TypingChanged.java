package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody began or stopped typing. Nothing is stored of it.
 *
 * @param conversation where
 * @param typing whether he types now
 * @param privateNote whether he types a private note
 * @param name how he is called
 * @param causedBy who or what made it happen
 * @param at when
 */
public record TypingChanged(
    ConversationRef conversation,
    boolean typing,
    boolean privateNote,
    String name,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "typing_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
