package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A conversation bears other labels than before.
 *
 * @param conversation which
 * @param added those it did not bear
 * @param removed those it bears no more
 * @param causedBy who or what made it happen
 * @param at when
 */
public record LabelsChanged(
    ConversationRef conversation,
    Set<LabelId> added,
    Set<LabelId> removed,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "labels_changed";

  /** Copies the labels. */
  public LabelsChanged {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
