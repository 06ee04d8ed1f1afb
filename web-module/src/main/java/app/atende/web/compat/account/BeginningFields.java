package app.atende.web.compat.account;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.Beginning;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Former;
import app.atende.conversations.NewConversation;
import app.atende.conversations.Opening;
import app.atende.web.compat.LooseBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** A conversation that a program begins (contract 6.6). */
final class BeginningFields {

  private final LooseBody body;

  BeginningFields(LooseBody body) {
    this.body = body;
  }

  /**
   * What is begun, with what is said at once, or null; throws {@code VALUE_INVALID} and what {@link
   * Numbers} refuses.
   */
  Beginning beginning(Opening opening) {
    Beginning.Address to =
        new Beginning.Address(
            body.number("contact_id").map(Numbers::contact).orElse(null),
            body.number("inbox_id").map(Numbers::inbox).orElse(null),
            body.filled("source_id").orElse(null),
            body.flag("hmac_verified").orElse(false));
    return new Beginning(
        to,
        new NewConversation(attributes("custom_attributes"), attributes("additional_attributes")),
        standing(),
        body.number("assignee_id").filter(id -> id != 0).map(Numbers::agent).orElse(null),
        body.number("team_id").filter(id -> id != 0).map(Numbers::team).orElse(null),
        opening);
  }

  private Attributes attributes(String key) {
    return new Attributes(body.map(key).orElse(Map.of()));
  }

  private Former standing() {
    return body.filled("status").map(word -> standing(word, body)).orElse(null);
  }

  /** The status of this word, with the {@code snoozed_until} of the body where it needs one. */
  static Former standing(String word, LooseBody body) {
    ConversationStatus status = status(word);
    return new Former(status, status == ConversationStatus.SNOOZED ? until(body) : null);
  }

  /** Throws {@code VALUE_INVALID} at {@code status} for a word that there is not. */
  static ConversationStatus status(String word) {
    return ConversationStatus.ofWord(word)
        .orElseThrow(() -> DomainException.at("status", ErrorCode.VALUE_INVALID));
  }

  private static Instant until(LooseBody body) {
    return body.filled("snoozed_until").map(BeginningFields::moment).orElse(null);
  }

  /** Seconds since 1970, or ISO 8601. */
  static Instant moment(String written) {
    try {
      return written.matches("[0-9]{1,12}")
          ? Instant.ofEpochSecond(Long.parseLong(written))
          : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw DomainException.at("snoozed_until", ErrorCode.VALUE_INVALID);
    }
  }

  /** What is to be said at once. */
  Optional<LooseBody> message() {
    return body.object("message").map(said -> body.inside("message"));
  }
}
