package app.atende.realtime;

/** What live news are about. */
public enum LiveKind {
  /** A message or an activity line is there. */
  MESSAGE_CREATED,
  /** A message was deleted, or came further on its way. */
  MESSAGE_UPDATED,
  /** A conversation began. */
  CONVERSATION_CREATED,
  /** A conversation was resolved, opened, put aside. */
  CONVERSATION_STATUS_CHANGED,
  /** A conversation went into another one, or another one went into it or out of it. */
  CONVERSATION_MERGED,
  /** A conversation is gone for good. */
  CONVERSATION_DELETED,
  /** A conversation has another assignee. */
  ASSIGNEE_CHANGED,
  /** Other agents take part in a conversation. */
  PARTICIPANTS_CHANGED,
  /** A private note names an agent. */
  AGENT_MENTIONED,
  /** What an agent was told of, or how much of it he has read. */
  NOTICES_CHANGED,
  /** A conversation is more or less urgent. */
  PRIORITY_CHANGED,
  /** A conversation bears other labels. */
  LABELS_CHANGED,
  /** The account's own attributes of a conversation are others. */
  ATTRIBUTES_CHANGED,
  /** A conversation is another team's, or no team's. */
  TEAM_CHANGED,
  /** A scheduled message of a conversation was made, changed, taken back, or came to its end. */
  SCHEDULED_MESSAGE_CHANGED,
  /** An agent read it, or marked it as unread. */
  CONVERSATION_SEEN,
  /** The contact read it. */
  CONVERSATION_READ,
  /** Somebody types. */
  TYPING_ON,
  /** Somebody stopped typing. */
  TYPING_OFF,
  /** A contact is new. */
  CONTACT_CREATED,
  /** A contact changed. */
  CONTACT_UPDATED,
  /** A note about a contact was written or deleted. */
  CONTACT_NOTES_CHANGED,
  /** A contact went into another one. */
  CONTACT_MERGED,
  /** A contact is gone, with his conversations. */
  CONTACT_DELETED,
  /** An agent came, left, or changed his availability. */
  PRESENCE_CHANGED,
  /** A canned response was made, changed or deleted. */
  CANNED_RESPONSE_CHANGED,
  /** What agents may see changed: listeners ask for their {@link Hearing} again. */
  RIGHTS_CHANGED,
  /** Names and settings of inboxes or of the account changed. */
  SETTINGS_CHANGED
}
