package app.atende.assignment.internal;

import app.atende.accounts.AgentId;

/**
 * A member of an inbox who can be given work now.
 *
 * @param name how he is called
 * @param turn when he was given something here; 0 for never
 */
public record Candidate(AgentId agent, String name, long turn) {}
