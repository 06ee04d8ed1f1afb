package app.atende.inboxes;

import java.time.ZoneId;

/**
 * How an inbox behaves, whatever its channel.
 *
 * @param greetingEnabled whether the first message of a conversation is answered by the greeting
 * @param greetingMessage at most 10,000 characters; null when there is none
 * @param timeZone of its business hours
 * @param autoAssignment whether new conversations go round among its members
 * @param allowMessagesAfterResolved whether a contact may write on in a resolved conversation
 * @param lockToSingleConversation whether a contact has one conversation here for ever
 */
public record InboxManners(
    boolean greetingEnabled,
    String greetingMessage,
    ZoneId timeZone,
    boolean autoAssignment,
    boolean allowMessagesAfterResolved,
    boolean lockToSingleConversation) {

  /**
   * What a new inbox begins with: no greeting, conversations go round, contacts may always write.
   */
  public static InboxManners ofNew(ZoneId timeZone) {
    return new InboxManners(false, null, timeZone, true, true, false);
  }

  /** The same, whose conversations go round among its members, or are left to be taken. */
  public InboxManners goingRound(boolean whether) {
    return new InboxManners(
        greetingEnabled,
        greetingMessage,
        timeZone,
        whether,
        allowMessagesAfterResolved,
        lockToSingleConversation);
  }

  /** The same with this greeting switched on. */
  public InboxManners greetingWith(String message) {
    return new InboxManners(
        true,
        message,
        timeZone,
        autoAssignment,
        allowMessagesAfterResolved,
        lockToSingleConversation);
  }
}
