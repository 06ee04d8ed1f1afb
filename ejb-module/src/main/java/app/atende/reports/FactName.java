package app.atende.reports;

import java.util.Locale;

/** What a fact is about. The words stand in {@code reporting_event.name}. */
public enum FactName {
  /** A conversation began. */
  CONVERSATION_CREATED,
  /** A conversation that was resolved or put aside is open again; seconds since it began. */
  CONVERSATION_OPENED,
  /** A conversation was resolved; seconds since it began. Each resolution counts. */
  CONVERSATION_RESOLVED,
  /** A human replied for the first time; seconds since the conversation began. */
  FIRST_RESPONSE,
  /** A human replied; seconds since the first message that nobody had answered. */
  REPLY_TIME,
  /** A contact wrote. */
  MESSAGE_INCOMING,
  /** Somebody wrote to a contact. */
  MESSAGE_OUTGOING;

  /** The word that stands in the column. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
