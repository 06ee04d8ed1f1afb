package app.atende.conversations;

import java.util.Optional;

/**
 * To whom a conversation is sent by mail.
 *
 * @param receiver whom
 * @param email the address that was typed; empty unless the receiver is another one
 */
public record TranscriptOrder(Receiver receiver, Optional<String> email) {

  /** Whom it is sent to. */
  public enum Receiver {
    /** The contact, at the address that is known of him. */
    CONTACT,
    /** The agent who has the conversation. */
    ASSIGNEE,
    /** Another address. */
    OTHER
  }

  /** To the contact. */
  public static TranscriptOrder toContact() {
    return new TranscriptOrder(Receiver.CONTACT, Optional.empty());
  }

  /** To the agent who has it. */
  public static TranscriptOrder toAssignee() {
    return new TranscriptOrder(Receiver.ASSIGNEE, Optional.empty());
  }

  /** To this address; may be null. */
  public static TranscriptOrder to(String email) {
    return new TranscriptOrder(Receiver.OTHER, Optional.ofNullable(email));
  }
}
