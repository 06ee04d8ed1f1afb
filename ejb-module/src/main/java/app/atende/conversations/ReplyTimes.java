package app.atende.conversations;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a contact had waited when a human replied.
 *
 * @param firstResponse since the conversation began, if this was the first reply
 * @param reply since the first message that nobody had answered, if he waited
 */
public record ReplyTimes(Optional<Duration> firstResponse, Optional<Duration> reply) {

  /** Nobody waited, or it was no human reply. */
  public static final ReplyTimes NONE = new ReplyTimes(Optional.empty(), Optional.empty());
}
