package app.atende.conversations;

/**
 * What an activity line tells. The sentence stands in the bundles, under {@code
 * ActivityKind.<NAME>}; placeholders are the actor's name and, where there is one, the subject's.
 */
public enum ActivityKind {
  /** Somebody resolved the conversation. */
  RESOLVED,
  /** The contact ended the conversation himself. */
  RESOLVED_BY_CONTACT,
  /** Nothing had happened in it for so long; the subject is that duration. */
  RESOLVED_IDLE(Subject.DURATION),
  /** Somebody opened it again. */
  REOPENED,
  /** The contact wrote again, and so it is open again. */
  REOPENED_BY_CONTACT,
  /** Somebody marked it as pending. */
  MARKED_PENDING,
  /** A bot had it and handed it over to people. */
  HANDED_OVER,
  /** The bot that had it could not be reached, and so it is open for people. */
  BOT_UNREACHED,
  /** Somebody gave it to somebody else. */
  ASSIGNED,
  /** Somebody took it. */
  SELF_ASSIGNED,
  /** It was somebody's turn. */
  ASSIGNED_IN_TURN,
  /** It had waited until somebody was there. */
  ASSIGNED_FROM_QUEUE,
  /** Somebody blocked the contact from here. */
  MUTED,
  /** Somebody lets the contact be heard again. */
  UNMUTED,
  /** Somebody put it aside until the contact writes. */
  SNOOZED,
  /** Somebody put it aside until a time; the subject is that instant. */
  SNOOZED_UNTIL(Subject.TIME),
  /** Its time had come, and so it is open again. */
  WOKE_UP,
  /** Nobody has it any more. */
  UNASSIGNED,
  /** It was given to a team to which whoever had it does not belong. */
  LEFT_TO_TEAM,
  /** Somebody gave it to a team; the subject is its name. */
  TEAM_ASSIGNED,
  /** It is no team's any more. */
  TEAM_REMOVED,
  /** Somebody put labels on it; the subject names them. */
  LABELS_ADDED,
  /** It began with the labels of its contact, as the account wants it; the subject names them. */
  LABELS_CARRIED,
  /** Somebody took labels off it; the subject names them. */
  LABELS_REMOVED,
  /** Somebody said how urgent it is; the subject is the name of the {@link Priority}. */
  PRIORITY_CHANGED(Subject.PRIORITY),
  /** Somebody said that it is not urgent any more. */
  PRIORITY_REMOVED,
  /** Somebody merged another conversation into this one; the subject is its number. */
  MERGED,
  /** He took that back; the subject is the number of the other conversation. */
  MERGE_UNDONE,
  /** Somebody scheduled a message; the subject is when it will be sent. */
  MESSAGE_SCHEDULED(Subject.TIME),
  /** Somebody changed a scheduled message; the subject is when it will be sent now. */
  SCHEDULE_CHANGED(Subject.TIME),
  /** Somebody took a scheduled message back; the subject is when it would have been sent. */
  SCHEDULE_CANCELLED(Subject.TIME),
  /** What he had scheduled was sent. */
  SCHEDULED_SENT,
  /** What he had scheduled could not be sent; the subject is the {@link ScheduledFailure}. */
  SCHEDULED_FAILED(Subject.FAILURE);

  /** What the subject of a line is, so that it can be said in the reader's language. */
  public enum Subject {
    /** A name, said as it is; or nothing. */
    NAME,
    /** The name of a {@link Priority}. */
    PRIORITY,
    /** An instant, in the notation of ISO 8601. */
    TIME,
    /** A duration of whole minutes, in the notation of ISO 8601. */
    DURATION,
    /** The name of a {@link ScheduledFailure}. */
    FAILURE
  }

  private final Subject subject;

  ActivityKind() {
    this(Subject.NAME);
  }

  ActivityKind(Subject subject) {
    this.subject = subject;
  }

  /** What its subject is. */
  public Subject subject() {
    return subject;
  }
}
