package app.atende.conversations;

import app.atende.accounts.AgentId;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as it is sent by mail: what the contact may see of it, nothing else.
 *
 * @param conversation what it is about
 * @param email to whom
 * @param agent who that is, when it is an agent
 * @param messages older to newer
 * @param complete whether all messages are there; otherwise the oldest were left out
 */
public record Transcript(
    ConversationDetail conversation,
    String email,
    Optional<AgentId> agent,
    List<TimelineMessage> messages,
    boolean complete) {

  /** Copies the messages. */
  public Transcript {
    messages = List.copyOf(messages);
  }
}
