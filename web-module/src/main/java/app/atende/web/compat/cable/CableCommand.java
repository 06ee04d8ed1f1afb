package app.atende.web.compat.cable;

import app.atende.config.DomainException;
import app.atende.web.compat.LooseBody;
import java.util.Optional;

/**
 * A frame of a client.
 *
 * @param verb {@code subscribe}, {@code unsubscribe} or {@code message}
 * @param identifier of the subscription, as text
 * @param action what a message asks for, such as {@code update_presence}; empty without one
 */
record CableCommand(String verb, String identifier, String action) {

  /** Reads a frame; empty when it is none. */
  static Optional<CableCommand> read(String frame) {
    try {
      LooseBody body = LooseBody.ofJson(frame);
      String action =
          body.text("data")
              .map(LooseBody::ofJson)
              .flatMap(asked -> asked.text("action"))
              .orElse("");
      return Optional.of(
          new CableCommand(
              body.text("command").orElse(""), body.text("identifier").orElse(""), action));
    } catch (DomainException unreadable) {
      return Optional.empty();
    }
  }
}
