package app.atende.assignment.internal;

import app.atende.accounts.AgentId;

/**
 * A member of an inbox who can be given work now.
 *
 * @param name how he is called
 * @param turn when he was given something here; 0 for never
 * @param room how many conversations he can be given before the inbox's limit is reached; {@link
 *     #UNLIMITED} where there is none
 */
public record Candidate(AgentId agent, String name, long turn, long room) {

  /** As many as there are. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** The same after he was given one more. */
  Candidate afterTurn(long taken) {
    return new Candidate(agent, name, taken, room == UNLIMITED ? UNLIMITED : room - 1);
  }

  /** Whether he can be given anything. */
  boolean hasRoom() {
    return room > 0;
  }
}
