package app.atende.web.compat.account;

import app.atende.attributes.Attributes;
import app.atende.bots.BotId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.Voice;
import app.atende.web.compat.LooseBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a program writes (contract 6.7). */
final class MessageFields {

  private static final Set<String> PLAIN = Set.of("text");
  private static final String SENDER = "sender_id";

  private final LooseBody body;

  MessageFields(LooseBody body) {
    this.body = body;
  }

  /**
   * The message.
   *
   * @param files keys of what came with it
   * @throws DomainException {@code VALUE_INVALID} for a content type that nobody could show
   */
  MessageDraft draft(List<String> files) {
    if (body.filled("content_type").filter(type -> !PLAIN.contains(type)).isPresent()) {
      throw DomainException.at("content_type", ErrorCode.VALUE_INVALID);
    }
    Attributes attributes = attributes();
    return new MessageDraft(
        body.text("content").orElse(null),
        files,
        body.filled("echo_id").orElse(null),
        quoted(attributes),
        body.filled("source_id").orElse(null),
        told(attributes));
  }

  /**
   * The bot as which it is written; empty for whoever calls.
   *
   * @throws DomainException at {@code sender_id}: {@code VALUE_REQUIRED}; {@code BOT_NOT_FOUND}
   */
  Optional<BotId> bot() {
    return body.filled("sender_type")
        .filter("AgentBot"::equals)
        .map(
            type ->
                body.number(SENDER)
                    .map(Numbers::bot)
                    .orElseThrow(
                        () -> DomainException.at(SENDER, ErrorCode.VALUE_REQUIRED, SENDER)));
  }

  /**
   * As whom it is written.
   *
   * @throws DomainException {@code VALUE_INVALID} at {@code message_type} for one that no program
   *     may write, and at {@code private} for a note of the contact: neither may go out as a reply
   */
  Voice voice() {
    boolean hidden = body.flag("private").orElse(false);
    switch (body.filled("message_type").orElse("outgoing")) {
      case "outgoing" -> {
        return hidden ? Voice.NOTE : Voice.AGENT;
      }
      case "incoming" -> {
        if (hidden) {
          throw DomainException.at("private", ErrorCode.VALUE_INVALID);
        }
        return Voice.CONTACT;
      }
      default -> throw DomainException.at("message_type", ErrorCode.VALUE_INVALID);
    }
  }

  private Attributes told(Attributes attributes) {
    return attributes
        .with("in_reply_to", null)
        .with("external_created_at", body.filled("external_created_at").orElse(null));
  }

  /** What is no object counts as empty: gateways send all kinds of text here. */
  private Attributes attributes() {
    try {
      return new Attributes(body.map("content_attributes").orElse(Map.of()));
    } catch (DomainException noObject) {
      return Attributes.NONE;
    }
  }

  private static MessageId quoted(Attributes attributes) {
    Object id = attributes.values().get("in_reply_to");
    String digits = id == null ? "" : String.valueOf(id);
    return digits.matches("[1-9][0-9]{0,17}") ? new MessageId(Long.parseLong(digits)) : null;
  }
}
