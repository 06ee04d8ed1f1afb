package app.atende.conversations;

/** As whom a program of an agent writes (contract 6.7). */
public enum Voice {
  /** The agent, to the contact. */
  AGENT,
  /** The agent, to other agents only. */
  NOTE,
  /** The contact: only at API inboxes, whose programs bring what he wrote elsewhere. */
  CONTACT
}
