package app.atende.conversations;

/** Why a scheduled message was not sent. */
public enum ScheduledFailure {
  /** Its time was over by more than a day when it could have been sent. */
  TOO_LATE,
  /** Whoever wrote it is no agent any more, or may not see the conversation any more. */
  AUTHOR_GONE,
  /** With its variables filled it says nothing, or too much. */
  UNFIT,
  /** It was sent, and the channel refused it. */
  REFUSED
}
