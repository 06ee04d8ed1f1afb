package app.atende.conversations;

import java.time.Instant;

/**
 * How a conversation stood before something that is taken back, or shall stand.
 *
 * @param status its status; null for open
 * @param until when it wakes; null when it did not sleep, or until the contact writes
 */
public record Former(ConversationStatus status, Instant until) {

  /** Reads a missing status as open. */
  public Former {
    status = status == null ? ConversationStatus.OPEN : status;
  }

  /** Just this status. */
  public static Former of(ConversationStatus status) {
    return new Former(status, null);
  }
}
