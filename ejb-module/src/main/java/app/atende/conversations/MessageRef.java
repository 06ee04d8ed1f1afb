package app.atende.conversations;

import java.util.Optional;

/**
 * A message as events know it.
 *
 * @param id the row
 * @param type which way it goes
 * @param privateNote whether only agents see it
 * @param echoId the sender's own key, if he gave one
 */
public record MessageRef(
    MessageId id, MessageType type, boolean privateNote, Optional<String> echoId) {

  /** Whether the contact gets to see it. */
  public boolean isForContact() {
    return !privateNote && type != MessageType.ACTIVITY;
  }
}
