package app.atende.reports;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of facts.
 *
 * @param name what about
 * @param at when it became true
 * @param conversation where
 * @param agent by whom or, where nobody did it, whose conversation it was
 * @param message by which message, if by one
 * @param duration how long it took, if it is about a time
 */
public record Fact(
    FactName name,
    Instant at,
    ConversationRef conversation,
    Optional<AgentId> agent,
    Optional<MessageId> message,
    Optional<Duration> duration) {

  /** A bare fact. */
  public static Fact of(FactName name, ConversationRef conversation, Instant at) {
    return new Fact(name, at, conversation, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same by this agent. */
  public Fact of(Optional<AgentId> who) {
    return new Fact(name, at, conversation, who, message, duration);
  }

  /** The same by this message. */
  public Fact by(MessageId which) {
    return new Fact(name, at, conversation, agent, Optional.of(which), duration);
  }

  /** The same, which took so long. */
  public Fact took(Duration time) {
    return new Fact(name, at, conversation, agent, message, Optional.of(time));
  }
}
