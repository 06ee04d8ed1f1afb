package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * The account's labels are others than before: one is new, is called otherwise, or is gone.
 *
 * @param label which
 * @param causedBy who or what made it happen
 * @param at when
 */
public record LabelsEdited(LabelId label, Cause causedBy, Instant at) implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "labels_edited";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("label", label.value());
  }
}
