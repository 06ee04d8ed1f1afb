package app.atende.webhooks.internal;

import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.webhooks.DeliveryCause;

/**
 * What became of a message of an agent that went to an inbox's address.
 *
 * @param conversation where it stands
 * @param message which
 * @param why it was given up; null when it arrived
 * @param status what the other side answered last; null for no answer
 * @param trouble what went wrong instead of an answer, or null
 */
public record Undelivered(
    DisplayId conversation, MessageId message, DeliveryCause why, Integer status, String trouble) {

  /** The reason that stands beside the message, in the words of the wire. */
  public String reason() {
    if (why == DeliveryCause.SWITCHED_OFF) {
      return "No webhook address";
    }
    if (status != null) {
      return "HTTP " + status;
    }
    return trouble == null ? "Not sent in time" : trouble;
  }
}
