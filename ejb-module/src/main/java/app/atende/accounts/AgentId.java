package app.atende.accounts;

/**
 * An agent of the bound account. The value is the id of the global user who signs in as this agent.
 */
public record AgentId(long value) {

  /** Refuses anything that cannot be an id. */
  public AgentId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an agent id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
