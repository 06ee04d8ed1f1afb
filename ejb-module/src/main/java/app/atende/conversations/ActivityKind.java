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
  /** Somebody opened it again. */
  REOPENED,
  /** The contact wrote again, and so it is open again. */
  REOPENED_BY_CONTACT,
  /** Somebody marked it as pending. */
  MARKED_PENDING,
  /** Somebody gave it to somebody else. */
  ASSIGNED,
  /** Somebody took it. */
  SELF_ASSIGNED,
  /** It was somebody's turn. */
  ASSIGNED_IN_TURN,
  /** It had waited until somebody was there. */
  ASSIGNED_FROM_QUEUE,
  /** Nobody has it any more. */
  UNASSIGNED
}
