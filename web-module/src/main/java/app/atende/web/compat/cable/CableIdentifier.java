package app.atende.web.compat.cable;

import app.atende.config.DomainException;
import app.atende.web.compat.LooseBody;
import java.util.Optional;

/**
 * Who wants to listen: a JSON document as a text. The text itself names the subscription and is
 * echoed byte for byte.
 *
 * @param text as the client sent it
 * @param channel must be {@code RoomChannel}
 * @param pubsubToken of a user or of a contact inbox
 * @param account for users; 0 when absent
 * @param user for users; empty for contacts
 */
record CableIdentifier(
    String text, String channel, String pubsubToken, long account, Optional<Long> user) {

  static final String ROOM = "RoomChannel";
  private static final int LONGEST = 4000;

  /** Reads an identifier; empty when it is none. */
  static Optional<CableIdentifier> read(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      LooseBody body = LooseBody.ofJson(text);
      return Optional.of(
          new CableIdentifier(
              text,
              body.text("channel").orElse(""),
              body.text("pubsub_token").orElse(""),
              body.number("account_id").orElse(0L),
              body.number("user_id")));
    } catch (DomainException unreadable) {
      return Optional.empty();
    }
  }
}
