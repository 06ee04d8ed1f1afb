package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody wants a conversation to be sent by mail.
 *
 * @param conversation which
 * @param transcript what was asked for
 * @param causedBy who or what made it happen
 * @param at when
 */
public record TranscriptRequested(
    ConversationRef conversation, TranscriptId transcript, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "transcript_requested";

  /** Under this name the ids carry what was asked for. */
  public static final String TRANSCRIPT = "transcript";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    Map<String, Long> ids = new HashMap<>(conversation.ids());
    ids.put(TRANSCRIPT, transcript.value());
    return ids;
  }
}
