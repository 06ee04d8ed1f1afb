package app.atende.inboxes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How an inbox behaves, whatever its channel.
 *
 * @param greetingEnabled whether the first message of a conversation is answered by the greeting
 * @param greetingMessage at most 10,000 characters; null when there is none
 * @param timeZone of its business hours
 * @param hours when somebody answers
 * @param autoAssignment whether new conversations go round among its members
 * @param assignmentLimit how many open conversations of this inbox a member has at most before
 *     nothing more is given to him by itself, at least one; null for any number
 * @param allowMessagesAfterResolved whether a contact may write on in a resolved conversation
 * @param lockToSingleConversation whether a contact has one conversation here for ever
 * @param survey whether and how contacts are asked how they liked it
 */
public record InboxManners(
    boolean greetingEnabled,
    String greetingMessage,
    ZoneId timeZone,
    InboxHours hours,
    boolean autoAssignment,
    Integer assignmentLimit,
    boolean allowMessagesAfterResolved,
    boolean lockToSingleConversation,
    InboxSurvey survey) {

  /**
   * What a new inbox begins with: no greeting, somebody always there, conversations go round,
   * contacts may always write and are asked nothing.
   */
  public static InboxManners ofNew(ZoneId timeZone) {
    return new InboxManners(
        false, null, timeZone, InboxHours.ofNew(), true, null, true, false, InboxSurvey.ofNew());
  }

  /** What answers the first message of a conversation; empty for nothing. */
  public Optional<String> greeting() {
    return Optional.ofNullable(greetingMessage).filter(text -> greetingEnabled);
  }

  /** Whether somebody is there at this instant. */
  public boolean isOpenAt(Instant at) {
    return !hours.workingHoursEnabled() || hours.workingHours().isOpen(at, timeZone);
  }

  /** What a contact is told who writes at this instant; empty while somebody is there. */
  public Optional<String> absenceAt(Instant at) {
    return Optional.ofNullable(hours.outOfOfficeMessage()).filter(text -> !isOpenAt(at));
  }

  /** The same, whose conversations go round among its members, or are left to be taken. */
  public InboxManners goingRound(boolean whether) {
    return new InboxManners(
        greetingEnabled,
        greetingMessage,
        timeZone,
        hours,
        whether,
        assignmentLimit,
        allowMessagesAfterResolved,
        lockToSingleConversation,
        survey);
  }

  /** The same, giving nobody more open conversations than so many; null for any number. */
  public InboxManners limitedTo(Integer limit) {
    return new InboxManners(
        greetingEnabled,
        greetingMessage,
        timeZone,
        hours,
        autoAssignment,
        limit,
        allowMessagesAfterResolved,
        lockToSingleConversation,
        survey);
  }

  /** The same with this greeting switched on. */
  public InboxManners greetingWith(String message) {
    return new InboxManners(
        true,
        message,
        timeZone,
        hours,
        autoAssignment,
        assignmentLimit,
        allowMessagesAfterResolved,
        lockToSingleConversation,
        survey);
  }

  /** The same with these hours by the clocks of this zone. */
  public InboxManners keeping(InboxHours others, ZoneId zone) {
    return new InboxManners(
        greetingEnabled,
        greetingMessage,
        zone,
        others,
        autoAssignment,
        assignmentLimit,
        allowMessagesAfterResolved,
        lockToSingleConversation,
        survey);
  }

  /** The same, asking contacts in this way how they liked it. */
  public InboxManners surveying(InboxSurvey other) {
    return new InboxManners(
        greetingEnabled,
        greetingMessage,
        timeZone,
        hours,
        autoAssignment,
        assignmentLimit,
        allowMessagesAfterResolved,
        lockToSingleConversation,
        other);
  }
}
